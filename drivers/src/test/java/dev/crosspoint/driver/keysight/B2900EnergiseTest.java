package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.B2902ATraffic.block;
import static dev.crosspoint.driver.keysight.B2902ATraffic.preparingToEnergise;
import static dev.crosspoint.driver.keysight.B2902ATraffic.switchingBothOff;
import static dev.crosspoint.driver.keysight.B2902ATraffic.switchingOff;
import static dev.crosspoint.scpi.ScpiTraffic.checked;
import static dev.crosspoint.scpi.ScpiTraffic.group;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static dev.crosspoint.scpi.ScpiTraffic.row;
import static dev.crosspoint.scpi.ScpiTraffic.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.instrument.SourceFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class B2900EnergiseTest {
    private static final Compliance ONE_MILLIAMPERE = Compliance.current(1e-3);

    @Test
    void theOutputIsOnAtZeroBehindAComplianceAndOffWhenClosed() {
        B2900Bench bench = B2900Bench.energised(switchingOff());
        bench.output.close();
        bench.output.close();
        bench.verify();
    }

    @Test
    void eachPolarityMayHaveItsOwnCompliance() {
        B2900Bench bench = B2900Bench.configured(upTo(preparingToEnergise(), ":SENS1:CURR:PROT 0.001")
                .sends(":SENS1:CURR:PROT:POS 1.0E-4", ":SENS1:CURR:PROT:NEG 0.01")
                .then(checked())
                .asks(":SENS1:CURR:PROT:POS?", "+1.00000000E-004")
                .asks(":SENS1:CURR:PROT:NEG?", "+1.00000000E-002")
                .then(group(row(":OUTP1", "1"))));
        bench.channel.energise(new Compliance(SourceFunction.CURRENT, 1e-4, -1e-2));
        bench.verify();
    }

    @Test
    void complianceIsReadBackAndAMismatchThrows() {
        B2900Bench bench = B2900Bench.configured(upTo(preparingToEnergise(), ":SENS1:CURR:PROT:POS?")
                .asks(":SENS1:CURR:PROT:POS?", "+1.00000000E-001")
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.energise(ONE_MILLIAMPERE))
                .withMessageEndingWith("the current compliance positive was set to 0.001 A, but reads back as 0.1 A"
                        + " (:SENS1:CURR:PROT:POS?)");
        bench.verify();
    }

    @Test
    void aNegativeComplianceThatWasNotTakenThrows() {
        B2900Bench bench = B2900Bench.configured(upTo(preparingToEnergise(), ":SENS1:CURR:PROT:NEG?")
                .asks(":SENS1:CURR:PROT:NEG?", "+1.00000000E-004")
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.energise(ONE_MILLIAMPERE))
                .withMessageContaining("current compliance negative");
        bench.verify();
    }

    @Test
    void aRefusedComplianceLeavesTheOutputOff() {
        B2900Bench bench = B2900Bench.configured(upTo(preparingToEnergise(), ":SENS1:CURR:PROT 0.001")
                .sends(":SENS1:CURR:PROT 0.001")
                .asks(":SYST:ERR?", "-222,\"Data out of range\"")
                .then(checked())
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> bench.channel.energise(ONE_MILLIAMPERE))
                .withMessageContaining("-222");
        bench.verify();
    }

    @Test
    void anOutputThatDoesNotComeOnIsSwitchedOff() {
        B2900Bench bench = B2900Bench.configured(preparingToEnergise()
                .sends(":OUTP1 1")
                .then(checked())
                .asks(":OUTP1?", "0")
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.energise(ONE_MILLIAMPERE))
                .withMessageContaining("the output was set to on, but reads back as off");
        bench.verify();
    }

    @Test
    void theOutputIsOffWhenSwitchingOnTimesOut() {
        B2900Bench bench = B2900Bench.configured(preparingToEnergise()
                .sends(":OUTP1 1", ":SYST:ERR?")
                .timesOut()
                .clears()
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> bench.channel.energise(ONE_MILLIAMPERE));
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({"3.1, 3.1", "1e-3, 4"})
    void aComplianceBeyondTheInstrumentIsRefusedBeforeAByteIsSent(double positive, double negative) {
        B2900Bench bench = B2900Bench.configured(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.channel.energise(new Compliance(SourceFunction.CURRENT, positive, -negative)))
                .withMessageContaining("3.03 A at up to 6.0 V");
        bench.verify();
    }

    @Test
    void aComplianceOfTheSourcedQuantityIsRefused() {
        B2900Bench bench = B2900Bench.configured(nothing());
        assertThatIllegalArgumentException().isThrownBy(() -> bench.channel.energise(Compliance.voltage(1)));
        bench.verify();
    }

    @Test
    void anOutputThatIsOnIsNotEnergisedTwice() {
        B2900Bench bench = B2900Bench.energised(nothing().asks(":OUTP1?", "1"));
        assertThatIllegalStateException().isThrownBy(() -> bench.channel.energise(ONE_MILLIAMPERE));
        bench.verify();
    }

    @Test
    void aLevelIsSourcedAndCheckedForErrors() {
        B2900Bench bench =
                B2900Bench.energised(nothing().sends(":SOUR1:VOLT -0.3").then(checked()));
        bench.output.sourceVoltage(-0.3);
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "211  | the voltage level can be -210.0 V to 210.0 V, not 211.0 V",
                "-300 | the voltage level can be -210.0 V to 210.0 V, not -300.0 V",
                "NaN  | the voltage level can be -210.0 V to 210.0 V, not NaN V"
            })
    void setpointBeyondTheEnvelopeIsRejectedBeforeAByteIsSent(double volts, String problem) {
        B2900Bench bench = B2900Bench.energised(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.output.sourceVoltage(volts))
                .withMessage(problem);
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "VOLTAGE, 6, 3.03, true",
        "VOLTAGE, -6, 3.04, false",
        "VOLTAGE, 6.1, 1.515, true",
        "VOLTAGE, 6.1, 1.6, false",
        "VOLTAGE, -21, 1.515, true",
        "VOLTAGE, 21.1, 0.105, true",
        "VOLTAGE, 21.1, 0.11, false",
        "VOLTAGE, 210, 0.105, true",
        "CURRENT, 3.03, 6, true",
        "CURRENT, -3.03, 6.1, false",
        "CURRENT, 0.105, 210, true",
        "CURRENT, 0.106, 22, false"
    })
    void whatAChannelHoldsIsThatOfTheDataSheet(SourceFunction source, double level, double limit, boolean allowed) {
        Compliance compliance =
                source == SourceFunction.VOLTAGE ? Compliance.current(limit) : Compliance.voltage(limit);
        if (allowed) {
            B2900Model.B2902A.ratings().checkLevel(source, level, compliance);
        } else {
            assertThatExceptionOfType(LimitException.class)
                    .isThrownBy(() -> B2900Model.B2902A.ratings().checkLevel(source, level, compliance))
                    .withMessageContaining("0.105 A at up to 210.0 V");
        }
    }

    @Test
    void theQuantityThatIsNotSourcedCannotBeSourced() {
        B2900Bench bench = B2900Bench.energised(nothing());
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.output.sourceCurrent(1e-6))
                .withMessageMatching("channel 1 of .* is configured to source VOLTAGE");
        bench.verify();
    }

    @Test
    void aSpotReadingHoldsWhatWasSourcedAndMeasured() {
        B2900Bench bench =
                B2900Bench.energised(nothing().asks(":MEAS? (@1)", block(new double[] {0.2999, 1.5e-9, 12.5, 2, 0.3})));
        assertThat(bench.output.measure())
                .isEqualTo(new Reading(0.3, new Reading.Measured(0.2999, 1.5e-9), ReadingStatus.IN_COMPLIANCE, 12.5));
        bench.verify();
    }

    @Test
    void aSpotReadingWithoutItsElementsIsRefused() {
        B2900Bench bench = B2900Bench.energised(nothing().asks(":MEAS? (@1)", block(new double[] {0.3, 1.5e-9})));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(bench.output::measure)
                .withMessageContaining("2 numbers came instead of one reading of 5");
    }

    @ParameterizedTest
    @CsvSource({
        "0, OK",
        "1, OK",
        "2, IN_COMPLIANCE",
        "4, IN_COMPLIANCE",
        "8192, OVER_RANGE",
        "8194, OVER_RANGE",
        "8, PROTECTION",
        "16, PROTECTION",
        "8226, PROTECTION",
        "16384, OK"
    })
    void theStatusOfAReadingIsDecoded(double element, ReadingStatus status) {
        assertThat(B2900Readings.of(new double[] {0, 0, 0, element, 0}, 1, "smu"))
                .singleElement()
                .satisfies(reading -> assertThat(reading.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, 0.5, 1e12})
    void aStatusThatIsNoneIsRefused(double element) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> B2900Readings.of(new double[] {0, 0, 0, element, 0}, 1, "smu"));
    }

    @Test
    void outputIsOffWhenReadTimesOut() {
        B2900Bench bench = B2900Bench.energised(
                nothing().sends(":MEAS? (@1)").timesOut().clears().then(switchingOff()));
        assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> {
            try (EnergisedOutput output = bench.output) {
                output.measure();
            }
        });
        bench.verify();
    }

    @Test
    void anOutputIsNotUsableOnceItWasSwitchedOff() {
        B2900Bench bench = B2900Bench.energised(switchingBothOff());
        bench.instrument.safe();
        assertThatIllegalStateException().isThrownBy(() -> bench.output.sourceVoltage(0.1));
        assertThatIllegalStateException().isThrownBy(() -> bench.output.measure());
        bench.output.close();
        bench.verify();
    }

    @Test
    void outputsAreSwitchedOffThroughANewLinkWhenTheOldOneIsLost() {
        B2900Bench bench = B2900Bench.energised(nothing().losesLink().clears().then(switchingOff()));
        bench.output.close();
        bench.verify();
    }

    @Test
    void anOutputThatStaysOnIsTriedAgainAndThenReported() {
        B2900Bench bench = B2900Bench.energised(nothing()
                .sends(":OUTP1 0", ":ABOR (@1)")
                .asks(":OUTP1?", "1")
                .clears()
                .sends(":OUTP1 0", ":ABOR (@1)")
                .asks(":OUTP1?", "1"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench.output::close)
                .withMessageEndingWith("the outputs could not be switched off; SWITCH THEM OFF BY HAND")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        bench.verify();
    }

    @Test
    void aLinkThatIsGoneForGoodIsReportedByEveryAttempt() {
        B2900Bench bench = B2900Bench.energised(
                nothing().losesLink().losesLink().losesLink().losesLink());
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench.instrument::safe)
                .withMessageContaining("SWITCH THEM OFF BY HAND");
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench.instrument::safe)
                .withMessageContaining("SWITCH THEM OFF BY HAND");
        bench.verify();
    }

    @Test
    void anEmergencyOffThatFailedIsRepeatedWhenTheOutputIsClosed() {
        B2900Bench bench =
                B2900Bench.energised(nothing().losesLink().losesLink().clears().then(switchingOff()));
        assertThatExceptionOfType(InstrumentException.class).isThrownBy(bench.instrument::safe);
        assertThatIllegalStateException().isThrownBy(() -> bench.output.sourceVoltage(0.1));
        bench.output.close();
        bench.verify();
    }
}
