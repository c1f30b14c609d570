package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.B2900SourceCommands.LevelMode;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiList;
import java.util.Arrays;

/** The levels of a sweep: a stair that the instrument makes from its ends, or a list. */
record B2900SweepProgram(ScpiChannel channel, SourceMeasureSettings settings, SourceSweep sweep, B2900List list)
        implements B2900Program {
    /** Keeps a line well below 64 KiB. */
    private static final int LEVELS_PER_LINE = 250;

    @Override
    public void write() {
        channel.group()
                .with(B2900Commands.SHAPE, B2900Commands.Shape.DC)
                .with(B2900Commands.HOLD_LAST_LEVEL, true)
                .apply();
        B2900Stair.of(sweep).ifPresentOrElse(this::writeStair, this::writeList);
    }

    /** Makes the last level, at which the output is, the fixed one. */
    @Override
    public void complete() {
        double[] levels = list.levels();
        channel.set(source().level(), levels[levels.length - 1]);
        channel.set(source().mode(), LevelMode.FIXED);
    }

    @Override
    public void cutShort() {
        // The output stays at the level that the abort found, which only the instrument knows.
    }

    private void writeStair(B2900Stair stair) {
        // While one end is new and the other still the old one they may differ in sign, which a linear sweep allows.
        channel.set(B2900Commands.SWEEP_SPACING, B2900Commands.Spacing.LINEAR);
        channel.group()
                .with(source().sweepStart(), stair.start())
                .with(source().sweepStop(), stair.stop())
                .with(source().sweepPoints(), stair.points())
                .with(B2900Commands.SWEEP_SPACING, stair.spacing())
                .with(B2900Commands.SWEEP_DIRECTION, B2900Commands.Direction.UP)
                .with(B2900Commands.SWEEP_LEGS, stair.legs())
                .with(B2900Commands.SWEEP_RANGE, range())
                .with(source().mode(), LevelMode.SWEEP)
                .apply();
    }

    private void writeList() {
        double[] levels = list.levels();
        for (int from = 0; from < levels.length; from += LEVELS_PER_LINE) {
            double[] line = Arrays.copyOfRange(levels, from, Math.min(levels.length, from + LEVELS_PER_LINE));
            channel.send(from == 0 ? source().list() : source().listAppend(), ScpiList.format(line));
        }
        channel.link().checkErrors();
        channel.verify(source().listPoints(), levels.length);
        channel.group().with(source().mode(), LevelMode.LIST).apply();
    }

    private B2900SourceCommands source() {
        return B2900SourceCommands.sourcing(settings.source());
    }

    /** One range for all of a linear sweep, so that no range change disturbs the device in the middle. */
    private B2900Commands.SweepRange range() {
        return settings.sourceRange() instanceof MeasureRange.Fixed
                ? B2900Commands.SweepRange.FIXED
                : B2900Commands.SweepRange.BEST;
    }
}
