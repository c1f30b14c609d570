package dev.crosspoint.driver.keithley;

import dev.crosspoint.driver.keithley.Keithley2400Commands.LevelMode;
import dev.crosspoint.driver.keithley.Keithley2400Commands.OfQuantity;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.ScpiGroup;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiSetting;
import dev.crosspoint.scpi.smu.SmuDialect;
import dev.crosspoint.scpi.smu.SmuLimits;
import dev.crosspoint.scpi.smu.SmuProgram;
import dev.crosspoint.scpi.smu.SmuRatings;
import dev.crosspoint.scpi.smu.SmuTraits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one channel of a 2400 or 2401.
 *
 * <p>While it takes readings it carries out {@code :ABORt} and keeps every other command until it is done (User's Manual,
 * section 11); so a sweep is fetched when it is over, and nothing is asked before.
 */
record Keithley2400Dialect(ScpiLink link, Keithley2400Model model) implements SmuDialect {
    /** There is one converter: voltage and current are measured one after the other. */
    private static final SmuTraits TRAITS =
            new SmuTraits(1, Keithley2400Commands.MOST_LEVELS, false, false, SerialLine.SECONDS_PER_READING);

    @Override
    public SmuRatings ratings() {
        return model.ratings();
    }

    @Override
    public SmuTraits traits() {
        return TRAITS;
    }

    @Override
    public boolean isOn() {
        return link.get(Keithley2400Commands.OUTPUT);
    }

    /** Ends what runs first, because the output would go off only behind it. */
    @Override
    public void switchOff() {
        abort();
        link.set(Keithley2400Commands.OUTPUT, false);
        link.verify(Keithley2400Commands.OUTPUT, false);
    }

    @Override
    public Runnable configuration(SourceMeasureSettings settings) {
        return Keithley2400Configuration.of(link, model.ratings(), settings);
    }

    /** A list that was cut short gives way to the fixed level, too. */
    @Override
    public void source(SourceFunction quantity, double level) {
        link.set(Keithley2400Commands.of(quantity).level(), level);
        link.set(Keithley2400Commands.of(quantity).mode(), LevelMode.FIXED);
        link.checkErrors();
    }

    @Override
    public void checkCompliance(Compliance compliance) {
        model.compliances().check(compliance);
    }

    /** A range above the limit is refused, so the ranges come behind it. */
    @Override
    public void prepare(SourceMeasureSettings settings, Compliance compliance) {
        source(settings.source(), 0);
        OfQuantity commands = Keithley2400Commands.of(compliance.limited());
        link.group().with(commands.compliance(), compliance.largest()).apply();
        ScpiGroup group = link.group();
        commands.range().select(group, settings.measureRange(compliance.limited()), ratings());
        group.apply();
    }

    @Override
    public void switchOn() {
        zeroOnce();
        link.group().with(Keithley2400Commands.OUTPUT, true).apply();
    }

    @Override
    public Reading measure(SourceFunction source, Duration longest) {
        double level = link.get(Keithley2400Commands.of(source).level());
        link.group()
                .with(Keithley2400Commands.TRIGGER_COUNT, 1)
                .with(Keithley2400Commands.TRIGGER_DELAY, 0.0)
                .with(Keithley2400Commands.DELAY, 0.0)
                .apply();
        return Keithley2400Readings.query(link, Keithley2400Commands.READ.shortForm(), new double[] {level}, longest)
                .get(0);
    }

    @Override
    public SmuProgram program(SmuLimits limits, SourceSweep sweep) {
        return new Keithley2400Sweep(this, ListSweepPlan.of(limits, sweep, TRAITS.mostPoints()));
    }

    /** Asks for no errors, because the answer would come when the sweep is over. */
    @Override
    public void initiate() {
        link.send(Keithley2400Commands.INITIATE.shortForm());
    }

    @Override
    public void abort() {
        link.send(Keithley2400Commands.ABORT.shortForm());
    }

    @Override
    public int filled(Duration longest) {
        String query = Keithley2400Commands.TRACE_FILLED.query();
        String reply = new String(link.queryBytes(query, longest), StandardCharsets.ISO_8859_1);
        try {
            return Keithley2400Commands.TRACE_FILLED.parse(reply);
        } catch (ProtocolException e) {
            throw new ProtocolException(link.where() + ": " + query + ": " + e.getMessage(), e);
        }
    }

    /** The buffer is sent as a whole, whatever was fetched of it. */
    @Override
    public List<Reading> fetch(SourceFunction source, int from, double[] levels, Duration longest) {
        if (from != 0) {
            throw new IllegalStateException("a sweep of a " + ratings().model() + " is fetched as a whole");
        }
        return Keithley2400Readings.query(link, Keithley2400Commands.TRACE_DATA.shortForm(), levels, longest);
    }

    @Override
    public Map<String, String> settings() {
        SourceFunction source = link.get(Keithley2400Commands.SOURCE_FUNCTION);
        OfQuantity sourced = Keithley2400Commands.of(source);
        OfQuantity measured = Keithley2400Commands.of(SmuDialect.other(source));
        List<ScpiSetting<?>> rows = new ArrayList<>(List.of(
                Keithley2400Commands.LINE_FREQUENCY,
                Keithley2400Commands.OUTPUT,
                Keithley2400Commands.OFF_MODE,
                Keithley2400Commands.OFF_AFTER_MEASUREMENT,
                Keithley2400Commands.SENSE_MODE,
                sourced.level(),
                sourced.mode(),
                sourced.autoSourceRange(),
                sourced.sourceRange(),
                Keithley2400Commands.AUTO_DELAY,
                Keithley2400Commands.DELAY,
                Keithley2400Commands.BOTH_MEASURED));
        rows.addAll(measured.range().all());
        rows.addAll(List.of(
                measured.compliance(),
                Keithley2400Commands.NPLC,
                Keithley2400Commands.AVERAGING,
                Keithley2400Commands.AUTO_ZERO));
        Map<String, String> snapshot = new LinkedHashMap<>();
        snapshot.put(
                Keithley2400Commands.SOURCE_FUNCTION.name(), Keithley2400Commands.SOURCE_FUNCTION.describe(source));
        rows.forEach(row -> snapshot.put(row.name(), link.describe(row)));
        return snapshot;
    }

    void zeroOnce() {
        link.send(Keithley2400Commands.ZERO_ONCE.shortForm() + " ONCE");
    }
}
