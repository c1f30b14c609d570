package dev.crosspoint.simulation.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a twin answers to {@code *IDN?}, as LXI instruments repeat it in the TXT records of their announcements. */
final class TwinIdentity {
    private static final List<String> KEYS = List.of("Manufacturer", "Model", "SerialNumber", "FirmwareVersion");

    private TwinIdentity() {}

    /**
     * Returns the properties of a TXT record.
     *
     * @param identity four fields with commas between them
     */
    static Map<String, String> properties(String identity) {
        String[] fields = identity.strip().split(",", KEYS.size());
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("txtvers", "1");
        for (int i = 0; i < fields.length; i++) {
            properties.put(KEYS.get(i), fields[i].strip());
        }
        return properties;
    }
}
