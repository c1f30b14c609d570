package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.sourcemeasure.OutputOffMode;
import dev.crosspoint.simulation.tsp.TspTable;

/** The commands of a channel's source (Reference Manual, section 7, smuX.source). */
final class SourceTable {
    private static final double LONGEST_DELAY = 10_000;
    private static final int OFF = 0;
    private static final int ON = 1;
    private static final int HIGH_Z = 2;

    private SourceTable() {}

    static TspTable of(Channel channel) {
        TspTable table = new TspTable()
                .integer(
                        "func",
                        0,
                        1,
                        () -> channel.function() == Quantity.VOLTAGE ? 1 : 0,
                        value -> channel.function(value == 1 ? Quantity.VOLTAGE : Quantity.CURRENT))
                .integer("output", OFF, HIGH_Z, () -> channel.isOn() ? ON : OFF, value -> output(channel, value))
                .attribute("compliance", channel::isLimited)
                .number("delay", -1, LONGEST_DELAY, channel::sourceDelay, channel::sourceDelay)
                .integer(
                        "offmode",
                        0,
                        2,
                        () -> channel.offMode().ordinal(),
                        value -> channel.offMode(OutputOffMode.values()[value]))
                .number("offlimiti", 1e-9, 1, channel::offCurrentLimit, channel::offCurrentLimit)
                .withoutEffect("offlimitv", 0.2, 200, 40)
                .withoutEffect("offfunc", 1, 1, 1)
                .withoutEffect("limitp", 0, 0, 0)
                .withoutEffect("highc", 0, 0, 0)
                .withoutEffect("sink", 0, 1, 0)
                .withoutEffect("settling", 0, 128, 0)
                .withoutEffect("outputenableaction", 0, 1, 0);
        for (Quantity quantity : Quantity.values()) {
            add(table, channel, quantity);
        }
        return table;
    }

    private static void output(Channel channel, int state) {
        switch (state) {
            case ON -> channel.switchOn();
            case HIGH_Z -> channel.switchOffOpen();
            default -> channel.switchOff();
        }
    }

    private static void add(TspTable table, Channel channel, Quantity quantity) {
        String letter = quantity.letter();
        double largest = quantity.largestLevel();
        table.number(
                        "level" + letter,
                        -largest,
                        largest,
                        () -> channel.of(quantity).level,
                        value -> channel.level(quantity, value))
                .number(
                        "limit" + letter,
                        quantity.smallestLimit(),
                        largest,
                        () -> channel.of(quantity).limit,
                        value -> channel.limit(quantity, value))
                .number(
                        "range" + letter,
                        -largest,
                        largest,
                        () -> channel.of(quantity)
                                .sourceRangeFor(channel.of(quantity).level)
                                .fullScale(),
                        value -> channel.sourceRange(quantity, value))
                .flag(
                        "autorange" + letter,
                        () -> channel.of(quantity).autoSourceRange,
                        automatic -> channel.autoSourceRange(quantity, automatic))
                .number(
                        "lowrange" + letter,
                        0,
                        largest,
                        () -> channel.of(quantity).smallestSourceRange.fullScale(),
                        value -> channel.smallestSourceRange(quantity, value));
    }
}
