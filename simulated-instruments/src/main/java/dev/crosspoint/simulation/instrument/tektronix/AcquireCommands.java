package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.RecordAcquisition;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands of the acquisition ({@code ACQuire}). */
final class AcquireCommands {
    private static final NumberRange AVERAGES = new NumberRange(2, 512, 16, Unit.NONE);
    private static final NumberRange STATE = new NumberRange(-1e9, 1e9, 0, Unit.NONE);

    /** The words for running and standing still. */
    private enum State implements Mnemonic {
        OFF,
        ON,
        STOP,
        RUN;

        boolean runs() {
            return this == ON || this == RUN;
        }

        @Override
        public String keyword() {
            return name();
        }
    }

    private AcquireCommands() {}

    static void add(Commands commands, Supplier<Settings> settings, RecordAcquisition<Setup, Trace> acquisition) {
        commands.choice(
                "ACQuire:STOPAfter",
                AcquireSettings.StopAfter.values(),
                c -> settings.get().acquire.stopAfter,
                (c, stopAfter) -> settings.get().acquire.stopAfter = stopAfter);
        commands.command("ACQuire:STATE", (data, c) -> state(runs(data), acquisition));
        commands.question("ACQuire:STATE", c -> ReplyStyle.flag(acquisition.isRunning()));
        commands.choice(
                "ACQuire:MODe",
                AcquireSettings.Mode.values(),
                c -> settings.get().acquire.mode,
                (c, mode) -> settings.get().acquire.mode = mode);
        commands.integer(
                "ACQuire:NUMAVg",
                AVERAGES,
                c -> settings.get().acquire.averages(),
                (c, averages) -> settings.get().acquire.averages(averages));
        commands.group("ACQuire", Settings.CHANNELS);
        commands.plainQuestion("ACQuire:NUMACq", c -> Long.toString(acquisition.records()));
        commands.plainQuestion("ACQuire:MAXSamplerate", c -> ReplyStyle.real(HorizontalSettings.FASTEST));
    }

    private static boolean runs(ProgramData data) {
        return data instanceof ProgramData.Word word
                ? Commands.choice(word.text(), State.values()).runs()
                : Commands.number(data, STATE) != 0;
    }

    private static void state(boolean runs, RecordAcquisition<Setup, Trace> acquisition) {
        if (!runs) {
            acquisition.stop();
        } else if (!acquisition.isRunning()) {
            acquisition.run();
        }
    }
}
