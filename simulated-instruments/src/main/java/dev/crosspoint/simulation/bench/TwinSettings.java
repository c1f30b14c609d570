package dev.crosspoint.simulation.bench;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.Fault;
import dev.crosspoint.simulation.settings.Parameter;
import java.util.List;

/** One simulated instrument of a bench. */
public record TwinSettings(
        @Parameter("Which instrument it is") TwinModel model,

        @Parameter(value = "The channel that is wired to the device", min = 1, max = 2, byDefault = "1")
        int channel,

        @Parameter(value = "Serial number that it answers", byDefault = "SIMULATED")
        String serialNumber,

        @Parameter(value = "How far its readings and levels are off", byDefault = "typical")
        Calibration calibration,

        @Parameter(value = "Whether its interlock is closed, which allows more than 42 V", byDefault = "false")
        boolean interlockClosed,

        @Parameter(value = "What goes wrong with it", byDefault = "[]")
        List<Fault> faults) {

    public TwinSettings {
        faults = List.copyOf(faults);
    }
}
