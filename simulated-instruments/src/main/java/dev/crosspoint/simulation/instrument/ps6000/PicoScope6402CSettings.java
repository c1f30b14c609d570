package dev.crosspoint.simulation.instrument.ps6000;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.Fault;
import java.util.List;

/**
 * Which unit it is.
 *
 * @param serialNumber batch and serial number, such as {@code AB123/001}
 * @param calibration how far its readings are off
 * @param callLatency time in ns that a call to the unit takes
 * @param faults what goes wrong: see {@link UnitFaults}
 * @param seed what its noise and its errors follow from
 */
public record PicoScope6402CSettings(
        String serialNumber, Calibration calibration, long callLatency, List<Fault> faults, long seed) {

    public PicoScope6402CSettings {
        faults = List.copyOf(faults);
        faults.forEach(UnitFaults::requirePossible);
    }
}
