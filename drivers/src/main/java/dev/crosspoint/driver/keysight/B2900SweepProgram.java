package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.B2900SourceCommands.LevelMode;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.smu.LevelList;
import dev.crosspoint.scpi.smu.ReadingPlan;
import dev.crosspoint.scpi.smu.SmuLimits;
import dev.crosspoint.scpi.smu.SmuProgram;
import java.util.Optional;

/**
 * The levels of a sweep: a stair that the instrument makes from its ends, or a list.
 *
 * @param stair the stair, if the sweep is one
 * @param list the levels of the source otherwise
 * @param oneRange whether the source keeps to the range that was set, instead of to the best one for all of a stair
 */
record B2900SweepProgram(
        ScpiChannel channel, Optional<B2900Stair> stair, B2900List list, boolean oneRange, ReadingPlan plan)
        implements SmuProgram {
    /** Keeps a line well below 64 KiB. */
    private static final int LEVELS_PER_LINE = 250;

    /**
     * Returns a sweep once it is checked.
     *
     * @throws dev.crosspoint.instrument.LimitException if it cannot be made, naming what is allowed
     */
    static B2900SweepProgram of(ScpiChannel channel, B2900Model model, SmuLimits limits, SourceSweep sweep) {
        SourceMeasureSettings settings = limits.settings();
        boolean chained = settings.currentRange() instanceof MeasureRange.Auto
                || settings.voltageRange() instanceof MeasureRange.Auto;
        Optional<B2900Stair> stair = B2900Stair.of(sweep);
        B2900List list = B2900List.of(sweep, chained);
        int stored = stair.map(B2900Stair::points).orElse(list.levels().length);
        B2900SourceCommands.sourcing(settings.source()).sweepPoints().check(stored);
        ReadingPlan plan = limits.plan(sweep, chained);
        boolean oneRange = settings.sourceRange() instanceof MeasureRange.Fixed;
        B2900SweepProgram program = new B2900SweepProgram(channel, stair, list, oneRange, plan);
        program.pace().require(model);
        return program;
    }

    @Override
    public void load() {
        channel.group()
                .with(B2900Commands.SHAPE, B2900Commands.Shape.DC)
                .with(B2900Commands.HOLD_LAST_LEVEL, true)
                .apply();
        stair.ifPresentOrElse(this::writeStair, this::writeList);
        new B2900Trigger(channel).arm(pace());
    }

    @Override
    public void complete() {
        channel.set(source().level(), plan.lastLevel());
        channel.set(source().mode(), LevelMode.FIXED);
        channel.link().checkErrors();
    }

    B2900Pace pace() {
        return new B2900Pace(list.levels().length, list.interval(), plan.pace());
    }

    private void writeStair(B2900Stair ends) {
        // While one end is new and the other still the old one they may differ in sign, which a linear sweep allows.
        channel.set(B2900Commands.SWEEP_SPACING, B2900Commands.Spacing.LINEAR);
        channel.group()
                .with(source().sweepStart(), ends.start())
                .with(source().sweepStop(), ends.stop())
                .with(source().sweepPoints(), ends.points())
                .with(B2900Commands.SWEEP_SPACING, ends.spacing())
                .with(B2900Commands.SWEEP_DIRECTION, B2900Commands.Direction.UP)
                .with(B2900Commands.SWEEP_LEGS, ends.legs())
                .with(B2900Commands.SWEEP_RANGE, range())
                .with(source().mode(), LevelMode.SWEEP)
                .apply();
    }

    private void writeList() {
        int number = channel.number();
        LevelList.write(
                channel.link(),
                source().list().on(number),
                source().listAppend().on(number),
                LEVELS_PER_LINE,
                list.levels());
        channel.verify(source().listPoints(), list.levels().length);
        channel.group().with(source().mode(), LevelMode.LIST).apply();
    }

    private B2900SourceCommands source() {
        return B2900SourceCommands.sourcing(plan.source());
    }

    /** One range for all of a linear sweep, so that no range change disturbs the device in the middle. */
    private B2900Commands.SweepRange range() {
        return oneRange ? B2900Commands.SweepRange.FIXED : B2900Commands.SweepRange.BEST;
    }
}
