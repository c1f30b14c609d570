package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiGroup;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.SmuDialect;
import dev.crosspoint.scpi.smu.SmuLimits;
import dev.crosspoint.scpi.smu.SmuProgram;
import dev.crosspoint.scpi.smu.SmuRatings;
import dev.crosspoint.scpi.smu.SmuTraits;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One channel of a B2900A.
 *
 * @param lineFrequency frequency of the mains in Hz
 */
record B2900Dialect(ScpiChannel channel, B2900Model model, int lineFrequency) implements SmuDialect {
    /** Voltage and current have a converter each, and a slow link carries 100 000 bytes a second: GPIB and USB are faster. */
    private static final SmuTraits TRAITS =
            new SmuTraits(0, B2900SourceCommands.MOST_POINTS, true, true, B2900Readings.BYTES / 100_000.0);

    @Override
    public ScpiLink link() {
        return channel.link();
    }

    @Override
    public String where() {
        return "channel " + channel.number() + " of " + link().where();
    }

    @Override
    public SmuTraits traits() {
        return TRAITS;
    }

    @Override
    public SmuRatings ratings() {
        return model.ratings();
    }

    @Override
    public boolean isOn() {
        return channel.get(B2900Commands.OUTPUT);
    }

    @Override
    public void switchOff() {
        tellOff();
        abort();
        verifyOff();
    }

    /** Tells the output to go off; nothing is waited for. */
    void tellOff() {
        channel.set(B2900Commands.OUTPUT, false);
    }

    void verifyOff() {
        channel.verify(B2900Commands.OUTPUT, false);
    }

    @Override
    public Runnable configuration(SourceMeasureSettings settings) {
        List<ScpiGroup> groups = B2900Configuration.groups(channel, model.ratings(), lineFrequency, settings);
        return () -> {
            groups.forEach(ScpiGroup::apply);
            channel.send(B2900Commands.SENSE_FUNCTIONS, "\"VOLT\",\"CURR\"");
            link().checkErrors();
        };
    }

    /** Checks nothing: each direction has a limit of its own, down to zero, and what a channel holds is checked anyway. */
    @Override
    public void checkCompliance(Compliance compliance) {}

    @Override
    public void prepare(SourceMeasureSettings settings, Compliance compliance) {
        B2900SourceCommands commands = B2900SourceCommands.sourcing(settings.source());
        channel.group()
                .with(B2900Commands.SHAPE, B2900Commands.Shape.DC)
                .with(commands.mode(), B2900SourceCommands.LevelMode.FIXED)
                .with(commands.level(), 0.0)
                .apply();
        writeCompliance(compliance);
    }

    @Override
    public void switchOn() {
        channel.group().with(B2900Commands.OUTPUT, true).apply();
    }

    @Override
    public void source(SourceFunction quantity, double level) {
        channel.set(B2900SourceCommands.sourcing(quantity).level(), level);
        link().checkErrors();
    }

    @Override
    public Reading measure(SourceFunction source, Duration longest) {
        String query = B2900Commands.MEASURE.shortForm() + " " + channelList();
        return B2900Readings.query(link(), query, 1, longest).get(0);
    }

    @Override
    public SmuProgram program(SmuLimits limits, SourceSweep sweep) {
        return B2900SweepProgram.of(channel, model, limits, sweep);
    }

    /**
     * Returns pulses as the channel makes them; nothing is sent yet.
     *
     * @throws LimitException if it cannot, naming what is allowed
     */
    SmuProgram program(SmuLimits limits, SourcePulses pulses) {
        return B2900PulseProgram.of(channel, model, limits, pulses);
    }

    @Override
    public void initiate() {
        channel.send(B2900Commands.INITIATE, channelList());
    }

    @Override
    public void abort() {
        channel.send(B2900Commands.ABORT, channelList());
    }

    @Override
    public int filled(Duration longest) {
        return channel.get(B2900Commands.TRACE_FILLED);
    }

    @Override
    public List<Reading> fetch(SourceFunction source, int from, double[] levels, Duration longest) {
        String query = B2900Commands.TRACE_DATA.on(channel.number()).shortForm() + " " + from + "," + levels.length;
        return B2900Readings.query(link(), query, levels.length, longest);
    }

    @Override
    public Map<String, String> settings() {
        return B2900Snapshot.of(channel, lineFrequency);
    }

    /** Both limits are compared, however they were written. */
    private void writeCompliance(Compliance compliance) {
        B2900SenseCommands commands = B2900SenseCommands.measuring(compliance.limited());
        double positive = compliance.positive();
        double negative = -compliance.negative();
        if (positive == negative) {
            channel.set(commands.compliance(), positive);
        } else {
            channel.set(commands.compliancePositive(), positive);
            channel.set(commands.complianceNegative(), negative);
        }
        link().checkErrors();
        channel.verify(commands.compliancePositive(), positive);
        channel.verify(commands.complianceNegative(), negative);
    }

    private String channelList() {
        return "(@" + channel.number() + ")";
    }
}
