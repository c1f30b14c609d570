package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.TraceMeasurement;
import java.util.function.ToDoubleFunction;

/** What can be measured on a trace by a command of its own. */
enum MeasurementItem {
    MAXIMUM("VMAX", TraceMeasurement::maximum),
    MINIMUM("VMIN", TraceMeasurement::minimum),
    PEAK_TO_PEAK("VPP", m -> m.maximum() - m.minimum()),
    TOP("VTOP", TraceMeasurement::top),
    BASE("VBASe", TraceMeasurement::base),
    AMPLITUDE("VAMPlitude", m -> m.top() - m.base()),
    AVERAGE("VAVerage", TraceMeasurement::average),
    RMS("VRMS", TraceMeasurement::rms),
    PERIOD("PERiod", TraceMeasurement::period),
    FREQUENCY("FREQuency", m -> 1 / m.period()),
    POSITIVE_WIDTH("PWIDth", TraceMeasurement::positiveWidth),
    NEGATIVE_WIDTH("NWIDth", TraceMeasurement::negativeWidth),
    RISE_TIME("RISetime", TraceMeasurement::riseTime),
    FALL_TIME("FALLtime", TraceMeasurement::fallTime),
    DUTY("DUTYcycle", m -> 100 * m.positiveWidth() / m.period()),
    OVERSHOOT("OVERshoot", m -> 100 * (m.maximum() - m.top()) / (m.top() - m.base())),
    PRESHOOT("PREShoot", m -> 100 * (m.base() - m.minimum()) / (m.top() - m.base()));

    private final String keyword;
    private final ToDoubleFunction<TraceMeasurement> value;

    MeasurementItem(String keyword, ToDoubleFunction<TraceMeasurement> value) {
        this.keyword = keyword;
        this.value = value;
    }

    /** Returns its value in SI units or percent; not finite if the trace does not show it. */
    double of(TraceMeasurement measurement) {
        return value.applyAsDouble(measurement);
    }

    /** Returns the header of its command. */
    String header() {
        return ":MEASure:" + keyword;
    }
}
