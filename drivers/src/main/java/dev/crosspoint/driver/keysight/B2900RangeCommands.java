package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiGroup;
import dev.crosspoint.scpi.ScpiReal;
import dev.crosspoint.scpi.ScpiSetting;
import java.util.List;

/** The commands of one range, sourced or measured, in V or A. */
record B2900RangeCommands(SourceFunction quantity, ScpiReal range, ScpiFlag automatic, ScpiReal lowerLimit) {
    /** An instrument may report a range by its name or by its largest value, 6 % above; ranges are farther apart. */
    private static final double TOLERANCE = 0.061;

    static B2900RangeCommands of(String name, String header, SourceFunction quantity) {
        boolean voltage = quantity == SourceFunction.VOLTAGE;
        String unit = voltage ? "V" : "A";
        double lowest = voltage ? 0.2 : 10e-9;
        double highest = voltage ? 200 : 3;
        return new B2900RangeCommands(
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
    void select(ScpiGroup group, MeasureRange wanted, B2900Model model) {
        if (wanted instanceof MeasureRange.Fixed fixed) {
            group.with(automatic, false).with(range, model.range(quantity, fixed.value()));
        } else if (wanted instanceof MeasureRange.Auto auto) {
            group.with(automatic, true).with(lowerLimit, model.range(quantity, auto.lowerLimit()));
        }
    }

    List<ScpiSetting<?>> all() {
        return List.of(automatic, range, lowerLimit);
    }
}
