package dev.crosspoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EvenlySpreadTest {

    @Property(tries = 300, seed = "1")
    void keptItemsAreEvenlySpreadFromTheFirstOnAndNeverTooMany(
            @ForAll @IntRange(min = 2, max = 40) int capacity, @ForAll @IntRange(max = 5000) int offered) {
        EvenlySpread<Integer> spread = new EvenlySpread<>(capacity);
        for (int i = 0; i < offered; i++) {
            spread.offer(i);
        }

        List<Integer> items = spread.items();
        assertThat(items.size()).isLessThanOrEqualTo(capacity).isGreaterThanOrEqualTo(Math.min(offered, capacity / 2));
        for (int i = 0; i < items.size(); i++) {
            assertThat((long) items.get(i)).isEqualTo(i * spread.stride());
        }
        assertThat(offered - items.size() * spread.stride()).isLessThanOrEqualTo(0);
        assertThat(spread.offered()).isEqualTo(offered);
    }
}
