package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.MeasurementItem;
import dev.crosspoint.simulation.instrument.oscilloscope.TraceMeasurement;

/** What can be measured on a trace by a command of its own; the real instrument has more of it. */
final class MeasurementItems {
    static final MeasurementItem[] ALL = {
        new MeasurementItem("VMAX", TraceMeasurement::maximum),
        new MeasurementItem("VMIN", TraceMeasurement::minimum),
        new MeasurementItem("VPP", TraceMeasurement::peakToPeak),
        new MeasurementItem("VTOP", TraceMeasurement::top),
        new MeasurementItem("VBASe", TraceMeasurement::base),
        new MeasurementItem("VAMPlitude", TraceMeasurement::amplitude),
        new MeasurementItem("VAVerage", TraceMeasurement::average),
        new MeasurementItem("VRMS", TraceMeasurement::rms),
        new MeasurementItem("PERiod", TraceMeasurement::period),
        new MeasurementItem("FREQuency", TraceMeasurement::frequency),
        new MeasurementItem("PWIDth", TraceMeasurement::positiveWidth),
        new MeasurementItem("NWIDth", TraceMeasurement::negativeWidth),
        new MeasurementItem("RISetime", TraceMeasurement::riseTime),
        new MeasurementItem("FALLtime", TraceMeasurement::fallTime),
        new MeasurementItem("DUTYcycle", m -> 100 * m.positiveWidth() / m.period()),
        new MeasurementItem("OVERshoot", m -> 100 * (m.maximum() - m.top()) / m.amplitude()),
        new MeasurementItem("PREShoot", m -> 100 * (m.base() - m.minimum()) / m.amplitude())
    };

    private MeasurementItems() {}
}
