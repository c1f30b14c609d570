package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.bench.Drivers;
import dev.crosspoint.connection.Address;
import dev.crosspoint.discovery.DiscoveryResult;
import dev.crosspoint.discovery.FoundInstrument;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.instrument.Identity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was found, as lines of a bench file and as JSON; all that is no instrument with a driver stands in comments. */
record DiscoveryText(DiscoveryResult result) {

    /** Returns the lines, which are YAML as a whole. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (FoundInstrument found : result.instruments()) {
            driverOf(found.identity()).ifPresent(driver -> {
                if (names.isEmpty()) {
                    lines.add("# Name each instrument as protocols call it: smu, generator, oscilloscope.");
                    lines.add("instruments:");
                }
                lines.add("  " + nameOf(found.identity(), names) + ":");
                lines.add("    # " + inOneLine(found.identity().toString()) + alsoAt(found));
                lines.add("    driver: " + driver);
                lines.add("    address: " + found.addresses().get(0).resourceString());
            });
        }
        if (result.instruments().isEmpty()) {
            lines.add("# No instrument has said who it is.");
        }
        result.instruments().stream()
                .filter(found -> driverOf(found.identity()).isEmpty())
                .forEach(found -> lines.add("# No driver is meant for "
                        + inOneLine(found.identity().toString()) + " at " + listed(found.addresses())));
        result.unanswered()
                .forEach((address, reason) ->
                        lines.addAll(inComment("No answer from " + address.resourceString() + ": " + reason)));
        result.notAsked()
                .forEach(address -> lines.add("# Not asked: " + address.resourceString()
                        + "; --ask-serial sends it *IDN?, which may do harm where it is no instrument."));
        result.notSearched()
                .forEach((search, reason) ->
                        lines.addAll(inComment("Not searched: " + search + ": " + inShort(reason))));
        return lines;
    }

    /** A library that is missing was looked for in a dozen places, which would hide what was found. */
    private static String inShort(String reason) {
        List<String> lines = reason.lines().toList();
        return lines.size() < 2
                ? reason
                : lines.get(0).replaceFirst(" Looked for$", "")
                        + " --visa names a file here; --json says where was looked.";
    }

    /** Returns one object with all that was found. */
    ObjectNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode instruments = object.putArray("instruments");
        for (FoundInstrument found : result.instruments()) {
            ObjectNode instrument = instruments.addObject();
            instrument.set("identity", IdentityJson.of(found.identity()));
            driverOf(found.identity()).ifPresent(driver -> instrument.put("driver", driver));
            ArrayNode addresses = instrument.putArray("addresses");
            found.addresses().forEach(address -> addresses.add(address.resourceString()));
        }
        ArrayNode unanswered = object.putArray("unanswered");
        result.unanswered()
                .forEach((address, reason) -> unanswered
                        .addObject()
                        .put("address", address.resourceString())
                        .put("reason", reason));
        ArrayNode notAsked = object.putArray("not_asked");
        result.notAsked().forEach(address -> notAsked.add(address.resourceString()));
        ArrayNode notSearched = object.putArray("not_searched");
        result.notSearched()
                .forEach((search, reason) ->
                        notSearched.addObject().put("search", search).put("reason", reason));
        return object;
    }

    private static Optional<String> driverOf(Identity identity) {
        return Drivers.byName().values().stream()
                .filter(driver -> driver.drives(identity))
                .map(DriverProvider::name)
                .findFirst();
    }

    private static String alsoAt(FoundInstrument found) {
        List<Address> others = found.addresses().subList(1, found.addresses().size());
        return others.isEmpty() ? "" : "; also at " + listed(others);
    }

    private static String listed(List<Address> addresses) {
        return addresses.stream().map(Address::resourceString).collect(Collectors.joining(", "));
    }

    /** Returns a name that a bench file can have for an instrument, and that no other has. */
    private static String nameOf(Identity identity, Set<String> taken) {
        String model = identity.model().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String name = model.matches("[a-z].*") ? model : "instrument-" + model;
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    private static List<String> inComment(String text) {
        return text.lines().map(line -> "# " + inOneLine(line)).toList();
    }

    /** Whatever an instrument says, it cannot leave its comment. */
    private static String inOneLine(String text) {
        return text.stripTrailing().replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+\\s*", "; ");
    }
}
