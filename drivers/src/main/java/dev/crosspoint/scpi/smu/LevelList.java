package dev.crosspoint.scpi.smu;

import dev.crosspoint.scpi.ScpiHeader;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The levels of a list sweep in as many lines as it takes. */
public final class LevelList {
    private LevelList() {}

    /** Sends the levels, V or A, the first line to {@code list} and the others to {@code append}, and reads the errors. */
    public static void write(ScpiLink link, ScpiHeader list, ScpiHeader append, int levelsPerLine, double[] levels) {
        ScpiHeader header = list;
        for (String line : lines(levelsPerLine, levels)) {
            link.send(header.shortForm() + " " + line);
            header = append;
        }
        link.checkErrors();
    }

    /** Returns the levels, V or A, as lines of numbers separated by commas. */
    public static List<String> lines(int levelsPerLine, double[] levels) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < levels.length; from += levelsPerLine) {
            int to = Math.min(levels.length, from + levelsPerLine);
            lines.add(ScpiList.format(Arrays.copyOfRange(levels, from, to)));
        }
        return lines;
    }
}
