package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.function.ToDoubleFunction;

/** What can be measured on a trace. */
enum MeasurementItem implements Mnemonic {
    MAXIMUM("VMAX", Measurement::maximum),
    MINIMUM("VMIN", Measurement::minimum),
    PEAK_TO_PEAK("VPP", m -> m.maximum() - m.minimum()),
    TOP("VTOP", Measurement::top),
    BASE("VBASe", Measurement::base),
    AMPLITUDE("VAMP", m -> m.top() - m.base()),
    AVERAGE("VAVG", Measurement::average),
    RMS("VRMS", Measurement::rms),
    PERIOD("PERiod", Measurement::period),
    FREQUENCY("FREQuency", m -> 1 / m.period()),
    POSITIVE_WIDTH("PWIDth", Measurement::positiveWidth),
    NEGATIVE_WIDTH("NWIDth", Measurement::negativeWidth),
    POSITIVE_DUTY("PDUTy", m -> m.positiveWidth() / m.period()),
    NEGATIVE_DUTY("NDUTy", m -> m.negativeWidth() / m.period());

    private final String keyword;
    private final ToDoubleFunction<Measurement> value;

    MeasurementItem(String keyword, ToDoubleFunction<Measurement> value) {
        this.keyword = keyword;
        this.value = value;
    }

    /** Returns its value, NaN if the trace does not show it. */
    double of(Measurement measurement) {
        return value.applyAsDouble(measurement);
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
