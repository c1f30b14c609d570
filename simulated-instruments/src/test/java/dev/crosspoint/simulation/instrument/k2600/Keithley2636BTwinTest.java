package dev.crosspoint.simulation.instrument.k2600;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Keithley2636BTwinTest {

    @Test
    void commonCommandsAndStatementsAreBothAnswered() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e6)) {
            assertThat(bench.client().query("*IDN?"))
                    .isEqualTo("Keithley Instruments Inc., Model 2636B, 4038013, 3.2.2");
            assertThat(bench.client().query("*OPC?")).isEqualTo("1");
            assertThat(bench.print("localnode.model, localnode.serialno, 2, true, nil"))
                    .isEqualTo("2636B\t4038013\t2.00000e+00\ttrue\tnil");
        }
    }

    @Test
    void aResistorIsMeasuredWithCurrentVoltageAndPower() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e6)) {
            bench.run(
                    "smua.reset()",
                    "smua.source.func = smua.OUTPUT_DCVOLTS",
                    "smua.source.limiti = 1e-3",
                    "smua.source.levelv = 0.5",
                    "smua.source.output = smua.OUTPUT_ON");
            String[] readings = bench.print("smua.measure.iv()").split("\t");
            assertThat(Double.parseDouble(readings[0])).isCloseTo(0.5e-6, within(1e-10));
            assertThat(Double.parseDouble(readings[1])).isCloseTo(0.5, within(1e-4));
            assertThat(bench.number("smua.measure.r()")).isCloseTo(1e6, within(1e3));
            assertThat(bench.number("smua.measure.p()")).isCloseTo(0.25e-6, within(1e-9));
            assertThat(bench.number("smua.measure.rangei")).isEqualTo(1e-6);
            assertThat(bench.print("smua.source.compliance")).isEqualTo("false");
        }
    }

    /** What QCoDeS sends for a fast sweep. */
    @Test
    void aScriptOfManyLinesRunsAtItsEnd() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.run(
                    "smua.source.limiti = 0.1",
                    "smua.source.output = 1",
                    "loadandrunscript",
                    "smua.nvbuffer1.clear()",
                    "smua.nvbuffer1.appendmode = 1",
                    "for index = 0, 4 do -- it's a comment",
                    "  smua.source.levelv = index / 4",
                    "  delay(0.01)",
                    "  smua.measure.i(smua.nvbuffer1)",
                    "end",
                    "endscript");
            double[] currents =
                    bench.client().queryNumbers("printbuffer(1, smua.nvbuffer1.n, smua.nvbuffer1.readings)");
            assertThat(currents).hasSize(5);
            assertThat(currents[4]).isCloseTo(1e-3, within(1e-6));
        }
    }

    @Test
    void aTriggeredSweepTakesItsTimersAndHoldsTheLastLevel() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.run(
                    "smua.source.limiti = 0.01 smua.source.autorangev = 0 smua.source.rangev = 2",
                    "smua.measure.autozero = 1 smua.measure.nplc = 0.1 smua.measure.delay = 0 smua.measure.rangei = 1e-3",
                    "smua.source.output = 1",
                    "smua.nvbuffer1.clear() smua.nvbuffer2.clear() smua.nvbuffer1.appendmode = 1",
                    "smua.trigger.source.listv({0.1, 0.2, 0.3})",
                    "smua.trigger.source.action = smua.ENABLE",
                    "smua.trigger.measure.iv(smua.nvbuffer1, smua.nvbuffer2)",
                    "smua.trigger.measure.action = smua.ENABLE",
                    "smua.trigger.endpulse.action = smua.SOURCE_HOLD smua.trigger.endsweep.action = smua.SOURCE_HOLD",
                    "smua.trigger.count = 3",
                    "trigger.timer[1].delay = 0.05",
                    "trigger.timer[1].stimulus = smua.trigger.SOURCE_COMPLETE_EVENT_ID",
                    "smua.trigger.measure.stimulus = trigger.timer[1].EVENT_ID",
                    "smua.trigger.initiate()");
            assertThat(bench.number("status.operation.sweeping.condition")).isEqualTo(2);
            bench.run("waitcomplete()");
            double[] numbers = bench.client()
                    .queryNumbers(
                            "printbuffer(1, 3, smua.nvbuffer1.readings, smua.nvbuffer2, smua.nvbuffer1.timestamps)");
            for (int i = 0; i < 3; i++) {
                assertThat(numbers[3 * i]).isCloseTo(0.1e-3 * (i + 1), within(1e-6));
                assertThat(numbers[3 * i + 1]).isCloseTo(0.1 * (i + 1), within(1e-3));
                assertThat(numbers[3 * i + 2]).isCloseTo(0.052 * i, within(1e-5));
            }
            assertThat(bench.number("status.operation.sweeping.condition")).isZero();
            assertThat(bench.number("smua.source.levelv")).isZero();
            assertThat(bench.number("smua.measure.v()")).isCloseTo(0.3, within(1e-3));
        }
    }

    @Test
    void printbufferWaitsForReadingsThatAreStillToCome() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.run("smua.source.levelv = 1 smua.source.output = 1 smua.measure.count = 10");
            bench.client().write("smua.measure.overlappedi(smua.nvbuffer1)");
            assertThat(bench.client().queryNumbers("printbuffer(1, 10, smua.nvbuffer1)"))
                    .hasSize(10);
            bench.run();
        }
    }

    @Test
    void binaryReadingsComeInTheByteOrderThatIsSet() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.run("format.data = format.REAL64", "format.byteorder = format.BIGENDIAN");
            bench.client().write("printnumber(1, -2.5)");
            byte[] block = bench.client().read(2 + 16 + 1);
            ByteBuffer numbers = ByteBuffer.wrap(block, 2, 16).order(ByteOrder.BIG_ENDIAN);
            assertThat(block[0]).isEqualTo((byte) '#');
            assertThat(block[1]).isEqualTo((byte) '0');
            assertThat(numbers.getDouble()).isEqualTo(1);
            assertThat(numbers.getDouble()).isEqualTo(-2.5);
            assertThat(block[18]).isEqualTo((byte) '\n');
        }
    }

    @Test
    void theLimitHoldsAndTheReadingSaysSo() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.run("smua.source.limiti = 1e-5 smua.source.levelv = 1 smua.source.output = 1");
            assertThat(bench.number("smua.measure.i(smua.nvbuffer1)")).isCloseTo(1e-5, within(1e-8));
            assertThat((int) bench.number("smua.nvbuffer1.statuses[1]") & 64).isEqualTo(64);
            assertThat(bench.print("smua.source.compliance")).isEqualTo("true");
            assertThat(bench.number("status.measurement.instrument.smua.condition"))
                    .isEqualTo(2 + 256);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smua.source.levelv = 300 | 1.10100e+03 | Parameter too big",
                "smua.source.limitv = 1e-3 | 1.10200e+03 | Parameter too small",
                "smua.source.levelv = {} | -1.04000e+02 | Data Type",
                "smua.source.rangev = 0.2 smua.source.levelv = 1 | 5.00500e+03 | Value too big for range",
                "smua.source.limiti = 1 smua.source.levelv = 100 | 5.00700e+03 | safe operating area",
                "smua.source.limiti = 0.01 smua.source.levelv = 100 smua.source.output = 1 | 8.02000e+02 | interlock",
                "smua.trigger.source.action = 1 smua.trigger.initiate() | 5.05900e+03 | without configuration",
                "smua.measure.i(3) | 1.40100e+03 | Parameter 1 is invalid",
                "smua.makebuffer() | 1.40000e+03 | Expected at least 1 parameters",
                "format.data = 9 | 1.40600e+03 | Invalid data format",
                "smua.measure.foo() | -2.86000e+02 | TSP Runtime error at line 1: attempt to call field `foo' (a nil value)",
                "smuc.reset() | -2.86000e+02 | TSP Runtime error at line 1: attempt to index global `smuc' (a nil value)",
                "smua.source.foo = 1 | -2.86000e+02 | TSP Runtime error at line 1: attribute `foo' cannot be written",
                "smua.source.compliance = 1 | -2.86000e+02 | `compliance' cannot be written",
                ":SOUR:VOLT 1 | -2.85000e+02 | TSP Syntax error at line 1: unexpected symbol near `:'",
            })
    void whatCannotBeDoneIsAnErrorInTheQueue(String statement, String code, String text) throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.client().write(statement);
            assertThat(bench.error()).startsWith(code.strip() + "\t").contains(text.strip());
            assertThat(bench.error()).startsWith("0.00000e+00\tQueue Is Empty");
        }
    }

    @Test
    void anErrorOfACommandDoesNotEndItsScript() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.client().write("smua.source.levelv = 300 smua.source.leveli = 1e-3");
            assertThat(bench.number("smua.source.leveli")).isEqualTo(1e-3);
            assertThat(bench.number("errorqueue.count")).isEqualTo(1);
        }
    }

    @Test
    void aChannelThatIsResetIsOffAndTheOtherOneStaysAsItIs() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.run("smua.source.output = 1 smub.source.output = 1", "smua.reset()");
            assertThat(bench.print("smua.source.output, smub.source.output")).isEqualTo("0.00000e+00\t1.00000e+00");
            bench.run("*RST");
            assertThat(bench.number("smub.source.output")).isZero();
        }
    }

    @Test
    void aBufferOfAScriptHoldsWhatWasMeasuredAndSourced() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.run(
                    "mine = smua.makebuffer(100)",
                    "mine.collectsourcevalues = 1 mine.appendmode = 1",
                    "smua.source.output = 1",
                    "for i = 1, 3 do smua.source.levelv = i / 10 smua.measure.v(mine) end");
            assertThat(bench.print("mine.n, mine.sourcevalues[3], mine.measurefunctions[1], mine.readings[4]"))
                    .isEqualTo("3.00000e+00\t3.00000e-01\tVoltage\tnil");
            bench.client().write("mine.collectsourcevalues = 0");
            assertThat(bench.error()).contains("unless buffer is cleared");
        }
    }

    @Test
    void aBlenderFiresOnceBothChannelsAreDone() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.run(
                    "trigger.blender[1].orenable = false",
                    "trigger.blender[1].stimulus[1] = smua.trigger.SWEEP_COMPLETE_EVENT_ID",
                    "trigger.blender[1].stimulus[2] = smub.trigger.SWEEP_COMPLETE_EVENT_ID",
                    "trigger.timer[2].delay = 1 trigger.timer[2].stimulus = trigger.blender[1].EVENT_ID",
                    "smua.trigger.initiate() waitcomplete()");
            assertThat(bench.print("trigger.timer[2].wait(2)")).isEqualTo("false");
            bench.run("smub.trigger.initiate()");
            assertThat(bench.print("trigger.timer[2].wait(2)")).isEqualTo("true");
        }
    }

    @Test
    void aTriggerFromTheBusStartsASweepThatWaitsForIt() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.run("smua.trigger.arm.stimulus = trigger.EVENT_ID", "smua.trigger.initiate()", "delay(1)");
            assertThat(bench.number("status.operation.sweeping.condition")).isEqualTo(2);
            bench.run("*TRG");
            assertThat(bench.client().query("*OPC?")).isEqualTo("1");
            bench.run("smua.trigger.arm.stimulus = 0 smua.trigger.source.stimulus = trigger.EVENT_ID");
            bench.run("smua.trigger.initiate()", "abort");
            assertThat(bench.number("status.operation.sweeping.condition")).isZero();
        }
    }

    @Test
    void theOtherChannelIsReachedAsPartOfTheNodeToo() throws Exception {
        try (TspBench bench = TspBench.withResistor(1e3)) {
            bench.run("node[1].smub.source.levelv = 0.5", "localnode.linefreq = 60");
            assertThat(bench.print("smub.source.levelv, node[1].smub == smub, localnode.linefreq"))
                    .isEqualTo("5.00000e-01\ttrue\t6.00000e+01");
        }
    }
}
