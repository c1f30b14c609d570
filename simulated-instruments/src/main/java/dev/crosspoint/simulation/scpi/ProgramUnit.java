package dev.crosspoint.simulation.scpi;

import java.util.ArrayList;
import java.util.List;

/**
 * One command or query of a program message.
 *
 * @param header keywords as they were sent, in upper case; a common command is one keyword that begins with an asterisk
 * @param rooted whether the header began with a colon
 * @param query whether it ended with a question mark
 * @param data its parameters
 */
record ProgramUnit(List<String> header, boolean rooted, boolean query, List<ProgramData> data) {

    boolean isCommon() {
        return header.get(0).startsWith("*");
    }

    /** Returns the whole header, given the path that the unit before it left; common commands have none. */
    List<String> header(List<String> path) {
        if (isCommon() || rooted) {
            return header;
        }
        List<String> whole = new ArrayList<>(path);
        whole.addAll(header);
        return whole;
    }
}
