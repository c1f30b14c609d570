package dev.crosspoint.driver.keithley;

import dev.crosspoint.driver.keithley.Keithley2450Commands.OfQuantity;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiSetting;
import dev.crosspoint.scpi.smu.SmuDialect;
import dev.crosspoint.scpi.smu.SmuLimits;
import dev.crosspoint.scpi.smu.SmuProgram;
import dev.crosspoint.scpi.smu.SmuRatings;
import dev.crosspoint.scpi.smu.SmuTraits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one channel of a 2450 or 2460, spoken to in its own SCPI. */
record Keithley2450Dialect(ScpiLink link, Keithley2450Model model) implements SmuDialect {
    /** What is sourced is measured immediately before each reading (Reference Manual, {@code :SOUR:VOLT:READ:BACK}). */
    private static final SmuTraits TRAITS =
            new SmuTraits(1, Keithley2450Commands.MOST_LEVELS, true, true, SerialLine.SECONDS_PER_READING);

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
        return link.get(Keithley2450Commands.OUTPUT);
    }

    @Override
    public void switchOff() {
        link.set(Keithley2450Commands.OUTPUT, false);
        abort();
        link.verify(Keithley2450Commands.OUTPUT, false);
    }

    @Override
    public Runnable configuration(SourceMeasureSettings settings) {
        return Keithley2450Configuration.of(link, model, settings);
    }

    @Override
    public void source(SourceFunction quantity, double level) {
        link.set(Keithley2450Commands.of(quantity).level(), level);
        link.checkErrors();
    }

    @Override
    public void checkCompliance(Compliance compliance) {
        model.compliances().check(compliance);
    }

    @Override
    public void prepare(SourceMeasureSettings settings, Compliance compliance) {
        source(settings.source(), 0);
        link.group()
                .with(Keithley2450Commands.of(settings.source()).limit(), compliance.largest())
                .apply();
    }

    /** Takes the zero of the converter first, since that is not taken again with each reading. */
    @Override
    public void switchOn() {
        link.send(Keithley2450Commands.ZERO_ONCE.shortForm());
        link.group().with(Keithley2450Commands.OUTPUT, true).apply();
    }

    @Override
    public Reading measure(SourceFunction source, Duration longest) {
        double level = link.get(Keithley2450Commands.of(source).level());
        String query = Keithley2450Commands.READ.shortForm() + " " + Keithley2450Commands.BUFFER + ","
                + Keithley2450Readings.ELEMENTS;
        return Keithley2450Readings.query(link, query, source, new double[] {level}, longest)
                .get(0);
    }

    @Override
    public SmuProgram program(SmuLimits limits, SourceSweep sweep) {
        return new Keithley2450Sweep(link, ListSweepPlan.of(limits, sweep, TRAITS.mostPoints()));
    }

    @Override
    public void initiate() {
        link.send(Keithley2450Commands.INITIATE.shortForm());
    }

    @Override
    public void abort() {
        link.send(Keithley2450Commands.ABORT.shortForm());
    }

    @Override
    public int filled(Duration longest) {
        return link.get(Keithley2450Commands.TRACE_FILLED);
    }

    @Override
    public List<Reading> fetch(SourceFunction source, int from, double[] levels, Duration longest) {
        String query = Keithley2450Commands.TRACE_DATA.shortForm() + " " + (from + 1) + "," + (from + levels.length)
                + "," + Keithley2450Commands.BUFFER + "," + Keithley2450Readings.ELEMENTS;
        return Keithley2450Readings.query(link, query, source, levels, longest);
    }

    @Override
    public Map<String, String> settings() {
        SourceFunction source = link.get(Keithley2450Commands.SOURCE_FUNCTION);
        OfQuantity sourced = Keithley2450Commands.of(source);
        OfQuantity measured = Keithley2450Commands.of(SmuDialect.other(source));
        List<ScpiSetting<?>> rows = new ArrayList<>(List.of(
                Keithley2450Commands.LINE_FREQUENCY,
                Keithley2450Commands.OUTPUT,
                Keithley2450Commands.SENSE_FUNCTION,
                sourced.level(),
                sourced.autoSourceRange(),
                sourced.sourceRange(),
                sourced.limit(),
                sourced.autoSourceDelay(),
                sourced.sourceDelay(),
                sourced.readback(),
                sourced.offMode()));
        rows.addAll(measured.range().all());
        rows.addAll(List.of(measured.nplc(), measured.autoZero(), measured.averaging(), measured.senseMode()));
        Map<String, String> snapshot = new LinkedHashMap<>();
        snapshot.put(
                Keithley2450Commands.SOURCE_FUNCTION.name(), Keithley2450Commands.SOURCE_FUNCTION.describe(source));
        rows.forEach(row -> snapshot.put(row.name(), link.describe(row)));
        return snapshot;
    }
}
