package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run whose source-measure unit misbehaved.
 *
 * @param typed the command and what came of it
 */
record FailedRun(Typed typed) {

    /** What is said of outputs that could not be switched off. */
    static final String ALARM = "OUTPUTS MAY STILL BE ON";

    /**
     * Runs a ready protocol on the default bench with a fault; the run fails with one message.
     *
     * @param fault the fault as a YAML flow mapping
     * @param settings what is set otherwise than in the file, such as {@code "cycles=2"}
     */
    static FailedRun of(Path folder, String fault, String protocol, String... settings) {
        return on(FaultyBench.in(folder, fault), folder, protocol, settings);
    }

    /**
     * Runs a ready protocol on a bench with a fault, as {@link #of} does.
     *
     * @param bench the bench file
     * @param folder where the run is kept
     */
    static FailedRun on(Path bench, Path folder, String protocol, String... settings) {
        List<String> command = new ArrayList<>(List.of("run", Typed.file("protocols/" + protocol)));
        for (String setting : settings) {
            command.addAll(List.of("--set", setting));
        }
        command.addAll(List.of("--bench", bench.toString()));
        command.addAll(List.of("--out", folder.resolve("runs").toString(), "--json"));
        Typed typed = Typed.command(command.toArray(String[]::new));
        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors()).containsOnlyOnce("crosspoint: ").doesNotContain("\tat ");
        assertThat(typed.json().path("outcome").asText()).isEqualTo("failed");
        return new FailedRun(typed);
    }

    /**
     * Requires that the output was switched off last of all, and that every reading was kept.
     *
     * @param reason what the message has to say
     * @param lastFetchIsGood whether the readings that were asked for last arrived
     */
    void assertOutputIsOffAndEveryReadingIsKept(String reason, boolean lastFetchIsGood) {
        assertThat(typed.errors())
                .contains(reason)
                .contains("TCPIP0::127.0.0.1::")
                .doesNotContain(ALARM);
        StoredRun run = StoredRuns.open(typed.folder());
        assertThat(run.record().at("/stop/outcome").asText()).isEqualTo("failed");
        assertThat(run.record().at("/stop/reason").asText()).contains(reason);
        SmuTranscript transcript = SmuTranscript.of(typed.folder());
        assertThat(run.table("readings").rows()).isPositive().isEqualTo(transcript.readingsFetched(lastFetchIsGood));
        transcript.requireOutputOff();
    }
}
