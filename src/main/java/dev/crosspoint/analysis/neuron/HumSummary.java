package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.neuron.signal.Baseline;
import dev.crosspoint.analysis.neuron.signal.CodeError;
import dev.crosspoint.analysis.neuron.signal.MainsWindow;
import dev.crosspoint.analysis.neuron.signal.Waveform;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** The mains hum on the capacitor's voltage, record by record. */
final class HumSummary {

    private static final String NAME = "mains_amplitude";

    /** An amplitude smaller than so many of its errors is not resolved. */
    private static final double SIGNIFICANT = 2;

    private final double mains;
    private final boolean removal;
    private final double gain;
    private final StreamingStatistics squares = new StreamingStatistics();
    private final StreamingStatistics variances = new StreamingStatistics();
    private final StreamingStatistics codeErrors = new StreamingStatistics();
    private final Map<MainsWindow, Long> windows = new EnumMap<>(MainsWindow.class);
    private long trapped;
    private long withoutBaseline;

    HumSummary(NeuronSettings settings) {
        this.mains = settings.mains();
        this.removal = settings.removal();
        this.gain = settings.uncertainties().capacitorGain();
    }

    void add(Waveform waveform, Baseline baseline) {
        windows.merge(MainsWindow.of(waveform, mains), 1L, Long::sum);
        trapped += MainsWindow.isTrapped(waveform, mains) ? 1 : 0;
        withoutBaseline += waveform.samplesBeforeTrigger() < 2 ? 1 : 0;
        baseline.hum().ifPresent(hum -> {
            squares.addValue(hum.squaredAmplitude());
            variances.addValue(hum.variance());
            codeErrors.addValue(CodeError.ofSmallChange(waveform.capacitor().resolution(), baseline.noise()));
        });
    }

    /** Returns the amplitude of the hum. */
    Finding finding() {
        String method = "root mean square over the records of the amplitude of a sine of "
                + SiFormat.value(mains, "Hz", 3) + ", fitted to the samples before each trigger; "
                + (removal ? "removed from the whole record" : "left in the samples, as asked")
                + "; 95 % interval from noise, the scatter of the records, the gain of the input and the steps of its converter";
        long n = squares.getN();
        if (n == 0) {
            return new Finding.Unresolved(
                    NAME, "V", 0, "no record has a whole period of the mains before its trigger", method);
        }
        double noise = variances.getMean();
        double error = Math.max(
                n > 1 ? squares.getStandardDeviation() / Math.sqrt(n) : 0,
                Math.sqrt((4 * noise * Math.max(0, squares.getMean()) + 4 * noise * noise) / n));
        if (squares.getMean() < SIGNIFICANT * error) {
            double bound = Math.sqrt(Math.max(0, squares.getMean()) + SIGNIFICANT * error);
            return new Finding.Unresolved(
                    NAME, "V", n, "below " + SiFormat.value(bound, "V", 2) + ", what noise alone can show", method);
        }
        double amplitude = Math.sqrt(squares.getMean());
        Interval square = Interval.ofStandardError(squares.getMean(), error);
        Interval scatter = new Interval(Math.sqrt(Math.max(0, square.low())), Math.sqrt(square.high()));
        Interval interval = QuantileFinding.widened(amplitude, scatter, Math.hypot(gain, codeErrors.getMean()));
        return new Finding.Resolved(NAME, amplitude, "V", Math.max(0, interval.low()), interval.high(), n, method);
    }

    /** Returns what a reader must know of the hum's removal. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (withoutBaseline > 0) {
            remarks.add(records(withoutBaseline)
                    + " no samples before the trigger: offset and noise of the capacitor's voltage are not known there,"
                    + " and taken as 0 and the resolution of the input.");
        }
        if (!removal) {
            return remarks;
        }
        String line = SiFormat.value(mains, "Hz", 3);
        if (trapped > 0 && windows.containsKey(MainsWindow.ENOUGH)) {
            remarks.add("Mains removal: the trains of " + records(trapped) + " a harmonic within 1/T of the mains at "
                    + line
                    + ". A sine fitted to them would take away signal, so it was fitted to the samples before the"
                    + " trigger alone.");
        }
        addRefusal(
                remarks,
                MainsWindow.TRAPPED,
                ", and the trains have a harmonic within 1/T of the mains at " + line
                        + ", so that in the rest of the record hum cannot be told from signal");
        addRefusal(remarks, MainsWindow.TOO_SHORT, ", and a fit to the train itself would take away signal");
        return remarks;
    }

    private void addRefusal(List<String> remarks, MainsWindow window, String why) {
        if (windows.containsKey(window)) {
            remarks.add("Mains removal was refused: " + records(windows.get(window))
                    + " less than one period of the mains before the trigger" + why + ". The hum is left in.");
        }
    }

    private static String records(long count) {
        return count + (count == 1 ? " record has" : " records have");
    }
}
