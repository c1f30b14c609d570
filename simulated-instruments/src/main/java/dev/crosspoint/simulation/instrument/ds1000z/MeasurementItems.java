package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.MeasurementItem;
import dev.crosspoint.simulation.instrument.oscilloscope.TraceMeasurement;

/** What can be measured on a trace; the real instrument has more of it. */
final class MeasurementItems {
    static final MeasurementItem[] ALL = {
        new MeasurementItem("VMAX", TraceMeasurement::maximum),
        new MeasurementItem("VMIN", TraceMeasurement::minimum),
        new MeasurementItem("VPP", TraceMeasurement::peakToPeak),
        new MeasurementItem("VTOP", TraceMeasurement::top),
        new MeasurementItem("VBASe", TraceMeasurement::base),
        new MeasurementItem("VAMP", TraceMeasurement::amplitude),
        new MeasurementItem("VAVG", TraceMeasurement::average),
        new MeasurementItem("VRMS", TraceMeasurement::rms),
        new MeasurementItem("PERiod", TraceMeasurement::period),
        new MeasurementItem("FREQuency", TraceMeasurement::frequency),
        new MeasurementItem("PWIDth", TraceMeasurement::positiveWidth),
        new MeasurementItem("NWIDth", TraceMeasurement::negativeWidth),
        new MeasurementItem("PDUTy", m -> m.positiveWidth() / m.period()),
        new MeasurementItem("NDUTy", m -> m.negativeWidth() / m.period())
    };

    private MeasurementItems() {}
}
