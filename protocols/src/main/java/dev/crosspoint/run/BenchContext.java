package dev.crosspoint.run;

import dev.crosspoint.bench.Bench;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.instrument.PulsedSource;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.record.Journal;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import dev.crosspoint.site.Site;
import java.util.HashMap;
import java.util.Map;

/** What a protocol has on an open bench; every source it gets is guarded, and what it sets is recorded. */
final class BenchContext implements RunContext {
    private final RunRequest request;
    private final Bench bench;
    private final LabClock clock;
    private final Journal journal;
    private final BenchRecord record;
    private final ProgressListener listener;
    private final Site site;
    private final long startedAt;
    private final Map<String, GuardedSourceMeasureUnit> sources = new HashMap<>();
    private final Map<String, GuardedWaveformGenerator> generators = new HashMap<>();
    private final Map<String, RecordedOscilloscope> oscilloscopes = new HashMap<>();

    BenchContext(
            RunRequest request,
            Bench bench,
            LabClock clock,
            Journal journal,
            BenchRecord record,
            ProgressListener listener) {
        this.request = request;
        this.bench = bench;
        this.clock = clock;
        this.journal = journal;
        this.record = record;
        this.listener = listener;
        this.site = request.bench().site();
        this.startedAt = clock.nanoTime();
    }

    @Override
    public <R> R role(String name, Class<R> role) {
        Instrument instrument = bench.instruments().get(name);
        if (instrument == null) {
            throw new InstrumentException("the protocol needs an instrument \"" + name + "\", but the bench has "
                    + String.join(", ", bench.instruments().keySet()));
        }
        if (!role.isInstance(instrument)) {
            throw new InstrumentException("the protocol needs " + name + " as a " + role.getSimpleName() + ", but "
                    + instrument.identity().model() + " by driver "
                    + request.bench().instruments().get(name).driver() + " is none");
        }
        if (role == SourceMeasureUnit.class) {
            return role.cast(guarded(name, instrument));
        }
        if (role == HardwareSweep.class) {
            return role.cast(guarded(name, instrument).sweeps((HardwareSweep) instrument));
        }
        if (role == PulsedSource.class) {
            return role.cast(guarded(name, instrument).pulses((PulsedSource) instrument));
        }
        if (role == WaveformGenerator.class) {
            return role.cast(generators.computeIfAbsent(name, key -> generator(key, (WaveformGenerator) instrument)));
        }
        if (role == Oscilloscope.class) {
            return role.cast(oscilloscopes.computeIfAbsent(
                    name, key -> new RecordedOscilloscope((Oscilloscope) instrument, () -> record.settings(key))));
        }
        throw new InstrumentException(
                "a " + role.getSimpleName() + " is not handed out, because nothing holds it against the site's limits");
    }

    private GuardedSourceMeasureUnit guarded(String name, Instrument instrument) {
        return sources.computeIfAbsent(
                name,
                key -> new GuardedSourceMeasureUnit(
                        (SourceMeasureUnit) instrument, new SiteGuard(key, site.limits()), () -> record.settings(key)));
    }

    private GuardedWaveformGenerator generator(String name, WaveformGenerator generator) {
        return new GuardedWaveformGenerator(
                generator, new SiteGuard(name, site.limits()), site.device(), () -> record.settings(name));
    }

    @Override
    public LabClock clock() {
        return clock;
    }

    @Override
    public double elapsed() {
        return (clock.nanoTime() - startedAt) * 1e-9;
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public TableWriter table(TableSchema schema) {
        return journal.table(schema);
    }

    @Override
    public void progress(double done, String doing) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
        listener.progress(done, doing);
    }
}
