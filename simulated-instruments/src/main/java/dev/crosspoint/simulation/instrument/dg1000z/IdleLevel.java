package dev.crosspoint.simulation.instrument.dg1000z;

/**
 * Where the output rests between bursts.
 *
 * @param word how it is told
 * @param code converter code, meaningless for the first point of the waveform
 */
record IdleLevel(String word, int code) {
    static final int LARGEST_CODE = 16383;

    static final IdleLevel FIRST_POINT = new IdleLevel("FPT", -1);
    static final IdleLevel TOP = new IdleLevel("TOP", LARGEST_CODE);
    static final IdleLevel CENTER = new IdleLevel("CENTER", LARGEST_CODE / 2);
    static final IdleLevel BOTTOM = new IdleLevel("BOTTOM", 0);

    /** A level given by a code of the converter, 0 to 16383. */
    static IdleLevel ofCode(int code) {
        return new IdleLevel(Integer.toString(code), code);
    }

    /** Returns the level between -1 and 1; {@code firstPoint} is that with which a burst begins. */
    double level(double firstPoint) {
        return code < 0 ? firstPoint : 2.0 * code / LARGEST_CODE - 1;
    }
}
