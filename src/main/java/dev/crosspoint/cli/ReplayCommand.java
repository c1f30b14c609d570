package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.measurement.Evaluation;
import dev.crosspoint.replay.RecordedRun;
import dev.crosspoint.replay.Replay;
import dev.crosspoint.replay.comparison.Comparison;
import dev.crosspoint.replay.fit.DeviceFit;
import dev.crosspoint.replay.fit.FittedDevice;
import dev.crosspoint.replay.transcript.TranscriptReplay;
import dev.crosspoint.replay.transcript.TranscriptResult;
import dev.crosspoint.run.RunEnd;
import dev.crosspoint.run.RunState;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Simulation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint replay}: a stored run once more, simulated or from its transcripts. */
@Command(
        name = "replay",
        description = {
            "Runs the stimulus of a stored run on simulated instruments, as a run of its own, and shows the findings of both side"
                    + " by side. No hardware is touched, and the stored run is only read.",
            "A verdict rests on z, the difference in its standard uncertainties, each from the arm of the 95 %% interval that"
                    + " points to the other value: consistent up to 1.96, else differs. The exit code is 0 whatever the"
                    + " verdicts."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "a run folder, such as runs/2026-...")
    private Path run = Path.of("");

    @Option(
            names = "--bench",
            paramLabel = "BENCH.yaml",
            description =
                    "simulated bench to replay on; left out, it is the one in the run's record. A run of a real bench"
                            + " needs one")
    private Optional<Path> bench = Optional.empty();

    @Option(
            names = "--device",
            paramLabel = "MODEL.yaml",
            description =
                    "device model in place of the bench's, such as simulated-instruments/devices/volatile-switch.yaml")
    private Optional<Path> device = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "seed of the simulation; left out, it is the recorded seed plus 1, since the recorded one only"
                            + " repeats what it gave")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the run's folder; left out, it is runs here")
    private Path out = Path.of("runs");

    @Option(
            names = "--fit",
            description =
                    "first fit the parameters of the device model to the run, write it as device.yaml into the new run's"
                            + " folder, and replay with it; takes 15 simulated runs")
    private boolean fit;

    @Option(
            names = "--transcript",
            description =
                    "play the recorded transcripts through the real drivers instead, and check that the same data come of"
                            + " it, bit for bit; exit code 1 and the first difference if not")
    private boolean transcript;

    @Option(names = "--json", description = "print what was compared as one JSON object in the last line")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        RecordedRun recorded = RecordedRun.open(run);
        return transcript ? playTranscripts(recorded) : simulate(recorded);
    }

    private int simulate(RecordedRun recorded) throws InterruptedException {
        AnalysisResult before = Evaluation.analyze(recorded.run());
        Replay replay = Replay.of(
                recorded,
                bench.map(BenchFile::read),
                device.map(ReplayCommand::readDevice),
                seed.map(OptionalLong::of).orElse(OptionalLong.empty()));
        if (!fit) {
            return measure(replay, before, Optional.empty());
        }
        FittedDevice fitted = fit(replay, before);
        return measure(replay.with(fitted.device()), before, Optional.of(fitted));
    }

    private FittedDevice fit(Replay replay, AnalysisResult before) throws InterruptedException {
        try (ProgressDisplay progress = ProgressDisplay.on(spec.commandLine().getErr())) {
            return DeviceFit.fit(replay, before.findings(), progress);
        }
    }

    private int measure(Replay replay, AnalysisResult before, Optional<FittedDevice> fitted) {
        RunEnd end = Measuring.execute(replay.request(out), spec.commandLine().getErr());
        fitted.ifPresent(device -> device.writeTo(end.folder()));
        if (end.state() != RunState.COMPLETED && end.state() != RunState.STOPPED) {
            spec.commandLine().getErr().println("crosspoint: " + FindingsText.outcome(end));
            return end.state() == RunState.ABORTED ? ExitCode.INTERRUPTED : ExitCode.RUN_FAILED;
        }
        Evaluation evaluation = Evaluation.of(end.folder());
        Comparison comparison =
                Comparison.of(before.findings(), evaluation.result().findings());
        PrintWriter terminal = spec.commandLine().getOut();
        fitted.ifPresent(device -> FitText.print(terminal, device));
        ComparisonText.print(terminal, replay, evaluation, comparison);
        if (json) {
            ObjectNode object = ComparisonText.json(replay, evaluation, comparison);
            fitted.ifPresent(device -> object.set("fitted", FitText.json(device)));
            terminal.println(object);
        }
        return ExitCode.DONE;
    }

    private int playTranscripts(RecordedRun recorded) {
        if (bench.isPresent() || device.isPresent() || seed.isPresent() || fit) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--transcript plays what was recorded; --bench, --device, --seed and --fit belong to a simulated replay");
        }
        TranscriptReplay replay = TranscriptReplay.of(recorded);
        TranscriptResult result;
        try (ProgressDisplay progress = ProgressDisplay.on(spec.commandLine().getErr())) {
            result = replay.play(progress);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        TranscriptText.print(terminal, result);
        if (json) {
            terminal.println(TranscriptText.json(run, result));
        }
        return result.isIdentical() ? ExitCode.DONE : ExitCode.RUN_FAILED;
    }

    private static DeviceParameters readDevice(Path file) {
        return Simulation.device(SettingsFile.read(file));
    }
}
