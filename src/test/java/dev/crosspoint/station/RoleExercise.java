package dev.crosspoint.station;

import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.MultiChannel;
import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.instrument.PhaseAlignment;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.instrument.WaveformGenerator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What every driver of a role must be able to do, with every method and capability of it. */
interface RoleExercise {

    /**
     * Uses an instrument that has just been opened, and leaves its output off.
     *
     * @param returned is given each value that a method has returned, as text
     */
    void work(Consumer<String> returned) throws InterruptedException;

    /** Switches the output on; roles without outputs do nothing. */
    void energise();

    /** Returns what nobody may ask for, by what is wrong with it; the output must be on. */
    Map<String, Runnable> beyondLimits();

    /** Returns the exercise of the role that the instrument, or its first channel, has. */
    static RoleExercise of(Instrument instrument) {
        Instrument channel = instrument instanceof MultiChannel mainframe
                ? mainframe.channels().get(0)
                : instrument;
        if (channel instanceof SourceMeasureUnit unit) {
            return new SourceMeasureExercise(unit);
        } else if (channel instanceof WaveformGenerator generator) {
            return new GeneratorExercise(generator);
        } else if (channel instanceof Oscilloscope oscilloscope) {
            return new OscilloscopeExercise(oscilloscope);
        }
        throw new IllegalArgumentException("nobody has said what a " + channel.getClass() + " must be able to do");
    }

    /** Works with the role and with what belongs to the mainframe. */
    static void workAll(Instrument instrument, Consumer<String> returned) throws InterruptedException {
        returned.accept(instrument.identity().toString());
        of(instrument).work(returned);
        if (instrument instanceof PhaseAlignment generator) {
            generator.alignPhases();
        }
        List.copyOf(instrument.settings().entrySet()).forEach(setting -> returned.accept(setting.toString()));
        instrument.safe();
    }
}
