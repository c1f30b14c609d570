package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.instrument.sourcemeasure.Statistic;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import dev.crosspoint.simulation.time.Timeline;
import java.util.List;
import java.util.stream.Collectors;

/** The commands that take and put out readings ({@code :READ}, {@code :FETC}, {@code :TRAC}, {@code :CALC3}). */
final class ReadoutCommands {
    private static final int BYTES_OF_A_READING = 24;
    private static final NumberRange SIZE = new NumberRange(1, TraceBuffer.LARGEST, 100, Unit.NONE);

    /** Whether the buffer stores what comes. */
    private enum Control implements Mnemonic {
        NEXT("NEXT"),
        NEVER("NEVer");

        private final String keyword;

        Control(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** What the buffer stores; calculations are not simulated. */
    private enum Feed implements Mnemonic {
        SENSE("SENSe");

        private final String keyword;

        Feed(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** What the time of a stored reading counts from. */
    private enum TimeStamp implements Mnemonic {
        /** The first of them. */
        ABSOLUTE("ABSolute"),
        /** The one before it. */
        DELTA("DELTa");

        private final String keyword;

        TimeStamp(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private final Timeline timeline;
    private final Channel channel;
    private final SourceMeasureCycles cycles;
    private final TraceBuffer trace;
    private final SystemCommands system;
    private final ReadingFormat format = new ReadingFormat();
    private Statistic statistic = Statistic.MEAN;
    private TimeStamp timeStamp = TimeStamp.ABSOLUTE;

    ReadoutCommands(
            Timeline timeline, Channel channel, SourceMeasureCycles cycles, TraceBuffer trace, SystemCommands system) {
        this.timeline = timeline;
        this.channel = channel;
        this.cycles = cycles;
        this.trace = trace;
        this.system = system;
    }

    void reset() {
        format.reset();
        statistic = Statistic.MEAN;
        timeStamp = TimeStamp.ABSOLUTE;
        trace.reset();
    }

    void add(CommandSet commands) {
        format.add(commands);
        commands.event(":INITiate[:IMMediate]", arguments -> initiate());
        commands.question(":READ", this::read);
        commands.question(":FETCh", arguments -> latest());
        commands.question(":MEASure", this::measure);
        for (MeasuredFunction function : MeasuredFunction.values()) {
            commands.event(":CONFigure:" + function.header(), arguments -> configure(function));
            commands.question(":MEASure:" + function.header(), arguments -> {
                configure(function);
                return read(arguments);
            });
        }
        commands.question(
                ":CONFigure",
                arguments -> Response.text(channel.meter().functions.stream()
                        .map(MeasuredFunction::quoted)
                        .collect(Collectors.joining(","))));
        addTrace(commands);
        commands.choice(":CALCulate3:FORMat", Statistic.values(), c -> statistic, (c, chosen) -> statistic = chosen);
        commands.question(
                ":CALCulate3:DATA",
                arguments -> Response.text(trace.statistics(statistic).stream()
                        .map(Element::number)
                        .collect(Collectors.joining(","))));
    }

    private void addTrace(CommandSet commands) {
        commands.integer(":TRACe:POINts", SIZE, c -> trace.size(), (c, size) -> trace.size((int) size));
        commands.question(
                ":TRACe:POINts:ACTual",
                arguments -> Response.integer(trace.readings().size()));
        commands.choice(":TRACe:FEED", Feed.values(), c -> Feed.SENSE, (c, feed) -> {});
        commands.choice(
                ":TRACe:FEED:CONTrol",
                Control.values(),
                c -> trace.isOpen() ? Control.NEXT : Control.NEVER,
                (c, control) -> trace.open(control == Control.NEXT));
        commands.event(":TRACe:CLEar", arguments -> trace.clear());
        commands.choice(":TRACe:TSTamp:FORMat", TimeStamp.values(), c -> timeStamp, (c, chosen) -> timeStamp = chosen);
        commands.question(":TRACe:FREE", arguments -> Response.text(freeBytes()));
        commands.question(":TRACe:DATA", arguments -> stored());
    }

    private String freeBytes() {
        int used = BYTES_OF_A_READING * trace.readings().size();
        return BYTES_OF_A_READING * TraceBuffer.LARGEST - used + "," + used;
    }

    /** Makes it ready for one reading of a function at a time, as after a reset, with the output on. */
    private void configure(MeasuredFunction function) {
        MeterSettings meter = channel.meter();
        meter.functions.clear();
        meter.functions.add(function);
        meter.powerLineCycles = 1;
        meter.ohms.automatic(true);
        for (Quantity quantity : Quantity.values()) {
            if (quantity.function() == function) {
                channel.of(quantity).ranging.automatic();
            }
        }
        cycles.settings().once();
        trace.open(false);
        switchOn();
    }

    /** Switches the output on unless the line that enables it forbids that. */
    void switchOn() {
        if (!system.isOutputEnabled()) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        channel.switchOn();
    }

    /** The output goes on first, which {@code :READ?} does not do. */
    private Response measure(Arguments arguments) throws InterruptedException {
        switchOn();
        return read(arguments);
    }

    private void initiate() {
        cycles.initiate();
        system.initiated();
    }

    private Response read(Arguments arguments) throws InterruptedException {
        initiate();
        timeline.awaitUntil(cycles::isIdle, arguments.client());
        return latest();
    }

    private Response latest() {
        List<SourceMeterReading> readings = cycles.readings();
        return format.answer(readings, index -> system.clockStart());
    }

    private Response stored() {
        List<SourceMeterReading> readings = trace.readings();
        return format.answer(
                readings,
                index -> readings.get(timeStamp == TimeStamp.DELTA ? Math.max(0, index - 1) : 0)
                        .time());
    }
}
