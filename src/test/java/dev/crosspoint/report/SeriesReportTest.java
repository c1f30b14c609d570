package dev.crosspoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesReportTest {

    @TempDir
    private Path folder;

    private record Measured(Path folder, JsonNode record) implements StoredRun {
        @Override
        public boolean isClosed() {
            return true;
        }

        @Override
        public List<String> remarks() {
            return List.of();
        }

        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public StoredTable table(String name) {
            throw new IllegalArgumentException("no table " + name);
        }
    }

    @Test
    void thePageNamesEveryRunAndStandsAlone() throws IOException {
        Path page = folder.resolve("new/series.html");
        SeriesReport.write(
                page,
                List.of(
                        new Measured(Path.of("runs/first-run"), SampleRun.record()),
                        new Measured(Path.of("runs/second-run"), SampleRun.record())),
                SampleRun.result());
        String html = Files.readString(page);
        String text = WellFormed.parse(html)
                .getElementsByTagName("body")
                .item(0)
                .getTextContent()
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains("2 runs together", "first-run", "second-run", "0.302 ± 0.004 V", "not resolved:")
                .contains(
                        "Simulated instruments: no real device was measured.",
                        "Limits of the analysis",
                        "Cycle 7 was left out");
        assertThat(html).contains("<svg").doesNotContain("src=", "href=", "<script");
        assertThat(folder.resolve("new/series-figures")).isDirectoryContaining("glob:**.svg");
    }
}
