package dev.crosspoint.simulation.bench;

import static dev.crosspoint.simulation.bench.InstalledProgram.assumePython;
import static dev.crosspoint.simulation.bench.InstalledProgram.python;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.time.Pace;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The generator class of pymeasure, where it is installed (Debian: python3-pymeasure, python3-pyvisa-py). */
@Timeout(120)
class PymeasureGeneratorTest {

    private static TwinSettings twin(TwinModel model, List<TwinInput> inputs) {
        return new TwinSettings(model, 1, inputs, "MY57800256", Calibration.TYPICAL, false, 0, List.of());
    }

    @Test
    void whatItsClassForTheFamilySetsIsWhatTheOscilloscopeShows() throws Exception {
        assumePython("pymeasure.instruments.agilent, pyvisa_py", "python3-pymeasure and python3-pyvisa-py");
        SimulatedBenchSettings settings = new SimulatedBenchSettings(
                "resistor.yaml",
                1,
                100e-6,
                new CircuitParameters(100e-12, 1),
                Map.of(
                        "generator",
                        twin(TwinModel.KEYSIGHT_33522B, List.of()),
                        "oscilloscope",
                        twin(TwinModel.RIGOL_DS1104Z, List.of(new TwinInput(1, Node.DRIVE, 1, 0)))));
        try (SimulatedBench bench = SimulatedBench.start(
                settings,
                new OhmicResistor(1e6),
                DeviceParameters.ROOM_TEMPERATURE,
                1,
                Pace.asFastAsPossible(),
                OptionalInt.empty())) {
            String output = python(
                    "pymeasure/agilent_33500.py",
                    bench.twins().get("generator").resourceString(),
                    bench.twins().get("oscilloscope").resourceString());
            assertThat(output).isEqualTo("OK\n");
        }
    }
}
