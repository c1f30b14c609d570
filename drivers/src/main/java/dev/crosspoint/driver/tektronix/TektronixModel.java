package dev.crosspoint.driver.tektronix;

import dev.crosspoint.instrument.Identity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The series that share this command set, and how they differ ("MSO3000 and DPO3000 Series" and "MSO4000B and DPO4000B Series
 * Data Sheet", Tektronix).
 */
enum TektronixModel {
    MSO_DPO_3000("(MSO|DPO)3[0-9]{2}[24]", 5_000_000),
    MDO_3000("MDO3[0-9]{2}[24]", 10_000_000),
    MSO_DPO_4000("(MSO|DPO)4[0-9]{2}[24]", 10_000_000),
    MSO_DPO_4000B("(MSO|DPO)4[0-9]{2}[24]B", 20_000_000),
    MDO_4000("MDO4[0-9]{2}[24][BC]?(-[0-9])?", 20_000_000);

    /** The index in a model's name of the number of its inputs: the last one of MSO4104. */
    private static final int INPUTS_DIGIT = 6;

    private final Pattern pattern;
    private final int longestRecord;

    TektronixModel(String pattern, int longestRecord) {
        this.pattern = Pattern.compile(pattern);
        this.longestRecord = longestRecord;
    }

    /** Returns the series that an instrument belongs to, if it is one of these. */
    static Optional<TektronixModel> of(Identity identity) {
        boolean vendor = identity.manufacturer().toUpperCase(Locale.ROOT).startsWith("TEKTRONIX");
        return Arrays.stream(values())
                .filter(model ->
                        vendor && model.pattern.matcher(identity.model()).matches())
                .findFirst();
    }

    static List<String> names() {
        return List.of("MSO/DPO3000", "MDO3000", "MSO/DPO4000", "MSO/DPO4000B", "MDO4000");
    }

    /** Returns the number of analogue inputs of an instrument of one of these series. */
    static int inputs(Identity identity) {
        return Character.digit(identity.model().charAt(INPUTS_DIGIT), 10);
    }

    /** Returns the longest record in points. */
    int longestRecord() {
        return longestRecord;
    }
}
