package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.driver.ConnectionDriverProvider;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.scpi.ScpiChoice;
import dev.crosspoint.scpi.ScpiInteger;
import dev.crosspoint.scpi.ScpiReal;
import dev.crosspoint.scpi.ScpiSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting that a driver can write: what it is called, its unit, its range, and the manual it was taken from. */
class CommandTableTest {
    private static final Pattern QUOTED_TITLE = Pattern.compile("\"[A-Z0-9][^\"]{8,}\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9 .,()/-]*");
    private static final Pattern SENT = Pattern.compile("[-+0-9.eE]+");

    /** Where no unit is given, the value is a ratio. */
    private static final Pattern RATIO = Pattern.compile(".*(attenuation|gain|ratio|factor|cycles|count).*");

    static List<DriverProvider> drivers() {
        return ServiceLoader.load(DriverProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(ConnectionDriverProvider.class::isInstance)
                .toList();
    }

    private static Collection<ScpiSetting<?>> settings(DriverProvider driver) {
        return CommandTable.of(driver).settings().keySet();
    }

    private static <S> Stream<S> settings(DriverProvider driver, Class<S> kind) {
        return settings(driver).stream().filter(kind::isInstance).map(kind::cast);
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void everySettingHasANameInTheWordsOfTheField(DriverProvider driver) {
        assertThat(settings(driver))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.name()).matches(NAME));
    }

    /** A snapshot of the settings has each name once. */
    @ParameterizedTest
    @MethodSource("drivers")
    void noTwoCommandsOfATableHaveOneName(DriverProvider driver) {
        Map<String, String> headers = new HashMap<>();
        CommandTable.of(driver).settings().forEach((setting, table) -> {
            String header = whateverIsSourced(setting.header().text());
            assertThat(headers.putIfAbsent(table.getName() + " " + setting.name(), header))
                    .as("another command that is called %s", setting.name())
                    .isIn(null, header);
        });
    }

    /** A channel sources a voltage or a current, and has one of two such commands at a time. */
    private static String whateverIsSourced(String header) {
        return header.replaceAll("VOLTage|CURRent", "QUANTITY");
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void everyNumberHasAUnitAndAFiniteRange(DriverProvider driver) {
        assertThat(settings(driver, ScpiReal.class)).allSatisfy(setting -> {
            assertThat(setting.minimum()).isFinite().isLessThan(setting.maximum());
            assertThat(setting.maximum()).isFinite();
            assertThat(setting.tolerance().absolute()).isNotNegative();
            assertThat(setting.tolerance().relative()).isBetween(0.0, 0.1);
            if (setting.unit().isBlank()) {
                assertThat(setting.name()).as("a number without a unit").matches(RATIO);
            }
        });
        assertThat(settings(driver, ScpiInteger.class))
                .allSatisfy(setting -> assertThat(setting.minimum()).isLessThan(setting.maximum()));
        assertThat(settings(driver))
                .filteredOn(ScpiChoice.class::isInstance)
                .allSatisfy(
                        setting -> assertThat(((ScpiChoice<?>) setting).words()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void aValueOutOfRangeIsNoCommand(DriverProvider driver) {
        assertThat(settings(driver, ScpiReal.class)).allSatisfy(setting -> {
            double step = setting.maximum() - setting.minimum();
            for (double value : new double[] {
                setting.minimum() - step,
                Math.nextDown(setting.minimum()),
                Math.nextUp(setting.maximum()),
                setting.maximum() + step,
                Double.NaN,
                Double.POSITIVE_INFINITY
            }) {
                assertThatExceptionOfType(LimitException.class)
                        .isThrownBy(() -> setting.on(1).command(value))
                        .withMessageContaining(setting.name())
                        .withMessageContaining(setting.unit());
            }
        });
        assertThat(settings(driver, ScpiInteger.class)).allSatisfy(setting -> {
            assertThatThrownBy(() -> setting.on(1).command(setting.minimum() - 1))
                    .isInstanceOf(LimitException.class);
            if (setting.maximum() < Integer.MAX_VALUE) {
                assertThatThrownBy(() -> setting.on(1).command(setting.maximum() + 1))
                        .isInstanceOf(LimitException.class);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void theEndsOfARangeAreSentInFullWhateverTheLocale(DriverProvider driver) {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.GERMANY, Locale.forLanguageTag("ar-u-nu-arab"))) {
                Locale.setDefault(locale);
                assertThat(settings(driver, ScpiReal.class)).allSatisfy(setting -> {
                    for (double end : new double[] {setting.minimum(), setting.maximum()}) {
                        assertThat(setting.format(end)).matches(SENT);
                        assertThat(setting.parse(setting.format(end))).isEqualTo(end);
                    }
                });
                assertThat(settings(driver, ScpiInteger.class))
                        .allSatisfy(setting -> assertThat(setting.format(setting.maximum()))
                                .isEqualTo(Integer.toString(setting.maximum())));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void everyTableNamesTheManualItWasTakenFrom(DriverProvider driver) {
        CommandTable.of(driver).settings().values().stream()
                .map(Class::getNestHost)
                .distinct()
                .forEach(table -> assertThat(source(table)).as(table.getName()).containsPattern(QUOTED_TITLE));
    }

    /** Returns what a file says above its class. */
    private static String source(Class<?> type) {
        Path file = Path.of(System.getProperty("crosspoint.home"), "drivers/src/main/java")
                .resolve(type.getName().replace('.', '/') + ".java");
        try {
            return Files.readString(file).split("(class|record|enum) " + type.getSimpleName())[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void aReplyThatIsNoValueIsRefused(DriverProvider driver) {
        assertThat(settings(driver)).allSatisfy(setting -> {
            for (String reply : List.of("", "nonsense", "1,5", "\u0661", "0x1F")) {
                assertThatThrownBy(() -> setting.parse(reply))
                        .as("%s read as \"%s\"", setting.name(), reply)
                        .isInstanceOf(ProtocolException.class);
            }
        });
    }
}
