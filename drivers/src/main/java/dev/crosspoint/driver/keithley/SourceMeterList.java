package dev.crosspoint.driver.keithley;

import dev.crosspoint.scpi.ScpiHeader;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiList;
import java.util.Arrays;

/** Sends the levels of a list sweep in as many lines as it takes. */
final class SourceMeterList {
    private SourceMeterList() {}

    /** Sends the levels, V or A, the first line to {@code list} and the others to {@code append}, and reads the errors. */
    static void write(ScpiLink link, ScpiHeader list, ScpiHeader append, int levelsPerLine, double[] levels) {
        for (int from = 0; from < levels.length; from += levelsPerLine) {
            double[] line = Arrays.copyOfRange(levels, from, Math.min(levels.length, from + levelsPerLine));
            link.send((from == 0 ? list : append).shortForm() + " " + ScpiList.format(line));
        }
        link.checkErrors();
    }
}
