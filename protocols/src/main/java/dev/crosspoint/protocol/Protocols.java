package dev.crosspoint.protocol;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of protocol on the class path. */
public final class Protocols {

    private Protocols() {}

    /** Returns every kind of protocol by its name, in alphabetical order. */
    public static Map<String, ProtocolProvider> byName() {
        Map<String, ProtocolProvider> found = new TreeMap<>();
        for (ProtocolProvider provider : ServiceLoader.load(ProtocolProvider.class)) {
            ProtocolProvider other = found.put(provider.name(), provider);
            if (other != null) {
                throw new IllegalStateException("two protocols are called " + provider.name() + ": "
                        + other.getClass().getName() + " and "
                        + provider.getClass().getName());
            }
        }
        return found;
    }
}
