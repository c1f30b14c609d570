package dev.crosspoint.protocol.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReadCyclesTest {

    @Test
    void aDecadeOfReadsIsSpacedAtEqualRatios() {
        ReadCycles cycles = ReadCycles.of(1000, OptionalInt.of(2));
        assertThat(LongStream.rangeClosed(1, 1000).filter(cycles::contains))
                .containsExactly(1L, 3L, 10L, 32L, 100L, 316L, 1000L);
    }

    @Property(tries = 100)
    void firstAndLastCycleAreReadAndTheCountIsTrue(
            @ForAll @IntRange(min = 1, max = 5000) int cycles, @ForAll @IntRange(min = 1, max = 1000) int perDecade) {
        ReadCycles read = ReadCycles.of(cycles, OptionalInt.of(perDecade));
        assertThat(read.contains(1)).isTrue();
        assertThat(read.contains(cycles)).isTrue();
        assertThat(LongStream.rangeClosed(1, cycles).filter(read::contains).count())
                .isEqualTo(read.count());
    }

    @Test
    void withoutSpacingEveryCycleIsRead() {
        ReadCycles cycles = ReadCycles.of(1_000_000_000, OptionalInt.empty());
        assertThat(cycles.count()).isEqualTo(1_000_000_000);
        assertThat(cycles.contains(999_999_999)).isTrue();
    }
}
