package dev.crosspoint.simulation.instrument.tektronix;

/** What one measurement is of ({@code MEASUrement:IMMed}, {@code MEASUrement:MEAS<x>}). */
final class MeasurementSettings {
    MeasurementType type = MeasurementType.PERIOD;
    Source source = Source.CH1;

    /** Whether it is on the screen. */
    boolean displayed;
}
