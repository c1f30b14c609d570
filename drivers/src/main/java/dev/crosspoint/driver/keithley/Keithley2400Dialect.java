package dev.crosspoint.driver.keithley;

import dev.crosspoint.driver.keithley.Keithley2400Commands.Immediate;
import dev.crosspoint.driver.keithley.Keithley2400Commands.LevelMode;
import dev.crosspoint.driver.keithley.Keithley2400Commands.OfQuantity;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.scpi.ScpiGroup;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiSetting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one channel of a 2400 or 2401.
 *
 * <p>While it takes readings it carries out {@code :ABORt} and keeps every other command until it is done (User's Manual,
 * section 11); so a sweep is fetched when it is over, and nothing is asked before.
 */
record Keithley2400Dialect(ScpiLink link, Keithley2400Model model) implements SourceMeterDialect {

    @Override
    public String where() {
        return link.where();
    }

    @Override
    public SourceMeterRatings ratings() {
        return model.ratings();
    }

    /** There is one converter: voltage and current are measured one after the other. */
    @Override
    public int conversionsBeforeReading() {
        return 1;
    }

    @Override
    public int mostPoints() {
        return Keithley2400Commands.MOST_LEVELS;
    }

    @Override
    public boolean knowsLevelAfterAbort() {
        return false;
    }

    @Override
    public boolean answersWhileSweeping() {
        return false;
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

    /** A range above the limit is refused, so the ranges come behind it. */
    @Override
    public void limit(SourceMeasureSettings settings, Compliance compliance) {
        SourceFunction measured = compliance.limited();
        OfQuantity commands = Keithley2400Commands.of(measured);
        link.group().with(commands.compliance(), compliance.largest()).apply();
        MeasureRange range = measured == SourceFunction.CURRENT ? settings.currentRange() : settings.voltageRange();
        ScpiGroup group = link.group();
        if (range instanceof MeasureRange.Fixed fixed) {
            group.with(commands.autoRange(), false)
                    .with(commands.range(), ratings().range(measured, fixed.value()));
        } else if (range instanceof MeasureRange.Auto auto) {
            group.with(commands.autoRange(), true)
                    .with(commands.smallestAutoRange(), ratings().range(measured, auto.lowerLimit()));
        }
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

    /** The trigger delay comes before each step, and so serves as the wait behind the reading before it. */
    @Override
    public void load(SourceFunction source, double[] levels, SourceMeterPace pace) {
        OfQuantity commands = Keithley2400Commands.of(source);
        SourceMeterList.write(
                link, commands.list(), commands.listAppend(), Keithley2400Commands.LEVELS_PER_LINE, levels);
        link.verify(commands.listPoints(), levels.length);
        link.group()
                .with(Keithley2400Commands.ARM_SOURCE, Immediate.IMMEDIATE)
                .with(Keithley2400Commands.ARM_COUNT, 1)
                .with(Keithley2400Commands.TRIGGER_SOURCE, Immediate.IMMEDIATE)
                .with(Keithley2400Commands.TRIGGER_COUNT, levels.length)
                .with(Keithley2400Commands.TRIGGER_DELAY, pace.idle())
                .with(Keithley2400Commands.DELAY, pace.delay())
                .with(commands.mode(), LevelMode.LIST)
                .apply();
        send(Keithley2400Commands.TRACE_FEED_CONTROL.shortForm() + " NEV");
        send(Keithley2400Commands.TRACE_CLEAR.shortForm());
        link.set(Keithley2400Commands.TRACE_POINTS, levels.length);
        send(Keithley2400Commands.TRACE_FEED.shortForm() + " SENS");
        send(Keithley2400Commands.TRACE_FEED_CONTROL.shortForm() + " NEXT");
        zeroOnce();
        link.checkErrors();
    }

    /** Asks for no errors, because the answer would come when the sweep is over. */
    @Override
    public void initiate() {
        send(Keithley2400Commands.INITIATE.shortForm());
    }

    @Override
    public void abort() {
        send(Keithley2400Commands.ABORT.shortForm());
    }

    @Override
    public int filled(Duration longest) {
        String query = Keithley2400Commands.TRACE_FILLED.query();
        String reply = new String(link.queryBytes(query, longest), StandardCharsets.ISO_8859_1);
        try {
            return Keithley2400Commands.TRACE_FILLED.parse(reply);
        } catch (ProtocolException e) {
            throw new ProtocolException(where() + ": " + query + ": " + e.getMessage(), e);
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
    public void hold(SourceFunction source, double level) {
        source(source, level);
    }

    @Override
    public void checkErrors() {
        link.checkErrors();
    }

    @Override
    public Map<String, String> settings() {
        SourceFunction source = link.get(Keithley2400Commands.SOURCE_FUNCTION);
        OfQuantity sourced = Keithley2400Commands.of(source);
        OfQuantity measured = Keithley2400Commands.of(SourceMeterDialect.other(source));
        List<ScpiSetting<?>> rows = List.of(
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
                Keithley2400Commands.BOTH_MEASURED,
                measured.autoRange(),
                measured.range(),
                measured.smallestAutoRange(),
                measured.compliance(),
                Keithley2400Commands.NPLC,
                Keithley2400Commands.AVERAGING,
                Keithley2400Commands.AUTO_ZERO);
        Map<String, String> snapshot = new LinkedHashMap<>();
        snapshot.put(
                Keithley2400Commands.SOURCE_FUNCTION.name(), Keithley2400Commands.SOURCE_FUNCTION.describe(source));
        rows.forEach(row -> snapshot.put(row.name(), describe(row)));
        return snapshot;
    }

    private <T> String describe(ScpiSetting<T> setting) {
        return setting.describe(link.get(setting));
    }

    private void zeroOnce() {
        send(Keithley2400Commands.ZERO_ONCE.shortForm() + " ONCE");
    }

    private void send(String command) {
        link.send(command);
    }
}
