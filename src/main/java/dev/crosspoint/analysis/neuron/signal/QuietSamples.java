package dev.crosspoint.analysis.neuron.signal;

import java.util.Map;

/** Fits the hum of records to their samples between pulses, from when the capacitor has settled. */
final class QuietSamples implements SampleReader.Sink {

    private final double mains;
    private final double settling;
    private final Map<Long, SineFit> fits;
    private Waveform waveform;
    private PulseDetector detector;
    private SineFit fit;
    private long index;
    private long quietFrom;

    /**
     * @param mains frequency of the mains, Hz
     * @param settling time after a pulse until the capacitor has settled, s
     * @param fits where the fits go, by record
     */
    QuietSamples(double mains, double settling, Map<Long, SineFit> fits) {
        this.mains = mains;
        this.settling = settling;
        this.fits = fits;
    }

    @Override
    public void begin(Waveform next) {
        waveform = next;
        detector = new PulseDetector(next.amplitude());
        fit = MainsWindow.of(next, mains, settling) == MainsWindow.INPUT_OFF ? new SineFit(mains) : null;
        index = 0;
        quietFrom = 0;
    }

    @Override
    public void add(float[] drive, float[] capacitor, int from, int to) {
        if (fit == null) {
            return;
        }
        for (int i = from; i < to; i++, index++) {
            switch (detector.next(drive[i])) {
                case ON -> quietFrom = Long.MAX_VALUE;
                case OFF -> quietFrom = index + (long) Math.ceil(settling / waveform.interval());
                case NONE -> {
                    if (index >= quietFrom) {
                        fit.add(index * waveform.interval(), capacitor[i]);
                    }
                }
            }
        }
    }

    @Override
    public void end(long samples) {
        if (fit != null) {
            fits.put(waveform.id(), fit);
        }
    }
}
