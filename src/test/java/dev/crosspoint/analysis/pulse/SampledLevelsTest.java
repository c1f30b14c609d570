package dev.crosspoint.analysis.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampledLevelsTest {

    @Test
    void equalPulsesOneAfterTheOtherStayApart() {
        PulseRows rows = new PulseRows()
                .level(1, 1, "read", 0.1, 1e-9, 2e-9)
                .level(1, 2, "read", 0.1, 3e-9)
                .level(2, 2, "read", 0.1, 4e-9)
                .level(2, 2, "read", 0.1, 5e-9, 6e-9);
        List<SampledLevel> levels = SampledLevels.all(rows.table());
        assertThat(levels).extracting(SampledLevel::samples).containsExactly(2, 1, 1, 2);
        assertThat(levels).extracting(level -> level.current()[0]).containsExactly(1e-9, 3e-9, 4e-9, 5e-9);
    }

    @Test
    void aLevelThatGoesOnInTheNextBatchIsNotCutInTwo() {
        PulseRows rows =
                new PulseRows().level(1, 1, "set", 0.1, new double[5000]).level(1, 1, "base", 0, new double[70]);
        assertThat(SampledLevels.all(rows.table()))
                .extracting(SampledLevel::samples)
                .containsExactly(5000, 70);
    }

    @Test
    void anUnknownOperationIsRefusedAndNotTakenForAnother() {
        assertThatThrownBy(() -> SampledLevels.all(
                        new PulseRows().level(1, 1, "erase", 1, 0).table()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("erase");
    }
}
