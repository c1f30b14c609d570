package dev.crosspoint.simulation.bench;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.Fault;
import dev.crosspoint.simulation.settings.Parameter;
import java.util.List;

/** One simulated instrument of a bench. */
public record TwinSettings(
        @Parameter("Which instrument it is") TwinModel model,

        @Parameter(
                value = "The channel that is wired to the device; of no account to an oscilloscope",
                min = 1,
                max = 2,
                byDefault = "1")
        int channel,

        @Parameter(value = "What the inputs of an oscilloscope watch", byDefault = "[]")
        List<TwinInput> inputs,

        @Parameter(value = "Serial number that it answers", byDefault = "SIMULATED")
        String serialNumber,

        @Parameter(value = "How far its readings and levels are off", byDefault = "typical")
        Calibration calibration,

        @Parameter(value = "Whether its interlock is closed, which allows more than 42 V", byDefault = "false")
        boolean interlockClosed,

        // The circuit of the set-up, not the instrument alone, decides how long an edge lasts: an output filter, or the
        // resistance and capacitance between the source and the probes. 1 ms is what de Boer & Ehrler, ACS Energy
        // Lett. 2024, 9, 5787, Fig. S8, lets one expect: an artefact of some nA that is over within a few samples of a
        // pulse of 55 ms.
        @Parameter(
                value =
                        "Time over which a source-measure unit goes to a new level, as with a filter at its output; where that is"
                                + " longer than its range needs",
                unit = "s",
                min = 0,
                max = 1,
                byDefault = "0 s")
        double edgeTime,

        @Parameter(value = "What goes wrong with it", byDefault = "[]")
        List<Fault> faults,

        @Parameter(
                value =
                        "How the bench reaches it: socket, vxi-11, hislip or serial (by socat); of no account to a PicoScope",
                byDefault = "socket")
        TwinConnection connection) {

    /**
     * Checks that what is given fits together.
     *
     * @throws IllegalArgumentException if inputs or edges are given that the instrument does not have
     */
    public TwinSettings {
        faults = List.copyOf(faults);
        inputs = List.copyOf(inputs);
        if (!model.isOscilloscope() && !inputs.isEmpty()) {
            throw new IllegalArgumentException("inputs belong to an oscilloscope, and a " + model.title() + " is none");
        }
        if (edgeTime > 0 && !model.isSourceMeasureUnit()) {
            throw new IllegalArgumentException(
                    "edge-time belongs to a source-measure unit, and a " + model.title() + " is none");
        }
        if (channel > model.channels() && !model.isOscilloscope()) {
            throw new IllegalArgumentException("a " + model.title() + " has no channel " + channel);
        }
        if (inputs.stream().mapToInt(TwinInput::channel).distinct().count() != inputs.size()) {
            throw new IllegalArgumentException("an input is wired to one node only, but two of inputs are one channel");
        }
    }

    /** Makes an instrument that is reached by a raw socket. */
    public TwinSettings(
            TwinModel model,
            int channel,
            List<TwinInput> inputs,
            String serialNumber,
            Calibration calibration,
            boolean interlockClosed,
            double edgeTime,
            List<Fault> faults) {
        this(
                model,
                channel,
                inputs,
                serialNumber,
                calibration,
                interlockClosed,
                edgeTime,
                faults,
                TwinConnection.SOCKET);
    }
}
