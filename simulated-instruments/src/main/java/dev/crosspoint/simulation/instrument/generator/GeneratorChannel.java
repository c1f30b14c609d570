package dev.crosspoint.simulation.instrument.generator;

import java.util.function.Function;

/**
 * One channel of a generator: its settings, and the output that follows them.
 *
 * @param <S> all of its settings
 */
public abstract class GeneratorChannel<S extends GeneratorChannel.Settings<S>> {

    /** All settings of a channel. */
    public interface Settings<S> {

        /** Returns settings of their own with the same values, to be kept or to be given to another channel. */
        S copy();
    }

    private S settings;
    private final OutputStage stage;

    /**
     * Creates a channel whose output is open.
     *
     * @param program what settings have the channel put out
     */
    protected GeneratorChannel(S settings, OutputConnector connector, Function<S, OutputProgram> program) {
        this.settings = settings;
        this.stage = connector.stage(() -> program.apply(this.settings));
    }

    /** Takes every setting to within what the others leave it. */
    protected abstract void settle();

    public final S settings() {
        return settings;
    }

    public final OutputStage stage() {
        return stage;
    }

    /** Puts settings that have changed into effect. */
    public final void changed() {
        settle();
        stage.restart();
    }

    /** Takes over other settings, and puts them into effect. */
    public final void adopt(S other) {
        settings = other.copy();
        changed();
    }
}
