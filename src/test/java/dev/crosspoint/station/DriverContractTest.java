package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.connection.RecordingConnection;
import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.LibraryDriverProvider;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users rely on, whatever the make: every registered driver, against its twin over a real socket where there is one.
 *
 * <p>A new driver takes part by being registered. Without a twin it has to bring a transcript of {@link RoleExercise}, recorded with
 * the instrument or written after its manual, in {@code contract/<name>.log} among the test resources of this package.
 */
@Timeout(60)
class DriverContractTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");

    private Optional<TwinBench> bench = Optional.empty();
    private WatchedConnection connection;

    static List<RegisteredDriver> drivers() {
        return RegisteredDriver.all();
    }

    static List<RegisteredDriver> connected() {
        return RegisteredDriver.withTwinAtAPort();
    }

    @AfterEach
    void close() {
        bench.ifPresent(TwinBench::close);
    }

    private Instrument open(RegisteredDriver driver) {
        return open(driver, PATIENCE);
    }

    private Instrument open(RegisteredDriver driver, Duration timeout) {
        TwinBench started = driver.bench();
        bench = Optional.of(started);
        if (driver.provider() instanceof LibraryDriverProvider library) {
            return library.open(Optional.empty(), started.libraries(), started.options(timeout));
        }
        connection = new WatchedConnection(started.connect(timeout).orElseThrow());
        return driver.open(connection, started.options(timeout));
    }

    private static Optional<SourceMeasureExercise> sourceMeasure(Instrument instrument) {
        return Optional.of(RoleExercise.of(instrument))
                .filter(SourceMeasureExercise.class::isInstance)
                .map(SourceMeasureExercise.class::cast);
    }

    private static List<String> work(Instrument instrument) throws InterruptedException {
        List<String> returned = new ArrayList<>();
        RoleExercise.workAll(instrument, returned::add);
        return returned;
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void everyMethodWorks(RegisteredDriver driver) throws InterruptedException {
        assertThat(driver.twin().isPresent() || driver.transcript().isPresent())
                .as(
                        "%s has neither a twin nor contract/%s.log",
                        driver, driver.provider().name())
                .isTrue();
        if (driver.twin().isPresent()) {
            try (Instrument instrument = open(driver)) {
                assertThat(work(instrument))
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text).doesNotContain("NaN"));
            }
            return;
        }
        assertThat(replay(driver, driver.transcript().orElseThrow())).isNotEmpty();
    }

    private static List<String> replay(RegisteredDriver driver, Path transcript) throws InterruptedException {
        TranscriptConnection traffic = new TranscriptConnection(Transcript.read(transcript));
        List<String> returned;
        try (Instrument instrument = driver.open(traffic, withoutABench())) {
            returned = work(instrument);
        }
        traffic.verify();
        return returned;
    }

    /** What a driver needs where no time passes but that of its own waits. */
    private static DriverOptions withoutABench() {
        return new DriverOptions(new SimulatedLabClock(new Timeline(Pace.asFastAsPossible())), 50, PATIENCE);
    }

    @ParameterizedTest
    @MethodSource("connected")
    void theTrafficOfEveryMethodCanBeRecordedAndPlayedBack(RegisteredDriver driver, @TempDir Path folder)
            throws InterruptedException {
        TwinBench started = driver.bench();
        bench = Optional.of(started);
        Path file = folder.resolve("transcript.log");
        Connection link = started.connect(PATIENCE).orElseThrow();
        RecordingConnection recording = new RecordingConnection(link, file, InstantSource.system());
        List<String> measured;
        try (Instrument instrument = driver.open(recording, started.options(PATIENCE))) {
            measured = work(instrument);
        }
        assertThat(replay(driver, file)).isEqualTo(measured);
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void anotherInstrumentIsRefusedAndNotTouched(RegisteredDriver driver) {
        assumeTrue(
                driver.provider() instanceof ConnectionDriverProvider, "a library opens no other maker's instrument");
        TranscriptConnection other = new TranscriptConnection(Transcript.of(new SocketAddress(0, "bench.lab", 5025))
                .asks("*IDN?", "Unheard Of Instruments,Model 1,17,1.0"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> driver.open(other, withoutABench()))
                .withMessageContaining("Unheard Of Instruments Model 1 17")
                .withMessageContaining(driver.provider().models().get(0));
        other.verify();
    }

    @ParameterizedTest
    @MethodSource("connected")
    void anotherTwinIsRefusedAndNotTouched(RegisteredDriver driver) {
        for (RegisteredDriver other : connected()) {
            if (!other.provider().name().equals(driver.provider().name())) {
                try (TwinBench wrong = other.bench();
                        WatchedConnection link =
                                new WatchedConnection(wrong.connect(PATIENCE).orElseThrow())) {
                    assertThatExceptionOfType(InstrumentException.class)
                            .isThrownBy(() -> driver.open(link, wrong.options(PATIENCE)));
                    assertThat(link.sent()).containsExactly("*IDN?");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("connected")
    void closingTheInstrumentSwitchesOffWhatNobodySwitchedOff(RegisteredDriver driver) {
        try (Instrument instrument = open(driver)) {
            RoleExercise.of(instrument).energise();
            assertThat(bench.orElseThrow().isAnyOutputOn()).isEqualTo(isSource(driver));
        }
        assertThat(bench.orElseThrow().isAnyOutputOn()).isFalse();
    }

    private static boolean isSource(RegisteredDriver driver) {
        return !driver.twin().orElseThrow().role().equals("oscilloscope");
    }

    @ParameterizedTest
    @MethodSource("connected")
    void safeSwitchesOffAtAnyTimeAndAgain(RegisteredDriver driver) {
        try (Instrument instrument = open(driver)) {
            instrument.safe();
            RoleExercise.of(instrument).energise();
            instrument.safe();
            assertThat(bench.orElseThrow().isAnyOutputOn()).isFalse();
            instrument.safe();
        }
    }

    @ParameterizedTest
    @MethodSource("connected")
    void complianceIsWrittenAndReadBackBeforeTheOutputGoesOn(RegisteredDriver driver) {
        try (Instrument instrument = open(driver)) {
            SourceMeasureExercise exercise = sourceMeasure(instrument).orElse(null);
            assumeTrue(exercise != null, "only source-measure units have a compliance");
            exercise.configure();
            int sent = connection.sent().size();
            int replies = connection.replies().size();
            exercise.unit().energise(SourceMeasureExercise.COMPLIANCE);
            assertThat(connection.sent().subList(sent, connection.sent().size()))
                    .anyMatch(isCompliance());
            assertThat(connection
                            .replies()
                            .subList(replies, connection.replies().size()))
                    .anyMatch(isCompliance());
        }
    }

    @ParameterizedTest
    @MethodSource("connected")
    void outputStaysOffIfTheComplianceDoesNotArrive(RegisteredDriver driver) {
        try (Instrument instrument = open(driver)) {
            SourceMeasureExercise exercise = sourceMeasure(instrument).orElse(null);
            assumeTrue(exercise != null, "only source-measure units have a compliance");
            exercise.configure();
            connection.lose(isCompliance());
            assertThatExceptionOfType(InstrumentException.class)
                    .isThrownBy(() -> exercise.unit().energise(SourceMeasureExercise.COMPLIANCE))
                    .withMessageContaining("compliance");
            assertThat(bench.orElseThrow().isAnyOutputOn()).isFalse();
        }
    }

    /** A message that holds the compliance as a number, whatever its command is called. */
    private static Predicate<String> isCompliance() {
        double compliance = SourceMeasureExercise.COMPLIANCE.positive();
        return message -> NUMBER.matcher(message)
                .results()
                .mapToDouble(number -> Math.abs(Double.parseDouble(number.group())))
                .anyMatch(number -> Math.abs(number - compliance) < 1e-6 * compliance);
    }

    @ParameterizedTest
    @MethodSource("connected")
    void complianceIsEnforcedAndTheReadingSaysSo(RegisteredDriver driver) {
        try (Instrument instrument = open(driver)) {
            SourceMeasureExercise exercise = sourceMeasure(instrument).orElse(null);
            assumeTrue(exercise != null, "only source-measure units have a compliance");
            double limit = SourceMeasureExercise.COMPLIANCE.positive();
            try (EnergisedOutput output = exercise.output()) {
                output.sourceVoltage(0.5 * limit * TwinBench.RESISTANCE);
                assertThat(output.measure().status()).isEqualTo(ReadingStatus.OK);
                output.sourceVoltage(2 * limit * TwinBench.RESISTANCE);
                Reading limited = output.measure();
                assertThat(limited.status()).isEqualTo(ReadingStatus.IN_COMPLIANCE);
                assertThat(limited.measured().current()).isBetween(0.9 * limit, 1.02 * limit);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void whatIsBeyondTheLimitsIsRefusedBeforeAByteIsSent(RegisteredDriver driver) {
        assumeTrue(driver.twin().isPresent(), "a transcript holds what is sent, not what is not");
        try (Instrument instrument = open(driver)) {
            RoleExercise.of(instrument).beyondLimits().forEach((what, request) -> {
                int sent = connection == null ? 0 : connection.sent().size();
                assertThatThrownBy(request::run).as(what).isInstanceOf(LimitException.class);
                assertThat(connection == null ? 0 : connection.sent().size())
                        .as(what)
                        .isEqualTo(sent);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("connected")
    void whatIsSentAndReturnedDependsOnNoLocale(RegisteredDriver driver) throws InterruptedException {
        Locale before = Locale.getDefault();
        List<List<String>> traffic = new ArrayList<>();
        List<List<String>> results = new ArrayList<>();
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("ar-u-nu-arab"))) {
                Locale.setDefault(locale);
                try (Instrument instrument = open(driver)) {
                    results.add(work(instrument));
                }
                traffic.add(connection.sent());
                close();
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(traffic).allSatisfy(sent -> assertThat(sent).isEqualTo(traffic.get(0)));
        assertThat(results).allSatisfy(returned -> assertThat(returned).isEqualTo(results.get(0)));
    }

    @ParameterizedTest
    @MethodSource("connected")
    void everyWaitHasADeadline(RegisteredDriver driver) throws InterruptedException {
        try (Instrument instrument = open(driver)) {
            work(instrument);
        }
        assertThat(connection.waits())
                .isNotEmpty()
                .allSatisfy(wait -> assertThat(wait).isPositive().isLessThan(LONGEST_WAIT));
    }

    @ParameterizedTest
    @MethodSource("connected")
    void anInstrumentThatFallsSilentIsATimeOutAndItsOutputIsSaidToBeUnknown(RegisteredDriver driver) {
        Instrument instrument = open(driver, Duration.ofMillis(100));
        RoleExercise.of(instrument).energise();
        connection.lose(message -> true);
        assertThatThrownBy(instrument::settings).isInstanceOf(InstrumentTimeoutException.class);
        if (isSource(driver)) {
            assertThatThrownBy(instrument::close)
                    .isInstanceOf(InstrumentException.class)
                    .hasMessageContaining("SWITCH THEM OFF BY HAND");
        } else {
            instrument.close();
        }
    }
}
