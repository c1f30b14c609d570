package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import dev.crosspoint.simulation.time.Timeline;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The commands of the trigger model ({@code :ARM}, {@code :TRIG}, {@code :INIT}, {@code :ABOR}, {@code :IDLE}). */
final class TriggerCommands {
    private static final NumberRange INTERVAL =
            new NumberRange(TriggerLayer.SHORTEST_INTERVAL, 100_000, TriggerLayer.SHORTEST_INTERVAL, Unit.SECOND);
    private static final NumberRange DELAY = new NumberRange(0, 100_000, 0, Unit.SECOND);
    private static final NumberRange COUNT = new NumberRange(1, 100_000, 1, Unit.NONE);
    /** Numbers from here on stand for "without end", as does {@code INF}. */
    private static final double ENDLESS_COUNT = TriggerLayer.ENDLESS;

    /** The actions that a command is about, as the node behind {@code :TRIG} tells. */
    private enum Actions {
        TRANSIENT(":TRANsient"),
        ACQUIRE(":ACQuire"),
        ALL("[:ALL]");

        private final String node;

        Actions(String node) {
            this.node = node;
        }

        boolean steps() {
            return this != ACQUIRE;
        }

        boolean measurements() {
            return this != TRANSIENT;
        }

        List<TriggerSequence> of(Channel channel) {
            return switch (this) {
                case TRANSIENT -> List.of(channel.transients());
                case ACQUIRE -> List.of(channel.acquisitions());
                case ALL -> List.of(channel.transients(), channel.acquisitions());
            };
        }
    }

    private final Channels channels;
    private final Timeline timeline;

    private TriggerCommands(Channels channels, Timeline timeline) {
        this.channels = channels;
        this.timeline = timeline;
    }

    static void add(CommandSet commands, Channels channels, Timeline timeline) {
        TriggerCommands group = new TriggerCommands(channels, timeline);
        for (Actions actions : Actions.values()) {
            group.addLayer(commands, ":ARM[c]" + actions.node + "[:LAYer]", actions, TriggerSequence::arm);
            group.addLayer(commands, ":TRIGger[c]" + actions.node, actions, TriggerSequence::trigger);
            group.addEvents(commands, actions);
        }
    }

    /** Settings of several actions at once can only be set, not asked for. */
    private void addLayer(
            CommandSet commands, String prefix, Actions actions, Function<TriggerSequence, TriggerLayer> layer) {
        Setting setting = new Setting(commands, actions, layer);
        TriggerSource[] sources = TriggerSource.values();
        commands.choiceSetter(
                prefix + ":SOURce[:SIGNal]", sources, (c, source) -> setting.apply(c, source, (l, s) -> l.source = s));
        setting.question(prefix + ":SOURce[:SIGNal]", l -> Response.choice(l.source));
        commands.choiceSetter(
                prefix + ":TOUTput:SIGNal",
                sources,
                (c, signal) -> setting.apply(c, signal, (l, s) -> l.outputSignal = s));
        setting.question(prefix + ":TOUTput:SIGNal", l -> Response.choice(l.outputSignal));
        commands.flagSetter(
                prefix + ":TOUTput[:STATe]", (c, on) -> setting.apply(c, on, (l, output) -> l.output = output));
        setting.question(prefix + ":TOUTput[:STATe]", l -> Response.flag(l.output));
        commands.choiceSetter(
                prefix + ":BYPass",
                TriggerLayer.Bypass.values(),
                (c, bypass) -> setting.apply(c, bypass, (l, b) -> l.bypass = b));
        setting.question(prefix + ":BYPass", l -> Response.choice(l.bypass));
        commands.numberSetter(
                prefix + ":TIMer", INTERVAL, (c, time) -> setting.apply(c, time, (l, t) -> l.interval = t));
        setting.number(prefix + ":TIMer", INTERVAL, l -> l.interval);
        commands.numberSetter(prefix + ":DELay", DELAY, (c, time) -> setting.apply(c, time, (l, t) -> l.delay = t));
        setting.number(prefix + ":DELay", DELAY, l -> l.delay);
        commands.command(prefix + ":COUNt", arguments -> {
            int count = count(arguments);
            setting.apply(arguments.channel(), count, (l, n) -> l.count = n);
        });
        setting.count(prefix + ":COUNt");
    }

    private static int count(Arguments arguments) {
        ProgramData count = arguments.next();
        arguments.end();
        if (count instanceof ProgramData.Word word) {
            boolean endless = word.text().equals("INF") || word.text().equals("INFINITY");
            return endless ? TriggerLayer.ENDLESS : (int) COUNT.named(word.text());
        } else if (count instanceof ProgramData.Numeric number
                && number.suffix().isEmpty()) {
            double value = number.value();
            if (value >= ENDLESS_COUNT) {
                return TriggerLayer.ENDLESS;
            } else if (value >= COUNT.minimum() && value <= COUNT.maximum()) {
                return (int) Math.rint(value);
            }
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    private void addEvents(CommandSet commands, Actions actions) {
        commands.command(
                ":INITiate[:IMMediate]" + actions.node,
                arguments -> channels.initiate(
                        arguments.channels(channels.count()), actions.steps(), actions.measurements()));
        commands.command(":ABORt" + actions.node, arguments -> {
            for (int channel : arguments.channels(channels.count())) {
                channels.get(channel).abort(actions.steps(), actions.measurements());
            }
        });
        commands.query(":IDLE[c]" + actions.node, arguments -> {
            SortedSet<Integer> asked = arguments.channels(channels.count());
            timeline.awaitUntil(
                    () -> asked.stream()
                            .flatMap(channel -> actions.of(channels.get(channel)).stream())
                            .allMatch(TriggerSequence::isIdle),
                    arguments.client());
            return Response.integer(1);
        });
        commands.command(
                ":TRIGger" + actions.node + "[:IMMediate]",
                arguments -> pass(arguments, actions, TriggerSequence::triggerNow));
        commands.command(
                ":ARM" + actions.node + "[:IMMediate]", arguments -> pass(arguments, actions, TriggerSequence::armNow));
    }

    private void pass(Arguments arguments, Actions actions, Predicate<TriggerSequence> event) {
        boolean taken = false;
        for (int channel : arguments.channels(channels.count())) {
            for (TriggerSequence sequence : actions.of(channels.get(channel))) {
                taken |= event.test(sequence);
            }
        }
        if (!taken) {
            throw new ScpiException(ScpiError.TRIGGER_IGNORED);
        }
    }

    /** A setting of one layer of one or several actions. */
    private final class Setting {
        private final CommandSet commands;
        private final Actions actions;
        private final Function<TriggerSequence, TriggerLayer> layer;

        Setting(CommandSet commands, Actions actions, Function<TriggerSequence, TriggerLayer> layer) {
            this.commands = commands;
            this.actions = actions;
            this.layer = layer;
        }

        <V> void apply(int channel, V value, BiConsumer<TriggerLayer, V> setter) {
            actions.of(channels.get(channel)).forEach(sequence -> setter.accept(layer.apply(sequence), value));
        }

        void question(String header, Function<TriggerLayer, Response> answer) {
            if (actions != Actions.ALL) {
                commands.question(header, arguments -> answer.apply(layer(arguments.channel())));
            }
        }

        void number(String header, NumberRange range, Function<TriggerLayer, Double> value) {
            if (actions != Actions.ALL) {
                commands.numberQuery(header, range, c -> value.apply(layer(c)));
            }
        }

        void count(String header) {
            if (actions != Actions.ALL) {
                commands.integerQuery(header, COUNT, c -> layer(c).count);
            }
        }

        private TriggerLayer layer(int channel) {
            return layer.apply(actions.of(channels.get(channel)).get(0));
        }
    }
}
