package dev.crosspoint.instrument;

/** A waveform of a frequency that goes as far above an offset as below it. */
public sealed interface OffsetWaveform extends Waveform permits SquareWaveform, SineWaveform, RampWaveform {

    @Override
    double frequency();

    @Override
    double amplitudePeakToPeak();

    @Override
    double offset();

    @Override
    default double period() {
        return 1 / frequency();
    }

    @Override
    default double highLevel() {
        return offset() + amplitudePeakToPeak() / 2;
    }

    @Override
    default double lowLevel() {
        return offset() - amplitudePeakToPeak() / 2;
    }
}
