package dev.crosspoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.stimulus.WorstCase;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SiteLimitsTest {
    private static final SiteLimits LIMITS = new SiteLimits(1, 1e-3, OptionalDouble.of(1e-3), OptionalDouble.of(1e-4));

    @Test
    void whatIsExactlyAtTheLimitsPasses() {
        assertThat(LIMITS.violations(new WorstCase(1, 1e-3, 1e-3, 1e-4))).isEmpty();
    }

    @Test
    void everyViolationIsNamedAtOnce() {
        assertThat(LIMITS.violations(new WorstCase(1.5, 2e-3, 1, 1)))
                .hasSize(4)
                .anySatisfy(text ->
                        assertThat(text).contains("voltage").contains("1.5 V").contains("1 V"));
    }

    @Test
    void aWorstCaseThatIsNotANumberIsRefused() {
        assertThat(LIMITS.violations(new WorstCase(Double.NaN, 0, 0, 0))).hasSize(1);
    }
}
