package dev.crosspoint.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one resource string from left to right; its errors name the place, counted in characters from 1. */
final class AddressParser {
    /** An interface with what follows it, up to the first separator. */
    private static final Pattern HEAD = Pattern.compile("(TCPIP|USB|GPIB|ASRL|PS6000)(.*)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> CLASSES =
            Set.of("INSTR", "SOCKET", "RAW", "INTFC", "SERVANT", "BACKPLANE", "MEMACC");

    private record Part(String text, int position) {}

    private final String resourceString;
    private final List<Part> parts;
    private final Part resourceClass;
    private int next;

    AddressParser(String resourceString) {
        this.resourceString = resourceString;
        this.parts = split(resourceString);
        this.resourceClass =
                endsWithClass() ? parts.remove(parts.size() - 1) : new Part("INSTR", resourceString.length() + 1);
    }

    Address parse() {
        Part first = parts.get(next++);
        Matcher head = HEAD.matcher(first.text());
        if (!head.matches()) {
            throw error(first, "\"" + first.text() + "\" should be TCPIP, USB, GPIB, ASRL or PS6000");
        }
        Part rest = new Part(head.group(2), first.position() + head.end(1));
        Address address = switch (head.group(1).toUpperCase(Locale.ROOT)) {
            case "TCPIP" -> lan(board(rest));
            case "USB" -> usb(board(rest));
            case "GPIB" -> gpib(board(rest));
            case "ASRL" -> serial(rest);
            default -> library(head.group(1), rest);
        };
        if (next < parts.size()) {
            throw error(parts.get(next), "\"" + parts.get(next).text() + "\" is one part too many");
        }
        return address;
    }

    private Address lan(int board) {
        String host = read(take("host"), AddressPart::host);
        if (resourceClass.text().equalsIgnoreCase("SOCKET")) {
            return new SocketAddress(board, host, number(take("port"), "port", 1, AddressPart.HIGHEST_PORT));
        }
        requireInstrument("INSTR or SOCKET");
        Part device = next < parts.size() ? parts.get(next++) : new Part("inst0", resourceClass.position());
        int comma = device.text().indexOf(',');
        String name = comma < 0 ? device.text() : device.text().substring(0, comma);
        if (AddressPart.isHislip(name)) {
            return new HislipAddress(board, host, name, portAfter(device, comma).orElse(HislipAddress.STANDARD_PORT));
        }
        if (AddressPart.isNumberedInstrument(name)) {
            return new Vxi11Address(board, host, name, portAfter(device, comma));
        }
        return new Vxi11Address(board, host, read(device, AddressPart::vxi11Device), OptionalInt.empty());
    }

    private OptionalInt portAfter(Part device, int comma) {
        if (comma < 0) {
            return OptionalInt.empty();
        }
        Part explicit = new Part(device.text().substring(comma + 1), device.position() + comma + 1);
        return OptionalInt.of(number(explicit, "port", 1, AddressPart.HIGHEST_PORT));
    }

    private Address usb(int board) {
        requireInstrument("INSTR");
        int vendor = number(take("vendor number"), "vendor number", 0, 0xFFFF);
        int product = number(take("product number"), "product number", 0, 0xFFFF);
        String serialNumber = read(take("serial number"), AddressPart::serialNumber);
        return new UsbAddress(board, vendor, product, serialNumber, optionalNumber("interface number", 255));
    }

    private Address gpib(int board) {
        requireInstrument("INSTR");
        int primary = number(take("primary address"), "primary address", 0, 30);
        return new GpibAddress(board, primary, optionalNumber("secondary address", 30));
    }

    private Address serial(Part port) {
        requireInstrument("INSTR");
        return new SerialAddress(read(port, AddressPart::serialPort));
    }

    private Address library(String name, Part rest) {
        if (!rest.text().isEmpty()) {
            throw error(rest, "\"" + rest.text() + "\" should be :: and a serial number");
        }
        Optional<String> serialNumber = next < parts.size()
                ? Optional.of(read(parts.get(next++), AddressPart::serialNumber))
                : Optional.empty();
        return new LibraryAddress(name, serialNumber);
    }

    private int board(Part digits) {
        return digits.text().isEmpty() ? 0 : number(digits, "board number", 0, AddressPart.HIGHEST_BOARD);
    }

    private OptionalInt optionalNumber(String what, int highest) {
        return next < parts.size() ? OptionalInt.of(number(parts.get(next++), what, 0, highest)) : OptionalInt.empty();
    }

    private int number(Part part, String what, int lowest, int highest) {
        return read(part, text -> AddressPart.number(text, what, lowest, highest));
    }

    private Part take(String what) {
        if (next == parts.size()) {
            throw error(resourceClass, "the " + what + " is missing");
        }
        return parts.get(next++);
    }

    private <T> T read(Part part, Function<String, T> reader) {
        try {
            return reader.apply(part.text());
        } catch (IllegalArgumentException e) {
            throw error(part, e.getMessage());
        }
    }

    private void requireInstrument(String allowed) {
        if (!resourceClass.text().equalsIgnoreCase("INSTR")) {
            throw error(resourceClass, "\"" + resourceClass.text() + "\" should be " + allowed);
        }
    }

    private boolean endsWithClass() {
        String first = parts.get(0).text().toUpperCase(Locale.ROOT);
        String last = parts.get(parts.size() - 1).text().toUpperCase(Locale.ROOT);
        return parts.size() > 1 && CLASSES.contains(last) && !LibraryAddress.LIBRARIES.contains(first);
    }

    private IllegalArgumentException error(Part part, String problem) {
        return new IllegalArgumentException("\"" + resourceString + "\" is not a resource string: at character "
                + part.position() + ", " + problem);
    }

    /** A part ends at two colons, but for those between the brackets of an IPv6 address. */
    private static List<Part> split(String resourceString) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        boolean bracketed = false;
        for (int i = 0; i < resourceString.length(); i++) {
            char letter = resourceString.charAt(i);
            bracketed = letter == '[' || (bracketed && letter != ']');
            if (!bracketed && i >= start && resourceString.startsWith("::", i)) {
                parts.add(new Part(resourceString.substring(start, i), start + 1));
                start = i + 2;
            }
        }
        parts.add(new Part(resourceString.substring(start), start + 1));
        return parts;
    }
}
