package dev.crosspoint.protocol.writeverify;

import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.protocol.pulse.Sampled;
import dev.crosspoint.stimulus.SwitchingOperation;

/**
 * The conductance from the reads after a pulse: mean current over mean voltage of the second half of each, where the charging of
 * the cables has faded.
 */
final class VerifyingRead {
    private int samples;
    private int limited;
    private double meanVoltage;
    private double meanCurrent;
    private double squares;

    /** Takes a reading, of whatever level. */
    void add(Sampled sampled) {
        boolean isSettled = 2 * sampled.index() >= sampled.held().samples() - 1;
        if (sampled.held().operation() != SwitchingOperation.READ || !isSettled) {
            return;
        }
        Reading reading = sampled.reading();
        if (reading.status() != ReadingStatus.OK) {
            limited++;
            return;
        }
        samples++;
        double voltage = reading.measured().voltage();
        meanVoltage += ((Double.isNaN(voltage) ? reading.sourced() : voltage) - meanVoltage) / samples;
        double deviation = reading.measured().current() - meanCurrent;
        meanCurrent += deviation / samples;
        squares += deviation * (reading.measured().current() - meanCurrent);
    }

    /** Returns whether the current was more than the instrument could measure or deliver: the conductance is above all targets. */
    boolean isLimited() {
        return limited > 0;
    }

    /** Returns the conductance in S; NaN if the current was limited. */
    double conductance() {
        return isLimited() ? Double.NaN : meanCurrent / meanVoltage;
    }

    /** Returns its standard error in S from the scatter of the samples; NaN if there are fewer than two, or it was limited. */
    double standardError() {
        return isLimited() || samples < 2
                ? Double.NaN
                : Math.sqrt(squares / (samples - 1) / samples) / Math.abs(meanVoltage);
    }
}
