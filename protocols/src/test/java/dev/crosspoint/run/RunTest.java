package dev.crosspoint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.connection.Address;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ListSweep;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.instrument.SystemLabClock;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.Protocol;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.ivsweep.IvSweepProvider;
import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.site.Site;
import dev.crosspoint.stimulus.WorstCase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final String SWEEP = """
            protocol: iv-sweep
            loop: double
            switching: volatile
            peak: 300 mV
            step: 100 mV
            dwell: 10 ms
            cycles: 2
            compliance: 1 mA
            read-voltage: 100 mV
            """;

    private final Map<String, ServerSocket> servers = new TreeMap<>();
    private final MemoryArchive archive = new MemoryArchive(Integer.MAX_VALUE);

    /** Runs a piece of code as a protocol, with a plan that promises to do nothing. */
    private record Code(Body body, Map<String, Class<?>> instruments) implements Protocol {
        interface Body {
            Conclusion run(RunContext context) throws InterruptedException;
        }

        @Override
        public Plan plan(Site site) {
            return new Plan(List.of(), 1, WorstCase.NONE, 0, 0, instruments);
        }

        @Override
        public Conclusion run(RunContext context) throws InterruptedException {
            return body.run(context);
        }
    }

    @BeforeEach
    void listen() throws IOException {
        ScriptedSmu.forget();
        for (String name : List.of("smu", "smu-2")) {
            servers.put(name, new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
    }

    @AfterEach
    void stopListening() throws IOException {
        for (ServerSocket server : servers.values()) {
            server.close();
        }
    }

    private BenchSettings bench() {
        String text = """
                name: test bench
                device: resistor
                site-limits: {voltage: 1 V, current: 1 mA}
                instruments:
                  smu: {driver: scripted-smu}
                  smu-2: {driver: scripted-smu}
                """;
        return Settings.bind(SettingsFile.parse("bench.yaml", text), BenchSettings.class);
    }

    private Map<String, Address> addresses() {
        Map<String, Address> addresses = new TreeMap<>();
        servers.forEach((name, server) ->
                addresses.put(name, Address.parse("TCPIP0::127.0.0.1::" + server.getLocalPort() + "::SOCKET")));
        return addresses;
    }

    private Run runOf(ProtocolFile protocol, MemoryArchive where) {
        RunRequest request = new RunRequest(protocol, bench(), addresses(), JsonNodeFactory.instance.objectNode());
        return new Run(
                request,
                where,
                new SystemLabClock(),
                NativeLibraries.installed(),
                folder -> ConnectionWrapper.none(),
                (done, doing) -> {});
    }

    private Run runOf(Code.Body body) {
        return runOf(new ProtocolFile(new IvSweepProvider(), "code", "", new Code(body, Map.of())), archive);
    }

    private static ProtocolFile sweep() {
        return ProtocolFile.bind(SettingsFile.parse("sweep.yaml", SWEEP));
    }

    private String smu() {
        return addresses().get("smu").resourceString();
    }

    @Test
    void everyReadingOfASweepIsKeptInOrderAlsoWhereItIsLongerThanTheInstrumentHolds() {
        RunEnd end = runOf(sweep(), archive).execute();
        assertThat(end.state()).isEqualTo(RunState.COMPLETED);
        assertThat(archive.rows).hasSize(14);
        assertThat(archive.rows)
                .extracting(row -> row.get(2))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6);
        assertThat(archive.rows).extracting(row -> row.get(4)).startsWith(0.0, 0.1, 0.2, 0.3, 0.2, 0.1, 0.0);
        assertThat(ScriptedSmu.HEARD).contains(smu() + " sweep of 5", smu() + " sweep of 2");
        assertThat(archive.stops.get(0).outcome()).isEqualTo("completed");
        assertThat(archive.closed).isTrue();
    }

    @Test
    void settingsOfTheEnergisedInstrumentAreRecorded() {
        runOf(sweep(), archive).execute();
        assertThat(archive.starts
                        .get(archive.starts.size() - 1)
                        .at("/instruments/smu/settings/compliance")
                        .asText())
                .isEqualTo("1 mA");
        assertThat(archive.starts.get(0).has("instruments")).isFalse();
    }

    @Test
    void outputIsOffWhenReadingFails() {
        ScriptedSmu.FAILING.add("next");
        RunEnd end = runOf(sweep(), archive).execute();
        assertThat(end.state()).isEqualTo(RunState.FAILED);
        assertThat(end.reason()).contains("does not answer to next");
        assertThat(ScriptedSmu.HEARD).contains(smu() + " output off", smu() + " close");
    }

    @Test
    void outputIsOffAndTheRunFailsWhenAReadingCannotBeKept() {
        MemoryArchive full = new MemoryArchive(3);
        RunEnd end = runOf(sweep(), full).execute();
        assertThat(end.state()).isEqualTo(RunState.FAILED);
        assertThat(end.reason()).contains("No space left on device");
        assertThat(full.rows).hasSize(3);
        assertThat(ScriptedSmu.HEARD).contains(smu() + " output off", smu() + " close");
        assertThat(full.stops.get(0).outcome()).isEqualTo("failed");
    }

    @Test
    void instrumentsAreMadeSafeInReverseOrderEachWhateverHappensToTheOthers() {
        ScriptedSmu.FAILING.add("close");
        RunEnd end = runOf(context -> Conclusion.completed()).execute();
        assertThat(end.state()).isEqualTo(RunState.FAILED);
        assertThat(end.reason()).contains("OUTPUTS MAY STILL BE ON").contains(smu());
        assertThat(ScriptedSmu.HEARD)
                .containsExactly(addresses().get("smu-2").resourceString() + " close", smu() + " close");
    }

    @Test
    void aFailureOnTheWayToTheSafeStateDoesNotHideTheFirstOne() {
        ScriptedSmu.FAILING.add("close");
        RunEnd end = runOf(context -> {
                    throw new IllegalStateException("the first failure");
                })
                .execute();
        assertThat(end.reason()).contains("the first failure").contains("OUTPUTS MAY STILL BE ON");
    }

    @Test
    void aCancelledRunSwitchesOffAndIsAborted() {
        Run[] run = new Run[1];
        run[0] = runOf(context -> {
            SourceMeasureUnit smu = context.role("smu", SourceMeasureUnit.class);
            try (EnergisedOutput output = smu.energise(Compliance.current(1e-3))) {
                output.sourceVoltage(0.1);
                run[0].cancel();
                context.progress(0.5, "half way");
                output.sourceVoltage(0.2);
            }
            return Conclusion.completed();
        });
        RunEnd end = run[0].execute();
        assertThat(end.state()).isEqualTo(RunState.ABORTED);
        assertThat(ScriptedSmu.HEARD)
                .containsSubsequence(smu() + " source 0.1", smu() + " output off", smu() + " close")
                .doesNotContain(smu() + " source 0.2");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aPlanBeyondTheSiteLimitsTouchesNothing() {
        ProtocolFile tooHigh = ProtocolFile.bind(SettingsFile.parse("sweep.yaml", SWEEP.replace("300 mV", "1.1 V")));
        assertThatThrownBy(() -> runOf(tooHigh, archive).execute())
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("1.1 V")
                .hasMessageContaining("nothing was sent");
        assertThat(ScriptedSmu.HEARD).isEmpty();
        assertThat(archive.starts).isEmpty();
    }

    @Test
    void levelsBeyondTheSiteLimitsAreNotSentWhateverThePlanHadSaid() {
        RunEnd end = runOf(context -> {
                    SourceMeasureUnit smu = context.role("smu", SourceMeasureUnit.class);
                    try (EnergisedOutput output = smu.energise(Compliance.current(1e-3))) {
                        output.sourceVoltage(1.01);
                    }
                    return Conclusion.completed();
                })
                .execute();
        assertThat(end.cause()).containsInstanceOf(LimitException.class);
        assertThat(ScriptedSmu.HEARD).contains(smu() + " output off").noneMatch(said -> said.contains("source"));
    }

    @Test
    void oneLevelOfAListBeyondTheSiteLimitsKeepsTheWholeListFromBeingSent() {
        RunEnd end = runOf(context -> {
                    SourceMeasureUnit smu = context.role("smu", SourceMeasureUnit.class);
                    HardwareSweep sweeps = context.role("smu", HardwareSweep.class);
                    try (EnergisedOutput output = smu.energise(Compliance.current(1e-3))) {
                        sweeps.start(output, new ListSweep(new double[] {0.1, -1.2, 0.1}, 0.01, 0))
                                .close();
                    }
                    return Conclusion.completed();
                })
                .execute();
        assertThat(end.cause()).containsInstanceOf(LimitException.class);
        assertThat(ScriptedSmu.HEARD).noneMatch(said -> said.contains("sweep"));
    }

    @Test
    void aComplianceBeyondTheSiteLimitsIsNotSent() {
        RunEnd end = runOf(context -> {
                    context.role("smu", SourceMeasureUnit.class).energise(Compliance.current(2e-3));
                    return Conclusion.completed();
                })
                .execute();
        assertThat(end.cause()).containsInstanceOf(LimitException.class);
        assertThat(ScriptedSmu.HEARD).doesNotContain(smu() + " energise");
    }

    @Test
    void anInstrumentThatTheBenchLacksIsNamedWithThoseItHas() {
        RunEnd end = runOf(context -> {
                    context.role("generator", SourceMeasureUnit.class);
                    return Conclusion.completed();
                })
                .execute();
        assertThat(end.reason()).contains("generator").contains("smu, smu-2");
    }

    @Test
    void aPlanForAnInstrumentThatTheBenchLacksTouchesNothing() {
        Protocol protocol = new Code(context -> Conclusion.completed(), Map.of("generator", SourceMeasureUnit.class));
        ProtocolFile file = new ProtocolFile(new IvSweepProvider(), "code", "", protocol);
        assertThatThrownBy(() -> runOf(file, archive).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("generator")
                .hasMessageContaining("smu, smu-2");
        assertThat(ScriptedSmu.HEARD).isEmpty();
        assertThat(archive.starts).isEmpty();
    }

    @Test
    void allInstrumentsThatCannotBeOpenedAreReportedTogether() throws IOException {
        Map<String, Address> addresses = addresses();
        stopListening();
        RunRequest request = new RunRequest(sweep(), bench(), addresses, JsonNodeFactory.instance.objectNode());
        RunEnd end = new Run(
                        request,
                        archive,
                        new SystemLabClock(),
                        NativeLibraries.installed(),
                        folder -> ConnectionWrapper.none(),
                        (done, doing) -> {})
                .execute();
        assertThat(end.state()).isEqualTo(RunState.FAILED);
        assertThat(end.reason()).contains("smu:").contains("smu-2:");
    }
}
