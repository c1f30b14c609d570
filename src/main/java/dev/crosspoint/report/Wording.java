package dev.crosspoint.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.quantity.SiFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Names and values of records in words: {@code largest_voltage_v: 0.5} becomes "Largest voltage" and "0.5 V". */
final class Wording {

    /** Endings of names that tell the unit. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("s", "s"),
            Map.entry("v", "V"),
            Map.entry("a", "A"),
            Map.entry("c", "C"),
            Map.entry("j", "J"),
            Map.entry("w", "W"),
            Map.entry("f", "F"),
            Map.entry("hz", "Hz"),
            Map.entry("k", "K"),
            Map.entry("ohm", "ohm"));

    /** Parts of names that are not plain lower-case words. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("hrs", "(HRS)"),
            Map.entry("lrs", "(LRS)"),
            Map.entry("sd", "standard deviation"),
            Map.entry("cv", "coefficient of variation"),
            Map.entry("p05", "(5th percentile)"),
            Map.entry("p95", "(95th percentile)"),
            Map.entry("aic", "AIC"),
            Map.entry("ks", "KS"),
            Map.entry("fano", "Fano"),
            Map.entry("iv", "I–V"),
            Map.entry("nplc", "NPLC"));

    private Wording() {}

    /** Returns a name in words, such as "Set voltage" for {@code set_voltage}. */
    static String words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : name.replace("on_off", "ON/OFF").split("[_\\-\\s]+")) {
            words.add(WORDS.getOrDefault(part, part));
        }
        String text = String.join(" ", words).strip();
        return text.isEmpty() ? name : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns a record's name in words, without the ending that tells its unit. */
    static String label(String name) {
        String ending = ending(name);
        return words(UNITS.containsKey(ending) ? name.substring(0, name.length() - ending.length() - 1) : name);
    }

    /** Returns a recorded value for reading, whatever its shape. */
    static String value(String name, JsonNode value) {
        if (value.isNumber() && name.endsWith("duration_s")) {
            return duration(Duration.ofNanos(Math.round(value.asDouble() * 1e9)));
        }
        if (value.isNumber()) {
            return number(value, UNITS.getOrDefault(ending(name), "1"));
        }
        if (value.isArray()) {
            return String.join(
                    ", ",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(v -> value(name, v))
                            .toList());
        }
        if (value.isObject()) {
            return quantity(name, value);
        }
        return RunView.textOf(value).orElse(RunView.NOT_RECORDED);
    }

    /** A value with its text or unit beside it, else all the parts of an object. */
    private static String quantity(String name, JsonNode value) {
        if (value.hasNonNull("text")) {
            return value.get("text").asText();
        }
        if (value.path("value").isNumber()) {
            return number(value.get("value"), value.path("unit").asText("1"));
        }
        if (value.hasNonNull("value")) {
            return value(name, value.get("value"));
        }
        List<String> parts = new ArrayList<>();
        value.properties()
                .forEach(part -> parts.add(label(part.getKey()) + ": " + value(part.getKey(), part.getValue())));
        return String.join("; ", parts);
    }

    private static String number(JsonNode number, String unit) {
        return unit.equals("1") && number.isIntegralNumber()
                ? number.asText()
                : typographic(SiFormat.nominal(number.asDouble(), unit));
    }

    private static String ending(String name) {
        int last = name.lastIndexOf('_');
        return last > 0 ? name.substring(last + 1) : "";
    }

    /** Returns a duration in hours, minutes and seconds, such as "1 h 2 min 3 s". */
    static String duration(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        if (seconds < 60) {
            return SiFormat.nominal(seconds, "s");
        }
        String minutes = duration.toMinutesPart() + " min " + duration.toSecondsPart() + " s";
        return duration.toHours() > 0 ? duration.toHours() + " h " + minutes : minutes;
    }

    /** Returns a printed number with a real minus sign. */
    static String typographic(String number) {
        return number.replace('-', '−');
    }
}
