package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.B2900Bench.VOLTAGE_SOURCE;
import static dev.crosspoint.driver.keysight.B2902ATraffic.configuring;
import static dev.crosspoint.scpi.ScpiTraffic.checked;
import static dev.crosspoint.scpi.ScpiTraffic.group;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static dev.crosspoint.scpi.ScpiTraffic.row;
import static dev.crosspoint.scpi.ScpiTraffic.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class B2900ConfigureTest {

    @Test
    void everySettingIsWrittenCheckedAndReadBack() {
        B2900Bench.configured(nothing()).verify();
    }

    @Test
    void aCurrentSourceWithFixedRangesAndFourWiresIsConfiguredOnItsOwnChannel() {
        B2900Bench bench = B2900Bench.opened(nothing()
                .asks(":OUTP2?", "0")
                .then(group(
                        row(":OUTP2:ON:AUTO", "0"),
                        row(":OUTP2:OFF:AUTO", "0"),
                        row(":OUTP2:PROT", "0"),
                        row(":OUTP2:OFF:MODE", "HIZ"),
                        row(":SENS2:REM", "1")))
                .then(group(
                        row(":SOUR2:FUNC:MODE", "CURR"),
                        row(":SOUR2:FUNC:SHAP", "DC"),
                        row(":SOUR2:CURR:MODE", "FIX"),
                        row(":SOUR2:CURR", "0.0", "+0.00000000E+000"),
                        row(":SOUR2:CURR:RANG:AUTO", "0"),
                        row(":SOUR2:CURR:RANG", "1.0E-6", "+1.06000000E-006")))
                .then(group(
                        row(":SENS2:CURR:RANG:AUTO", "0"),
                        row(":SENS2:CURR:RANG", "1.0E-6", "+1.00000000E-006"),
                        row(":SENS2:VOLT:RANG:AUTO", "1"),
                        row(":SENS2:VOLT:RANG:AUTO:LLIM", "0.2", "+2.00000000E-001"),
                        row(":SENS2:CURR:NPLC", "0.1", "+1.00000000E-001"),
                        row(":SOUR2:WAIT", "0"),
                        row(":SENS2:WAIT", "0")))
                .sends(":SENS2:FUNC \"VOLT\",\"CURR\"")
                .then(checked()));
        bench.instrument
                .channels()
                .get(1)
                .configure(new SourceMeasureSettings(
                        SourceFunction.CURRENT,
                        new MeasureRange.Fixed(0.5e-6),
                        new MeasureRange.Fixed(1e-6),
                        new MeasureRange.Auto(0.1),
                        0.1,
                        SenseMode.FOUR_WIRE,
                        OffMode.HIGH_Z));
        bench.verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab"})
    void settingsDoNotFollowTheLocaleOfTheComputer(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            B2900Bench.energised(nothing()).verify();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1e-6, 1, 'the ranges of a B2902A are [0.2, 2.0, 20.0, 200.0] V; none holds 1000.0'",
        "2, 5, 1, 'none holds 5.0'",
        "2, 1e-6, 1e-5, 'the integration time can be 4.0E-4 PLC to 100.0 PLC, not 1.0E-5 PLC'",
        "2, 1e-6, 101, 'the integration time can be 4.0E-4 PLC to 100.0 PLC, not 101.0 PLC'",
        "2, 1e-6, NaN, 'not NaN PLC'"
    })
    void aSettingOutOfRangeIsRefusedBeforeAByteIsSent(double volts, double amperes, double nplc, String problem) {
        B2900Bench bench = B2900Bench.opened(nothing());
        SourceMeasureSettings settings = new SourceMeasureSettings(
                SourceFunction.VOLTAGE,
                new MeasureRange.Auto(volts),
                new MeasureRange.Fixed(amperes),
                new MeasureRange.Fixed(2),
                nplc,
                SenseMode.TWO_WIRE,
                OffMode.NORMAL);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.channel.configure(settings))
                .withMessageContaining(problem);
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "B2902A, 1e-9, 1e-7",
        "B2912A, 1e-9, 1e-8",
        "B2902A, 1e-7, 1e-7",
        "B2902A, 1.1e-7, 1e-6",
        "B2902A, 1.2, 1.5"
    })
    void theSmallestRangeThatHoldsTheValueIsTaken(B2900Model model, double value, double range) {
        assertThat(model.ratings().range(SourceFunction.CURRENT, value)).isEqualTo(range);
    }

    @Test
    void anOutputThatIsOnIsNotReconfigured() {
        B2900Bench bench = B2900Bench.opened(nothing().asks(":OUTP1?", "1"));
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.channel.configure(VOLTAGE_SOURCE))
                .withMessageMatching("the output of channel 1 of Keysight Technologies B2902A .* is on");
        bench.verify();
    }

    @Test
    void aRefusedSettingIsAnErrorAndTheChannelIsNotUsable() {
        B2900Bench bench = B2900Bench.opened(nothing()
                .asks(":OUTP1?", "0")
                .sends(":OUTP1:ON:AUTO 0", ":OUTP1:OFF:AUTO 0", ":OUTP1:PROT 0", ":OUTP1:OFF:MODE NORM", ":SENS1:REM 0")
                .asks(":SYST:ERR?", "-221,\"Settings conflict\"")
                .then(checked()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> bench.channel.configure(VOLTAGE_SOURCE))
                .withMessageContaining(":OUTP1:OFF:MODE NORM")
                .withMessageContaining("-221 \"Settings conflict\"");
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.channel.energise(Compliance.current(1e-3)))
                .withMessageMatching("channel 1 of .* is not configured yet");
        bench.verify();
    }

    @Test
    void aSettingThatTheInstrumentClampedIsAnError() {
        B2900Bench bench = B2900Bench.opened(
                upTo(configuring(), ":SENS1:CURR:NPLC?").asks(":SENS1:CURR:NPLC?", "+1.00000000E-001"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.channel.configure(VOLTAGE_SOURCE))
                .withMessageEndingWith(
                        "the integration time was set to 1.0 PLC, but reads back as 0.1 PLC (:SENS1:CURR:NPLC?)");
        bench.verify();
    }
}
