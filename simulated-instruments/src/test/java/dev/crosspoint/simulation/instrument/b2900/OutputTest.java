package dev.crosspoint.simulation.instrument.b2900;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.device.ShortCircuit;
import dev.crosspoint.simulation.instrument.Calibration;
import org.junit.jupiter.api.Test;

class OutputTest {

    @Test
    void complianceLimitsTheCurrentAndTheVoltageFalls() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e3)) {
            fixture.set(":VOLT 1;:SENS:CURR:PROT 1E-4;:SENS:CURR:NPLC 1;:OUTP ON;:FORM:ELEM:SENS VOLT,CURR,STAT");
            double[] reading = fixture.client.queryNumbers(":MEAS?");
            assertThat(reading[0]).isCloseTo(0.1, within(1e-3));
            assertThat(reading[1]).isCloseTo(1e-4, within(1e-7));
            assertThat((int) reading[2] & 6).isNotZero();
            assertThat(fixture.client.query(":SENS:CURR:PROT:TRIP?;:SENS:VOLT:PROT:TRIP?"))
                    .isEqualTo("1;0");

            fixture.set(":SENS:CURR:PROT 1E-2");
            assertThat(fixture.client.queryNumbers(":MEAS?")[1]).isCloseTo(1e-3, within(1e-6));
            assertThat(fixture.client.query(":SENS:CURR:PROT:TRIP?")).isEqualTo("0");
        }
    }

    @Test
    void negativeComplianceLimitsNegativeCurrentsOnly() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e3)) {
            fixture.set(":SENS:CURR:PROT 1E-2;:SENS:CURR:PROT:NEG 1E-5;:SENS:CURR:NPLC 1;:OUTP ON;:VOLT 1");
            assertThat(fixture.client.queryNumbers(":MEAS:CURR?")[0]).isCloseTo(1e-3, within(1e-6));
            fixture.set(":VOLT -1");
            assertThat(fixture.client.queryNumbers(":MEAS:CURR?")[0]).isCloseTo(-1e-5, within(1e-6));
        }
    }

    @Test
    void currentSourceIsLimitedByTheVoltageCompliance() throws Exception {
        try (TwinFixture fixture = TwinFixture.withOpenContact()) {
            fixture.set(":FUNC:MODE CURR;:CURR 1E-6;:SENS:VOLT:PROT 1.5;:SENS:VOLT:NPLC 1;:OUTP ON");
            fixture.set(":FORM:ELEM:SENS VOLT,STAT");
            double[] reading = fixture.client.queryNumbers(":MEAS?");
            assertThat(reading[0]).isCloseTo(1.5, within(1e-3));
            assertThat((int) reading[1] & 7).isGreaterThan(1);
            assertThat((int) reading[1] & 1).isEqualTo(1);
            assertThat(fixture.client.query(":SENS:VOLT:PROT:TRIP?")).isEqualTo("1");
        }
    }

    @Test
    void protectionSwitchesOffWhenTheComplianceIsReached() throws Exception {
        try (TwinFixture fixture = new TwinFixture(new ShortCircuit(1), Calibration.IDEAL, 1)) {
            fixture.set(":OUTP:PROT ON;:VOLT 0.5;:SENS:CURR:PROT 1E-3;:FORM:ELEM:SENS CURR,STAT;:OUTP ON");
            assertThat(fixture.client.query(":OUTP?;:SENS:CURR:PROT:TRIP?")).isEqualTo("0;1");
            double[] reading = fixture.client.queryNumbers(":MEAS?");
            assertThat(reading[0]).isCloseTo(0, within(1e-6));
            assertThat((int) reading[1] & 16).isEqualTo(16);
            fixture.set(":VOLT 0;:OUTP ON");
            assertThat(fixture.client.query(":OUTP?;:SENS:CURR:PROT:TRIP?")).isEqualTo("1;0");
        }
    }

    @Test
    void initiateSwitchesTheOutputOnUnlessThatIsSwitchedOff() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":OUTP:ON:AUTO OFF;:VOLT 1;:SENS:CURR:NPLC 1;:INIT");
            assertThat(fixture.client.query("*OPC?;:OUTP?")).isEqualTo("1;0");
            assertThat(fixture.client.queryNumbers(":FETC:ARR:CURR?")[0]).isCloseTo(0, within(1e-8));
            fixture.set(":OUTP:ON:AUTO ON;:INIT");
            assertThat(fixture.client.query("*OPC?;:OUTP?")).isEqualTo("1;1");
            assertThat(fixture.client.queryNumbers(":FETC:ARR:CURR?")[0]).isCloseTo(1e-6, within(1e-8));
        }
    }

    @Test
    void automaticOffSwitchesOffAtTheEndAndOnAbort() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":OUTP:OFF:AUTO ON;:TRIG:SOUR TIM;TIM 1;COUN 3;:INIT");
            assertThat(fixture.client.query(":OUTP?;*OPC?;:OUTP?")).isEqualTo("1;1;0");
            fixture.set(":INIT");
            assertThat(fixture.client.query(":OUTP?")).isEqualTo("1");
            fixture.set(":ABOR");
            assertThat(fixture.client.query(":OUTP?")).isEqualTo("0");
        }
    }

    @Test
    void closedInterlockAllowsHighVoltages() throws Exception {
        try (TwinFixture fixture = new TwinFixture(new OhmicResistor(1e9), Calibration.IDEAL, 1, true)) {
            fixture.set(":VOLT 100;:SENS:CURR:PROT 1E-3;:SENS:CURR:NPLC 1;:OUTP ON");
            assertThat(fixture.client.query(":SYST:INT:TRIP?;:STAT:QUES:COND?")).isEqualTo("1;0");
            assertThat(fixture.client.queryNumbers(":MEAS:CURR?")[0]).isCloseTo(1e-7, within(1e-9));
        }
    }

    @Test
    void changeOfTheSourceFunctionSwitchesOff() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":VOLT 1;:OUTP ON;:SOUR:FUNC:MODE VOLT");
            assertThat(fixture.client.query(":OUTP?")).isEqualTo("1");
            fixture.set(":SOUR:FUNC:MODE CURR");
            assertThat(fixture.client.query(":OUTP?")).isEqualTo("0");
        }
    }

    @Test
    void resetSwitchesOffInMidSweep() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":VOLT:MODE LIST;:LIST:VOLT 1,2;:TRIG:SOUR TIM;TIM 10;COUN 100;:INIT", "*RST");
            assertThat(fixture.client.query(":OUTP?;*OPC?")).isEqualTo("0;1");
        }
    }
}
