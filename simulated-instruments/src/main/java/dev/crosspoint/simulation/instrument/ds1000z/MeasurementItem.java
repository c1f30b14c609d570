package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.TraceMeasurement;
import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.function.ToDoubleFunction;

/** What can be measured on a trace. */
enum MeasurementItem implements Mnemonic {
    MAXIMUM("VMAX", TraceMeasurement::maximum),
    MINIMUM("VMIN", TraceMeasurement::minimum),
    PEAK_TO_PEAK("VPP", m -> m.maximum() - m.minimum()),
    TOP("VTOP", TraceMeasurement::top),
    BASE("VBASe", TraceMeasurement::base),
    AMPLITUDE("VAMP", m -> m.top() - m.base()),
    AVERAGE("VAVG", TraceMeasurement::average),
    RMS("VRMS", TraceMeasurement::rms),
    PERIOD("PERiod", TraceMeasurement::period),
    FREQUENCY("FREQuency", m -> 1 / m.period()),
    POSITIVE_WIDTH("PWIDth", TraceMeasurement::positiveWidth),
    NEGATIVE_WIDTH("NWIDth", TraceMeasurement::negativeWidth),
    POSITIVE_DUTY("PDUTy", m -> m.positiveWidth() / m.period()),
    NEGATIVE_DUTY("NDUTy", m -> m.negativeWidth() / m.period());

    private final String keyword;
    private final ToDoubleFunction<TraceMeasurement> value;

    MeasurementItem(String keyword, ToDoubleFunction<TraceMeasurement> value) {
        this.keyword = keyword;
        this.value = value;
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
