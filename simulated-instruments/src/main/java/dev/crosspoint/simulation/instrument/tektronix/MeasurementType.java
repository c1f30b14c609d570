package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.TraceMeasurement;
import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.function.ToDoubleFunction;

/** What can be measured on a channel; the real instrument has more of them. */
enum MeasurementType implements Mnemonic {
    AMPLITUDE("AMPlitude", "V", TraceMeasurement::amplitude),
    FREQUENCY("FREQuency", "Hz", TraceMeasurement::frequency),
    HIGH("HIGH", "V", TraceMeasurement::top),
    LOW("LOW", "V", TraceMeasurement::base),
    MAXIMUM("MAXimum", "V", TraceMeasurement::maximum),
    MEAN("MEAN", "V", TraceMeasurement::average),
    MINIMUM("MINImum", "V", TraceMeasurement::minimum),
    NEGATIVE_DUTY("NDUty", "%", m -> 100 * m.negativeWidth() / m.period()),
    FALLING_EDGES("NEDGECount", "", m -> m.edges(false)),
    NEGATIVE_WIDTH("NWIdth", "s", TraceMeasurement::negativeWidth),
    POSITIVE_DUTY("PDUty", "%", m -> 100 * m.positiveWidth() / m.period()),
    RISING_EDGES("PEDGECount", "", m -> m.edges(true)),
    PERIOD("PERIod", "s", TraceMeasurement::period),
    PEAK_TO_PEAK("PK2Pk", "V", TraceMeasurement::peakToPeak),
    POSITIVE_WIDTH("PWIdth", "s", TraceMeasurement::positiveWidth),
    RMS("RMS", "V", TraceMeasurement::rms);

    private final String keyword;
    private final String unit;
    private final ToDoubleFunction<TraceMeasurement> value;

    MeasurementType(String keyword, String unit, ToDoubleFunction<TraceMeasurement> value) {
        this.keyword = keyword;
        this.unit = unit;
        this.value = value;
    }

    String unit() {
        return unit;
    }

    /** Returns its value, NaN if the trace does not show it. */
    double of(TraceMeasurement measurement) {
        return value.applyAsDouble(measurement);
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
