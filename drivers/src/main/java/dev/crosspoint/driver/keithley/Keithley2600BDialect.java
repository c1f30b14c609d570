package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.SmuDialect;
import dev.crosspoint.scpi.smu.SmuLimits;
import dev.crosspoint.scpi.smu.SmuProgram;
import dev.crosspoint.scpi.smu.SmuRatings;
import dev.crosspoint.scpi.smu.SmuTraits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One channel of a 2600B, spoken to in TSP.
 *
 * @param node the channel's name, {@code smua} or {@code smub}
 */
record Keithley2600BDialect(TspLink tsp, Keithley2600BModel model, String node) implements SmuDialect {
    /** Voltage and current have a converter each. */
    private static final SmuTraits TRAITS = new SmuTraits(0, 2500, false, true, SerialLine.SECONDS_PER_READING);

    private static final int ONE = 1;

    @Override
    public ScpiLink link() {
        return tsp.link();
    }

    @Override
    public String where() {
        return node + " of " + tsp.where();
    }

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
        return tsp.number(names().output().attribute()) != 0;
    }

    @Override
    public void switchOff() {
        tellOff();
        verifyOff();
    }

    /** Tells the output to go off, and ends what runs; nothing is waited for. */
    void tellOff() {
        tsp.run(names().output().at(0).statement());
        abort();
    }

    void verifyOff() {
        tsp.verify(names().output().at(0));
    }

    @Override
    public Runnable configuration(SourceMeasureSettings settings) {
        List<TspValue> values = names().values(settings);
        return () -> tsp.apply(values);
    }

    @Override
    public void source(SourceFunction quantity, double level) {
        TspValue value = names().level(quantity).at(level);
        value.check();
        tsp.run(value.statement());
        tsp.checkErrors();
    }

    @Override
    public void checkCompliance(Compliance compliance) {
        model.compliances().check(compliance);
    }

    @Override
    public void prepare(SourceMeasureSettings settings, Compliance compliance) {
        source(settings.source(), 0);
        tsp.apply(List.of(names().limit(compliance.limited()).at(compliance.largest())));
    }

    /** Takes the zeros of the converters first, since they are not taken again with each reading. */
    @Override
    public void switchOn() {
        zeroOnce();
        tsp.apply(List.of(names().output().at(1)));
    }

    @Override
    public Reading measure(SourceFunction source, Duration longest) {
        double level = tsp.number(names().level(source).attribute());
        Keithley2600BReadings buffers = buffers();
        tsp.run(buffers.clearing());
        tsp.run(node + ".measure.iv(" + buffers.names() + ")");
        return buffers.fetch(tsp, ONE, new double[] {level}, longest).get(0);
    }

    @Override
    public SmuProgram program(SmuLimits limits, SourceSweep sweep) {
        return new Keithley2600BSweep(this, ListSweepPlan.of(limits, sweep, TRAITS.mostPoints()));
    }

    @Override
    public void initiate() {
        tsp.run(node + ".trigger.initiate()");
    }

    @Override
    public void abort() {
        tsp.run(node + ".abort()");
    }

    @Override
    public int filled(Duration longest) {
        return (int) tsp.number(buffers().count());
    }

    @Override
    public List<Reading> fetch(SourceFunction source, int from, double[] levels, Duration longest) {
        return buffers().fetch(tsp, from + ONE, levels, longest);
    }

    @Override
    public void checkErrors() {
        tsp.checkErrors();
    }

    @Override
    public Map<String, String> settings() {
        double function = tsp.number(names().function().attribute());
        SourceFunction source = function == 0 ? SourceFunction.CURRENT : SourceFunction.VOLTAGE;
        Map<String, String> snapshot = new LinkedHashMap<>();
        snapshot.put(names().function().name(), names().function().describe(function));
        for (TspSetting setting : names().all(source)) {
            snapshot.put(setting.name(), setting.describe(tsp.number(setting.attribute())));
        }
        return snapshot;
    }

    void zeroOnce() {
        tsp.run(node + ".measure.autozero = 1");
    }

    private Keithley2600BSettings names() {
        return new Keithley2600BSettings(node, model.ratings());
    }

    Keithley2600BReadings buffers() {
        return new Keithley2600BReadings(node);
    }
}
