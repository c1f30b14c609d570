package dev.crosspoint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crosspoint.settings.Sweep.Ideal;
import dev.crosspoint.settings.Sweep.Leak;
import dev.crosspoint.settings.Sweep.Level;
import dev.crosspoint.settings.Sweep.Loop;
import dev.crosspoint.settings.Sweep.Nested;
import dev.crosspoint.settings.Sweep.OhmicResistor;
import dev.crosspoint.settings.Sweep.Stop;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String LEAST = "peak-voltage: 750 mV\ncompliance: 10 uA\n";

    private static final String ALL = """
            loop: bipolar-loop
            peak-voltage: 750 mV
            compliance: 10 µA
            dwell: 5 ms
            read-voltage: 20 mV
            cycles: 1e2
            seed: -9223372036854775808
            averages: 4
            four-wire: true
            note: no
            left-out: 0.1
            loads: [1 GΩ, 2 kOhm]
            stop: {current: 5 uA, on-compliance: false}
            levels:
              - voltage: 0.1 V
              - voltage: -0.1 V
                duration: 1 min
            presets:
              low: {voltage: 10 mV}
            sample:
              model: ohmic-resistor
              resistance: 1 MOhm
            """;

    @Test
    void everyTypeOfComponentIsBound() {
        assertThat(bind(ALL))
                .isEqualTo(new Sweep(
                        Loop.BIPOLAR_LOOP,
                        0.75,
                        1e-5,
                        0.005,
                        OptionalDouble.of(0.02),
                        100,
                        OptionalLong.of(Long.MIN_VALUE),
                        OptionalInt.of(4),
                        true,
                        Optional.of("no"),
                        0.1,
                        List.of(1e9, 2e3),
                        Optional.of(new Stop(5e-6, false)),
                        List.of(new Level(0.1, 1), new Level(-0.1, 60)),
                        Map.of("low", new Level(0.01, 1)),
                        Optional.of(new OhmicResistor(1e6))));
    }

    @Test
    void whatIsNotGivenIsTheDefaultOrAbsent() {
        assertThat(bind(LEAST))
                .isEqualTo(new Sweep(
                        Loop.DOUBLE,
                        0.75,
                        1e-5,
                        0.125,
                        OptionalDouble.empty(),
                        1,
                        OptionalLong.empty(),
                        OptionalInt.empty(),
                        false,
                        Optional.empty(),
                        0.01,
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Map.of(),
                        Optional.empty()));
    }

    @Test
    void allMistakesOfAFileAreReportedAtOnceWithTheirPlaces() {
        String text = """
                # ten mistakes
                loop: duble
                peak-voltage: 5 A
                complience: 10 uA
                dwell: 125
                read-voltage: 0,5 V
                cycles: 0x10
                averages:
                four-wire: on
                loads: [1 kOhm, -1 Ohm, [2 Ohm]]
                stop:
                  curent: 1 uA
                levels:
                  - voltage: 2 V
                    duration: 0 s
                  - voltage: 1 V
                    duration: 0 s
                sample: {model: ohmic-resister}
                """;

        var failure = catchThrowableOfType(SettingsException.class, () -> bind(text));

        assertThat(failure.toString().lines())
                .containsExactly(
                        "iv.yaml:2:1: compliance: this setting is missing (largest current of either sign); "
                                + "compliance needs a current such as 10 uA, 1 pA to 1 mA",
                        "iv.yaml:2:7: loop: duble is not known (did you mean double?); "
                                + "loop needs one of single, double, bipolar-loop",
                        "iv.yaml:3:15: peak-voltage: 5 A is a current, but peak-voltage needs a voltage such as 500 mV",
                        "iv.yaml:4:1: the key complience is not known (did you mean compliance?); allowed are loop, "
                                + "peak-voltage, compliance, dwell, read-voltage, cycles, seed, averages, four-wire, note, "
                                + "left-out, loads, stop, levels, presets, sample",
                        "iv.yaml:5:8: dwell: 125 has no unit, but dwell needs a time such as 5 ms",
                        "iv.yaml:6:15: read-voltage: 0,5 V has a comma; numbers take a decimal point, "
                                + "and read-voltage needs a voltage such as 500 mV",
                        "iv.yaml:7:9: cycles: 0x10 is not a whole number, but cycles needs a whole number such as 10",
                        "iv.yaml:8:10: averages: no value is given, but averages needs a whole number such as 10",
                        "iv.yaml:9:12: four-wire: on is neither, but four-wire needs true or false",
                        "iv.yaml:10:17: loads.1: -1 Ohm is below the smallest allowed 0 Ohm",
                        "iv.yaml:10:25: loads.2: a list is given, but loads.2 needs a resistance such as 2 kOhm",
                        "iv.yaml:12:3: stop: the key curent is not known (did you mean current?); "
                                + "allowed are current, on-compliance",
                        "iv.yaml:12:3: stop.current: this setting is missing (current that ends it); "
                                + "stop.current needs a current such as 10 uA, 0 A or more",
                        "iv.yaml:14:14: levels.0.voltage: 2 V is above the largest allowed 1 V",
                        "iv.yaml:16:5: levels.1: a level must last some time",
                        "iv.yaml:18:17: sample.model: ohmic-resister is not known (did you mean ohmic-resistor?); "
                                + "allowed is one of ohmic-resistor, open-contact");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cycles: 1.5               | 3:9: cycles: 1.5 is not a whole number between -2147483648 and 2147483647, "
                        + "but cycles needs a whole number such as 10",
                "cycles: 1e10              | 3:9: cycles: 1e10 is not a whole number between -2147483648 and 2147483647, "
                        + "but cycles needs a whole number such as 10",
                "cycles: 1001              | 3:9: cycles: 1001 is above the largest allowed 1000",
                "cycles: 0                 | 3:9: cycles: 0 is below the smallest allowed 1",
                "cycles: 10 V              | 3:9: cycles: 10 V is not a whole number, but cycles needs a whole number such as 10",
                "cycles: 1_000             | 3:9: cycles: 1_000 is not a whole number, but cycles needs a whole number such as 10",
                "cycles: 12:30:45          | 3:9: cycles: 12:30:45 is not a whole number, but cycles needs a whole number such as 10",
                "seed: 9223372036854775808 | 3:7: seed: 9223372036854775808 is not a whole number between "
                        + "-9223372036854775808 and 9223372036854775807, but seed needs a whole number such as 10",
                "left-out: 60 %            | 3:11: left-out: 60 % is above the largest allowed 0.5",
                "left-out: .nan            | 3:11: left-out: .nan is not a number, but left-out needs a plain number such as 0.5",
                "dwell: 2001-12-14         | 3:8: dwell: 2001-12-14 is not a number with a unit, but dwell needs a time such as 5 ms",
                "dwell: ~                  | 3:8: dwell: no value is given, but dwell needs a time such as 5 ms",
                "four-wire: yes            | 3:12: four-wire: yes is neither, but four-wire needs true or false",
                "note: null                | 3:7: note: no value is given, but note needs a text",
                "note: [a]                 | 3:7: note: a list is given, but note needs a text",
                "loads: 1 kOhm             | 3:8: loads: the single value 1 kOhm is given, but loads needs a list, "
                        + "each a resistance such as 2 kOhm",
                "stop: 1 uA                | 3:7: stop: the single value 1 uA is given, but stop needs a mapping "
                        + "with the keys current, on-compliance",
                "presets: [1 V]            | 3:10: presets: a list is given, but presets needs a mapping of names, "
                        + "each to a mapping with the keys voltage, duration",
                "sample: {}                | 3:9: sample.model: this setting is missing; "
                        + "sample.model needs one of ohmic-resistor, open-contact",
                "sample: open-contact      | 3:9: sample: the single value open-contact is given, but sample needs a mapping "
                        + "with model: one of ohmic-resistor, open-contact",
                "sample: {model: open-contact, resistance: 1 Ohm} | 3:31: sample: the key resistance is not known; "
                        + "allowed are model",
                "Note: x                   | 3:1: the key Note is not known (did you mean note?); allowed are loop, peak-voltage, "
                        + "compliance, dwell, read-voltage, cycles, seed, averages, four-wire, note, left-out, loads, stop, "
                        + "levels, presets, sample",
            })
    void mistakeIsSaidAtItsPlace(String line, String problem) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind(LEAST + line))
                .withMessage("iv.yaml:" + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peakVoltage", "peak_voltage", "peak-votlage", "peak-voltag", "Peak Voltage"})
    void keyThatIsNearlyRightIsSuggested(String key) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind(key + ": 1 V"))
                .withMessageContaining("did you mean peak-voltage?");
    }

    @Test
    void keyOfAMillionLettersIsNotCompared() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind("? " + "x".repeat(1_000_000) + "\n: 1 V\n"))
                .withMessageContaining("is not known; allowed are");
    }

    @Test
    void rulesThatJoinSeveralSettingsSpeakAtTheMappingsPlace() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind("\npeak-voltage: 1 V\ncompliance: 1 mA\n"))
                .withMessage("iv.yaml:2:1: a compliance above 100 uA is allowed up to 500 mV only");
    }

    @Test
    void mappingOfWhichOnlyTheKeyIsLeftIsAnEmptyOne() {
        assertThat(bind(LEAST + "presets:\n").presets()).isEmpty();
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind(LEAST + "stop:\n"))
                .withMessageStartingWith("iv.yaml:3:6: stop.current: this setting is missing");
    }

    @Test
    void fileThatIsNoMappingSaysWhatItMustBe() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> bind("- 1 V"))
                .withMessageStartingWith(
                        "iv.yaml:1:1: a list is given, but the file needs a mapping with the keys loop, ");
    }

    @Test
    void valueOfTheCommandLineIsCheckedAndNamesItsPlace() {
        SettingsNode changed = SettingsFile.parse("iv.yaml", LEAST)
                .with("compliance", "5V", "--set compliance=5V")
                .with("stop.current", "-1 A", "--set stop.current=-1 A");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.bind(changed, Sweep.class))
                .withMessage(
                        "--set compliance=5V: compliance: 5V is a voltage, but compliance needs a current such as 10 uA\n"
                                + "--set stop.current=-1 A: stop.current: -1 A is below the smallest allowed 0 A");
    }

    @Test
    void listOfTheCommandLineIsBound() {
        SettingsNode changed = SettingsFile.parse("iv.yaml", LEAST).with("loads", "[1 kOhm, 2 kOhm]", "--set");

        assertThat(Settings.bind(changed, Sweep.class).loads()).containsExactly(1e3, 2e3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "tr-TR"})
    void theHostsLocalePlaysNoPart(String tag) {
        Locale host = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(bind(ALL)).isEqualTo(bind(ALL.replace("\n", "\r\n")));
            assertThatExceptionOfType(SettingsException.class)
                    .isThrownBy(() -> bind(LEAST + "cycles: 1001"))
                    .withMessage("iv.yaml:3:9: cycles: 1001 is above the largest allowed 1000");
        } finally {
            Locale.setDefault(host);
        }
    }

    @Test
    void choiceCanKeepItsSettingsUnderAKeyOfTheirOwn() {
        Choice<Nested> models = Choice.of(Nested.class);

        assertThat(Settings.bind(parse("model: leak\nparameters:\n  conductance: 1 uS\n"), models))
                .isEqualTo(new Leak(1e-6));
        assertThat(Settings.bind(parse("model: ideal"), models)).isEqualTo(new Ideal());
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.bind(parse("model: leak\nconductance: 1 uS\n"), models))
                .withMessage("""
                        d.yaml:1:1: parameters.conductance: this setting is missing (its conductance); \
                        parameters.conductance needs a conductance such as 100 uS
                        d.yaml:2:1: the key conductance is not known; allowed are model, parameters""");
    }

    @Test
    void choiceCanBeAmongAnyRecords() {
        Choice<Record> choice = Choice.by("protocol", Map.of("level", Level.class));

        assertThat(Settings.bind(parse("protocol: level\nvoltage: 1 V"), choice))
                .isEqualTo(new Level(1, 1));
        assertThat(Settings.bind(
                        parse("protocol: level\nsettings: {voltage: 1 V}"), choice.withSettingsUnder("settings")))
                .isEqualTo(new Level(1, 1));
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.bind(parse("voltage: 1 V"), choice))
                .withMessage("d.yaml:1:1: protocol: this setting is missing; protocol needs level");
    }

    @Test
    void choiceAmongWhatIsNoRecordIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Choice.by("model", Map.of("text", String.class)));
        assertThatIllegalArgumentException().isThrownBy(() -> Choice.of(Runnable.class));
    }

    @Test
    void partThatSomebodyElseReadsKeepsItsPlaces() {
        record Bench(@Setting("its wiring") SettingsNode wiring) {}

        Bench bench = Settings.bind(parse("wiring:\n  voltage: 5 A\n"), Bench.class);

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.bind(bench.wiring(), Level.class))
                .withMessage("d.yaml:2:12: voltage: 5 A is a current, but voltage needs a voltage such as 500 mV");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Parameter {
        String value();

        String unit() default "1";

        double min() default 0;

        double max() default 10;

        String byDefault() default "";
    }

    @Test
    void annotationOfAnotherModuleServesAsWell() {
        record Foreign(
                @Parameter(value = "height", unit = "m") double height,
                @Setting("count") int count) {}

        SettingReader reader = SettingReader.of(Parameter.class);

        assertThat(Settings.bind(parse("height: 20 cm\ncount: 3"), Foreign.class, reader))
                .isEqualTo(new Foreign(0.2, 3));
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.bind(parse("height: 20 m\ncount: 3"), Foreign.class, reader))
                .withMessage("d.yaml:1:9: height: 20 m is above the largest allowed 10 m");
    }

    @Test
    void annotationWithoutTheMembersOfSettingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingReader.of(Deprecated.class))
                .withMessage("@java.lang.Deprecated has no member value");
    }

    @Test
    void componentWithoutAMeaningIsRefused() {
        record Silent(double voltage) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.bind(parse("voltage: 1 V"), Silent.class))
                .withMessageContaining("Silent.voltage is not described");
    }

    @Test
    void componentOfAnUnknownTypeIsRefused() {
        record Odd(@Setting("when") java.time.Instant when) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.bind(parse("when: now"), Odd.class))
                .withMessageContaining("Odd.when has the type java.time.Instant, which no setting can have");
    }

    @Test
    void defaultIsCheckedAsIfItWereGiven() {
        record Bold(
                @Setting(value = "level", unit = "V", max = 1, byDefault = "2 V")
                double level) {}

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.bind(parse("{}"), Bold.class))
                .withMessage("default of level: level: 2 V is above the largest allowed 1 V");
    }

    @Test
    void exampleStaysWithinTheRange() {
        record Small(
                @Setting(value = "level", unit = "V", min = 0, max = 0.1)
                double level) {}

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.bind(parse("level: 1 A"), Small.class))
                .withMessageEndingWith("level needs a voltage such as 100 mV");
    }

    @Test
    void failureOfAConstructorThatIsNoRuleIsNotTakenForOne() {
        record Faulty(@Setting("list") List<String> list) {
            Faulty {
                list.get(0);
            }
        }

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Settings.bind(parse("list: []"), Faulty.class));
    }

    private static Sweep bind(String text) {
        return Settings.bind(SettingsFile.parse("iv.yaml", text), Sweep.class);
    }

    private static SettingsNode parse(String text) {
        return SettingsFile.parse("d.yaml", text);
    }
}
