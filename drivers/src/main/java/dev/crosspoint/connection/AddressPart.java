package dev.crosspoint.connection;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the single parts of a resource string may be; each method returns the part in its canonical spelling. */
final class AddressPart {
    static final int HIGHEST_BOARD = 65_535;
    static final int HIGHEST_PORT = 65_535;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+(%[A-Za-z0-9._-]+)?]");
    private static final Pattern LAN_DEVICE = Pattern.compile("[A-Za-z][A-Za-z0-9_.,-]*");
    private static final Pattern HISLIP = Pattern.compile("hislip[0-9]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTRUMENT = Pattern.compile("inst\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9A-Fa-f]{1,7}");
    private static final Pattern NAME = Pattern.compile("[!-~&&[^:\\[\\]]]+");

    private AddressPart() {}

    static String host(String text) {
        boolean allowed = HOST.matcher(text).matches() || IPV6.matcher(text).matches();
        require(allowed, text, "a host name or IPv4 address, or an IPv6 address in square brackets");
        return text.toLowerCase(Locale.ROOT);
    }

    static String vxi11Device(String text) {
        boolean allowed = LAN_DEVICE.matcher(text).matches() && !isHislip(text.split(",", 2)[0]);
        require(allowed, text, "a LAN device name such as inst0 or hislip0 (a raw socket ends with ::port::SOCKET)");
        return text.toLowerCase(Locale.ROOT);
    }

    static String hislipDevice(String text) {
        require(isHislip(text), text, "a HiSLIP device name such as hislip0");
        return text.toLowerCase(Locale.ROOT);
    }

    static boolean isHislip(String text) {
        return HISLIP.matcher(text).matches();
    }

    /** Returns whether a LAN device name is that of an instrument itself, and not of one behind a gateway, such as gpib0,5. */
    static boolean isNumberedInstrument(String text) {
        return INSTRUMENT.matcher(text).matches();
    }

    static String serialNumber(String text) {
        require(NAME.matcher(text).matches(), text, "a serial number without blanks, colons and brackets");
        return text;
    }

    static String serialPort(String text) {
        require(NAME.matcher(text).matches(), text, "the number or name of a port, such as 1, COM3 or /dev/ttyUSB0");
        return text;
    }

    /** Returns the number, decimal or with {@code 0x} hexadecimal. */
    static int number(String text, String what, int lowest, int highest) {
        int value = -1;
        if (DECIMAL.matcher(text).matches()) {
            value = Integer.parseInt(text);
        } else if (HEXADECIMAL.matcher(text).matches()) {
            value = Integer.parseInt(text, 2, text.length(), 16);
        }
        return number(value, text, what, lowest, highest);
    }

    static int number(int value, String what, int lowest, int highest) {
        return number(value, Integer.toString(value), what, lowest, highest);
    }

    private static int number(int value, String text, String what, int lowest, int highest) {
        require(value >= lowest && value <= highest, text, "a " + what + " from " + lowest + " to " + highest);
        return value;
    }

    private static void require(boolean allowed, String text, String what) {
        if (!allowed) {
            throw new IllegalArgumentException("\"" + text + "\" should be " + what);
        }
    }
}
