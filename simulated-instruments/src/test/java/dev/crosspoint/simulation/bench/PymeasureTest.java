package dev.crosspoint.simulation.bench;

import static dev.crosspoint.simulation.bench.InstalledProgram.assumePython;
import static dev.crosspoint.simulation.bench.InstalledProgram.python;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.time.Pace;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instrument classes of pymeasure, where it is installed (Debian: python3-pymeasure, python3-pyvisa-py). */
@Timeout(120)
class PymeasureTest {
    private static final double LEAD_RESISTANCE = 1;

    @ParameterizedTest
    @CsvSource({"KEITHLEY_2400, keithley_2400.py", "KEITHLEY_2450, keithley_2450.py"})
    void itsOwnClassMeasuresAResistor(TwinModel model, String script) throws Exception {
        assumePython("pymeasure.instruments.keithley, pyvisa_py", "python3-pymeasure and python3-pyvisa-py");
        TwinSettings smu = new TwinSettings(model, 1, List.of(), "4084766", Calibration.IDEAL, false, 0, List.of());
        try (SimulatedBench bench = SimulatedBench.start(
                new SimulatedBenchSettings(
                        "resistor.yaml",
                        1,
                        100e-6,
                        new CircuitParameters(100e-12, LEAD_RESISTANCE),
                        Map.of("smu", smu)),
                new OhmicResistor(1e4 - LEAD_RESISTANCE),
                DeviceParameters.ROOM_TEMPERATURE,
                1,
                Pace.asFastAsPossible(),
                OptionalInt.empty())) {
            assertThat(python("pymeasure/" + script, bench.twins().get("smu").resourceString(), "1e4"))
                    .isEqualTo("OK\n");
        }
    }
}
