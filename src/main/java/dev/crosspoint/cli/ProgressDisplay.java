package dev.crosspoint.cli;

import dev.crosspoint.run.ProgressListener;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a run is: a bar with the time left on a terminal, a plain line now and then elsewhere. */
interface ProgressDisplay extends ProgressListener, AutoCloseable {

    @Override
    void close();

    /** Returns the display that suits where the program's errors go. */
    static ProgressDisplay on(PrintWriter errors) {
        return on("measuring", errors);
    }

    /**
     * Returns the display that suits where the program's errors go.
     *
     * @param doing what makes progress, in a word
     */
    static ProgressDisplay on(String doing, PrintWriter errors) {
        return System.console() == null ? new Lines(errors) : new Bar(doing);
    }

    /** A bar that fills. */
    final class Bar implements ProgressDisplay {
        private static final long PARTS = 1000;
        private final ProgressBar bar;

        Bar(String doing) {
            bar = new ProgressBarBuilder()
                    .setTaskName(doing)
                    .setInitialMax(PARTS)
                    .setUnit(" %", PARTS / 100)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void progress(double done, String doing) {
            bar.stepTo(Math.round(done * PARTS));
            bar.setExtraMessage(doing);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line for every tenth of the run, and for every ten seconds of a slow one. */
    final class Lines implements ProgressDisplay {
        private static final int TENTHS = 10;
        private static final double LONGEST_SILENCE = 10;
        private final PrintWriter errors;
        private final long startedAt = System.nanoTime();
        private int shownTenths;
        private double shownAt;

        Lines(PrintWriter errors) {
            this.errors = errors;
        }

        @Override
        public void progress(double done, String doing) {
            int tenths = (int) Math.floor(done * TENTHS + 1e-9);
            double elapsed = (System.nanoTime() - startedAt) * 1e-9;
            if (tenths > shownTenths || elapsed - shownAt > LONGEST_SILENCE) {
                shownTenths = tenths;
                shownAt = elapsed;
                errors.println(String.format(
                        Locale.ROOT,
                        "%3d %%  %s%s",
                        (int) Math.floor(done * 100 + 1e-9),
                        doing,
                        done > 0 && done < 1 ? timeLeft(elapsed / done * (1 - done)) : ""));
            }
        }

        private static String timeLeft(double seconds) {
            return String.format(Locale.ROOT, ", about %.0f s left", Math.ceil(seconds));
        }

        @Override
        public void close() {
            errors.flush();
        }
    }
}
