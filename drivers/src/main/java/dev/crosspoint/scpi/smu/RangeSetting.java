package dev.crosspoint.scpi.smu;

import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiGroup;
import dev.crosspoint.scpi.ScpiReal;
import dev.crosspoint.scpi.ScpiSetting;
import java.util.List;

/**
 * The commands of one range, sourced or measured, in V or A.
 *
 * @param quantity what it is a range of
 * @param range the range while it is fixed
 * @param automatic whether it is not
 * @param lowerLimit the smallest range that is taken then
 */
public record RangeSetting(SourceFunction quantity, ScpiReal range, ScpiFlag automatic, ScpiReal lowerLimit) {
    /** An instrument may report a range by its name or by its largest value, 6 % above; ranges are farther apart. */
    public static final double TOLERANCE = 0.061;

    /**
     * Returns the commands that follow from the header of a range.
     *
     * @param lowest the smallest range of all models, V or A
     * @param highest the largest one, V or A
     */
    public static RangeSetting of(String name, String header, SourceFunction quantity, double lowest, double highest) {
        String unit = quantity == SourceFunction.VOLTAGE ? "V" : "A";
        return new RangeSetting(
                quantity,
                ScpiReal.of(name, header, unit, lowest, highest).within(0, TOLERANCE),
                ScpiFlag.of(name + " automatic", header + ":AUTO"),
                ScpiReal.of(name + " lower limit", header + ":AUTO:LLIMit", unit, lowest, highest)
                        .within(0, TOLERANCE));
    }

    /**
     * Adds a wanted range to a group of settings.
     *
     * @throws dev.crosspoint.instrument.LimitException if the model has none that holds it
     */
    public void select(ScpiGroup group, MeasureRange wanted, SmuRatings ratings) {
        if (wanted instanceof MeasureRange.Fixed fixed) {
            group.with(automatic, false).with(range, ratings.range(quantity, fixed.value()));
        } else if (wanted instanceof MeasureRange.Auto auto) {
            group.with(automatic, true).with(lowerLimit, ratings.range(quantity, auto.lowerLimit()));
        }
    }

    /** Returns all of the commands. */
    public List<ScpiSetting<?>> all() {
        return List.of(automatic, range, lowerLimit);
    }
}
