package dev.crosspoint.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.protocol.Protocols;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void noProtocolMeasuresWhatNoAnalysisUnderstands() {
        assertThat(ServiceLoader.load(Analysis.class))
                .as("each protocol needs one analysis, registered in META-INF/services/%s", Analysis.class.getName())
                .extracting(Analysis::protocol)
                .containsExactlyInAnyOrderElementsOf(Protocols.byName().keySet());
    }
}
