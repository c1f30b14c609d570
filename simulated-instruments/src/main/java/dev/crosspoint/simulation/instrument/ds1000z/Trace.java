package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.CodeSource;
import dev.crosspoint.simulation.instrument.oscilloscope.SampledTrace;

/** A record, and what of it the screen shows. */
final class Trace extends SampledTrace<Setup> {
    /** Points of the screen in a division and in all. */
    static final int POINTS_PER_DIVISION = 100;

    static final int SCREEN_POINTS = TimebaseSettings.DIVISIONS * POINTS_PER_DIVISION;

    Trace(Setup setup, CodeSource codes) {
        super(setup, codes);
    }

    /** Returns the codes of a channel, counted from 1, at the points of the screen: samples, or what is between two. */
    byte[] screen(int number) {
        Setup setup = setup();
        double samplesPerPoint = setup.scale() / POINTS_PER_DIVISION / interval();
        double firstSample = setup.block().triggerIndex()
                + (setup.offset() - TimebaseSettings.DIVISIONS / 2.0 * setup.scale()) / interval();
        int last = length() - 1;
        byte[] screen = new byte[SCREEN_POINTS];
        for (int i = 0; i < SCREEN_POINTS; i++) {
            double sample = Math.max(0, Math.min(last, firstSample + i * samplesPerPoint));
            int before = samplesPerPoint < 1 ? (int) sample : (int) Math.rint(sample);
            double fraction = Math.max(0, sample - before);
            double between = samplesPerPoint < 1 ? fraction : 0;
            double code = code(number, before) * (1 - between) + code(number, Math.min(before + 1, last)) * between;
            screen[i] = (byte) Math.rint(code);
        }
        return screen;
    }

    private int code(int number, int sample) {
        return codes(number, sample, 1)[0] & 0xff;
    }
}
