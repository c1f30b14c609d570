package dev.crosspoint.figure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    private static Figure named(String name) {
        Axis axis = new Axis("Voltage", "V", Scale.LINEAR);
        return new Figure(name, "Title", "Caption.", axis, axis, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../report", "a/b", "", "I-V", "iv.svg", "iv--log", "con sweep"})
    void aNameThatIsNoSafeFileNameIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> named(name)).withMessageContaining('"' + name + '"');
    }

    @Test
    void wordsJoinedByHyphensAreAName() {
        assertThatCode(() -> named("iv-logarithmic-2")).doesNotThrowAnyException();
    }

    @Test
    void aPointWithoutItsOtherCoordinateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("median", Style.LINE, new double[2], new double[3]))
                .withMessageContaining("\"median\" has 2 x values but 3 y values");
    }
}
