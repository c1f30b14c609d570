package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of the trigger model ({@code :ARM}, {@code :TRIG}, {@code :SOUR:DEL}, {@code :INIT}, {@code :ABOR}). */
final class TriggerCommands {
    private static final NumberRange COUNT = new NumberRange(1, SourceMeasureCycles.MOST, 1, Unit.NONE);
    private static final NumberRange DELAY = new NumberRange(0, 999.9999, 0, Unit.SECOND);

    /** What lets a layer go on; the others are not simulated. */
    private enum Source implements Mnemonic {
        IMMEDIATE("IMMediate");

        private final String keyword;

        Source(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private TriggerCommands() {}

    static void add(CommandSet commands, SourceMeasureCycles cycles) {
        for (String layer : new String[] {":ARM", ":TRIGger"}) {
            commands.choice(
                    layer + "[:SEQuence[c]][:LAYer]:SOURce", Source.values(), c -> Source.IMMEDIATE, (c, source) -> {});
        }
        commands.integer(
                ":ARM[:SEQuence[c]][:LAYer]:COUNt",
                COUNT,
                c -> cycles.armCount,
                (c, count) -> cycles.armCount = (int) count);
        commands.integer(
                ":TRIGger[:SEQuence[c]][:LAYer]:COUNt",
                COUNT,
                c -> cycles.triggerCount,
                (c, count) -> cycles.triggerCount = (int) count);
        commands.number(
                ":TRIGger[:SEQuence[c]]:DELay",
                DELAY,
                c -> cycles.triggerDelay,
                (c, seconds) -> cycles.triggerDelay = seconds);
        commands.number(":SOURce[c]:DELay", DELAY, c -> cycles.sourceDelay, (c, seconds) -> {
            cycles.sourceDelay = seconds;
            cycles.autoSourceDelay = false;
        });
        commands.flag(
                ":SOURce[c]:DELay:AUTO",
                c -> cycles.autoSourceDelay,
                (c, automatic) -> cycles.autoSourceDelay = automatic);
        commands.flag(
                ":SOURce[c]:CLEar:AUTO", c -> cycles.offAfterEach, (c, automatic) -> cycles.offAfterEach = automatic);
        commands.event(":INITiate[:IMMediate]", arguments -> cycles.initiate());
        commands.event(":ABORt", arguments -> cycles.abort());
        commands.event(":TRIGger:CLEar", arguments -> {});
    }
}
