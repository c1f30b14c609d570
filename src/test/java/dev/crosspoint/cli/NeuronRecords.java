package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a neuron's run left behind. */
final class NeuronRecords {

    private NeuronRecords() {}

    /** Returns how many samples each record should have, by its number. */
    static Map<Long, Long> wanted(Path run) {
        Map<Long, Long> wanted = new TreeMap<>();
        StoredRuns.open(run).table("waveforms").forEachBatch(batch -> {
            long[] records = batch.integers("waveform_id");
            long[] samples = batch.integers("samples");
            for (int row = 0; row < batch.rows(); row++) {
                wanted.put(records[row], samples[row]);
            }
        });
        return wanted;
    }

    /** Returns how many samples each record has, by its number. */
    static Map<Long, Long> stored(Path run) {
        Map<Long, Long> stored = new TreeMap<>();
        StoredRuns.open(run).table("samples").forEachBatch(batch -> {
            for (long record : batch.integers("waveform_id")) {
                stored.merge(record, 1L, Long::sum);
            }
        });
        return stored;
    }

    /** Checks that just so many records are there, all of them complete. */
    static void requireComplete(Path run, int records) {
        StoredRun stored = StoredRuns.open(run);
        if (records == 0) {
            assertThat(
                            stored.tables().contains("samples")
                                    ? stored.table("samples").rows()
                                    : 0)
                    .isZero();
        } else {
            assertThat(stored(run)).hasSize(records).isEqualTo(wanted(run));
        }
    }

    /** Checks that the generator was asked last of all whether its outputs are on, and said no. */
    static void requireOutputsOff(Path run) {
        List<String> transcript = transcript(run);
        for (String query : List.of("> :OUTP1?", "> :OUTP2?")) {
            int asked = transcript.stream()
                    .map(line -> line.endsWith(query))
                    .toList()
                    .lastIndexOf(true);
            assertThat(transcript.get(asked + 1)).matches(".*< (OFF|0)");
            assertThat(transcript.subList(asked, transcript.size()))
                    .noneMatch(line -> line.contains(":OUTP1 1") || line.contains(":OUTP2 1"));
        }
    }

    /** Returns what was said to the generator and by it. */
    static List<String> transcript(Path run) {
        return lines(run.resolve("transcript.log"));
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
