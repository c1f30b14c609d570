package dev.crosspoint.bench;

import dev.crosspoint.driver.DriverProvider;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The drivers on the class path. */
public final class Drivers {

    private Drivers() {}

    /** Returns every driver by its name, in alphabetical order. */
    public static Map<String, DriverProvider> byName() {
        Map<String, DriverProvider> found = new TreeMap<>();
        for (DriverProvider provider : ServiceLoader.load(DriverProvider.class)) {
            DriverProvider other = found.put(provider.name(), provider);
            if (other != null) {
                throw new IllegalStateException("two drivers are called " + provider.name() + ": "
                        + other.getClass().getName() + " and "
                        + provider.getClass().getName());
            }
        }
        return found;
    }
}
