package dev.crosspoint.analysis.endurance;

import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.List;

/** What a reader of the findings must know. */
final class EnduranceRemarks {

    private EnduranceRemarks() {}

    static List<String> of(CycleStream cycles, Floor floor, long invalidReads, long written) {
        List<String> remarks = new ArrayList<>();
        remarks.add(
                floor.isKnown()
                        ? "Resistances above " + SiFormat.value(1 / floor.conductance(), "ohm", 3)
                                + " are not resolved: the floor is the offset and three standard deviations of the current at 0 V in"
                                + " the HRS. The accuracy of the instrument is in no interval."
                        : "There are too few readings at 0 V in the HRS to tell the noise: every current counts as it is.");
        if (cycles.reads() < written) {
            remarks.add("The resistance was read in " + cycles.reads() + " of " + written
                    + " cycles; what happened in the others is not known.");
        }
        addIfAny(
                remarks,
                cycles.highResistance().bounded(),
                "in the HRS lay below the noise floor and give a bound only");
        addIfAny(
                remarks,
                cycles.lowResistance().bounded(),
                "after a SET pulse lay below the noise floor: no low-resistance state was seen there");
        addIfAny(
                remarks,
                cycles.windows().undecided(),
                "in the HRS bound the window below the criterion, so that their cycles do not count in the yield");
        addIfAny(
                remarks,
                invalidReads,
                "lay over range, or the instrument's protection acted; nothing was taken from them");
        return remarks;
    }

    private static void addIfAny(List<String> remarks, long count, String what) {
        if (count > 0) {
            remarks.add(count + (count == 1 ? " read " : " reads ") + what + ".");
        }
    }
}
