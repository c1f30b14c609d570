package dev.crosspoint.simulation.instrument.b2900;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.device.OpenContact;
import dev.crosspoint.simulation.instrument.Calibration;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static final String ON_100_NA = ":SENS:CURR:RANG 100E-9;:FORM REAL,64;:OUTP ON";

    private static double[] currents(TwinFixture fixture, double powerLineCycles, int count) throws IOException {
        fixture.set(":SENS:CURR:NPLC " + powerLineCycles, ":TRIG:ACQ:COUN " + count, ":INIT:ACQ");
        return fixture.client.queryReals(":FETC:ARR:CURR?");
    }

    private static double standardDeviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }

    @Test
    void noiseOnTheLowestRangeIsBelow10PicoampereAtOnePowerLineCycle() throws Exception {
        try (TwinFixture fixture = TwinFixture.withOpenContact()) {
            fixture.set(ON_100_NA);
            // The standard error of a standard deviation of 2000 readings is 1.6 %.
            assertThat(standardDeviation(currents(fixture, 1, 2000))).isCloseTo(2e-12, within(0.1e-12));
        }
    }

    @Test
    void noiseGrowsWithShorterAperturesAsTheDataSheetSays() throws Exception {
        try (TwinFixture fixture = TwinFixture.withOpenContact()) {
            fixture.set(ON_100_NA);
            // 0.1 PLC: 0.01 % of 100 nA as 3 sigma, and sqrt(10) times the white noise; 0.01 PLC: 0.1 %, sqrt(100).
            assertThat(standardDeviation(currents(fixture, 0.1, 2000)))
                    .isCloseTo(Math.hypot(10e-12 / 3, 2e-12 * Math.sqrt(10)), within(0.35e-12));
            assertThat(standardDeviation(currents(fixture, 0.01, 2000)))
                    .isCloseTo(Math.hypot(100e-12 / 3, 2e-12 * 10), within(2e-12));
            assertThat(standardDeviation(currents(fixture, 10, 500)))
                    .isCloseTo(2e-12 / Math.sqrt(10), within(0.06e-12));
        }
    }

    @Test
    void readingsHaveTheDigitsOfTheirRange() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":VOLT 0.05;:SENS:CURR:RANG 1E-6;:FORM REAL,64;:OUTP ON");
            for (double current : currents(fixture, 1, 100)) {
                assertThat(current / 1e-12).isCloseTo(Math.rint(current / 1e-12), within(1e-6));
            }
        }
    }

    @Test
    void currentBeyondAFixedRangeOverflows() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":VOLT 0.5;:SENS:CURR:RANG 100E-9;:OUTP ON;:FORM:ELEM:SENS CURR,STAT");
            assertThat(fixture.client.query(":MEAS?")).isEqualTo("+9.900000E+37,+8.192000E+03");
            assertThat(fixture.client.query(":STAT:MEAS:COND?")).isEqualTo("4");
            fixture.set(":VOLT -0.5;:FORM REAL,64");
            assertThat(fixture.client.queryReals(":MEAS:CURR?")).containsExactly(Double.NEGATIVE_INFINITY);
        }
    }

    @Test
    void rangeReachesSixPercentBeyondItsName() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":SENS:CURR:RANG 100E-9;:SENS:CURR:NPLC 1;:OUTP ON;:VOLT 0.1055");
            assertThat(fixture.client.queryNumbers(":MEAS:CURR?")[0]).isCloseTo(105.5e-9, within(0.1e-9));
            fixture.set(":VOLT 0.107");
            assertThat(fixture.client.query(":MEAS:CURR?")).isEqualTo("+9.900000E+37");
        }
    }

    @Test
    void automaticRangingFindsTheRangeOfEachReading() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(
                    ":SENS:CURR:RANG:AUTO:LLIM 100E-9;:SENS:CURR:NPLC 1;:SENS:CURR:PROT 1E-3;:OUTP ON;:FORM REAL,64");
            for (double volts : new double[] {0.01, 0.9, 9, 0.001, 100e-6}) {
                fixture.set(":VOLT " + volts);
                double resolution = Quantity.CURRENT.rangeToMeasure(volts / 1e6).readingResolution();
                double tolerance = 60 * resolution + 100e-6 * volts / 1e6 + 1e-6 / 1e6;
                assertThat(fixture.client.queryReals(":MEAS:CURR?")[0]).isCloseTo(volts / 1e6, within(tolerance));
            }
        }
    }

    @Test
    void automaticRangingTakesTimeAndAFixedRangeDoesNot() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":SENS:CURR:RANG:AUTO:LLIM 100E-9;:SENS:CURR:APER 1E-3;:VOLT 0.01;:OUTP ON");
            long start = fixture.timeline.now();
            fixture.client.query(":MEAS:CURR?");
            long automatic = fixture.timeline.now() - start;
            fixture.set(":SENS:CURR:RANG 100E-9");
            start = fixture.timeline.now();
            fixture.client.query(":MEAS:CURR?");
            long fixed = fixture.timeline.now() - start;
            assertThat(automatic).isGreaterThan(fixed + 5_000_000);
        }
    }

    @Test
    void automaticRangingStaysWithinItsLimits() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(
                    ":SENS:CURR:RANG:AUTO:LLIM 10E-6;:SENS:CURR:RANG:AUTO:ULIM 10E-6;:SENS:CURR:PROT 1E-3;:OUTP ON");
            fixture.set(":SENS:CURR:NPLC 1;:FORM REAL,64;:VOLT 1E-3");
            double current = fixture.client.queryReals(":MEAS:CURR?")[0];
            assertThat(current / 10e-12).isCloseTo(Math.rint(current / 10e-12), within(1e-6));
            fixture.set(":VOLT 20");
            assertThat(fixture.client.queryReals(":MEAS:CURR?")[0]).isInfinite();
        }
    }

    @Test
    void noRangeAboveTheComplianceIsUsed() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e9)) {
            fixture.set(":SENS:CURR:PROT 100E-9;:SENS:CURR:RANG 1;:SENS:CURR:NPLC 1;:VOLT 0.1;:OUTP ON");
            assertThat(fixture.client.queryNumbers(":MEAS:CURR?")[0]).isCloseTo(100e-12, within(12e-12));
        }
    }

    @Test
    void readingIsTheMeanOverTheAperture() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e4)) {
            fixture.set(":VOLT:MODE LIST;:LIST:VOLT 0,1;:TRIG:SOUR TIM;:TRIG:TRAN:TIM 0.05;COUN 2");
            fixture.set(":SENS:CURR:APER 0.1;:SENS:CURR:RANG 1E-4;:SENS:CURR:PROT 1E-3;:SENS:WAIT OFF");
            // 50 us of the second half go into the step's ramp.
            assertThat(fixture.client.queryNumbers(":READ:CURR?")[0]).isCloseTo(0.49975e-4, within(1e-8));
        }
    }

    @Test
    void resistanceIsVoltageOverCurrentWhereItIsMeasured() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(2e4)) {
            fixture.set(":VOLT 1;:SENS:CURR:NPLC 1;:OUTP ON");
            assertThat(fixture.client.query(":MEAS:RES?")).isEqualTo("+9.910000E+37");
            fixture.set(":SENS:FUNC \"RES\"");
            assertThat(fixture.client.queryNumbers(":MEAS:RES?")[0]).isCloseTo(2e4, within(10.0));
            fixture.set(":SENS:FUNC:OFF \"VOLT\"");
            assertThat(fixture.client.query(":MEAS:VOLT?")).isEqualTo("+9.910000E+37");
        }
    }

    @Test
    void levelsHaveTheResolutionOfTheSourceRange() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e3)) {
            fixture.set(":SENS:CURR:PROT 0.1;:SENS:CURR:NPLC 100;:VOLT:RANG 200;:VOLT 0.0304;:OUTP ON");
            assertThat(fixture.client.queryNumbers(":MEAS:CURR?")[0]).isCloseTo(30e-6, within(0.1e-6));
            fixture.set(":VOLT:RANG:AUTO ON");
            assertThat(fixture.client.queryNumbers(":MEAS:CURR?")[0]).isCloseTo(30.4e-6, within(0.1e-6));
        }
    }

    @Test
    void aTypicalUnitIsOffByPicoamperesAndTheSameForTheSameSeed() throws Exception {
        double first = offset(7);
        assertThat(Math.abs(first)).isBetween(0.01e-12, 3.5e-12);
        assertThat(offset(7)).isEqualTo(first);
        assertThat(offset(8)).isNotEqualTo(first);
    }

    private static double offset(long seed) throws IOException {
        try (TwinFixture fixture = new TwinFixture(new OpenContact(1e15), Calibration.TYPICAL, seed)) {
            fixture.set(ON_100_NA);
            return Arrays.stream(currents(fixture, 10, 400)).average().orElseThrow();
        }
    }

    @Test
    void noUnitIsWorseThanTheDataSheet() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            try (TwinFixture fixture = new TwinFixture(new OhmicResistor(1e5), Calibration.SPECIFIED, seed)) {
                fixture.set(":VOLT 1;:SENS:CURR:RANG 10E-6;:SENS:CURR:NPLC 10;:FORM REAL,64;:OUTP ON");
                double current = fixture.client.queryReals(":MEAS:CURR?")[0];
                double voltage = fixture.client.queryReals(":FETC:VOLT?")[0];
                assertThat(voltage).isCloseTo(1, within(2 * (0.02e-2 + 350e-6)));
                double sourceError = (0.02e-2 + 350e-6) / 1e5;
                assertThat(current).isCloseTo(10e-6, within(sourceError + 0.025e-2 * 10e-6 + 1.5e-9 + 0.2e-9));
            }
        }
    }
}
