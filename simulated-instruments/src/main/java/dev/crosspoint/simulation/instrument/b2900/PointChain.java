package dev.crosspoint.simulation.instrument.b2900;

/**
 * What the automatic trigger source means when source steps and measurements run together: step, measure, step, measure. Where
 * one of the two has come to its end, the other need not wait for it any more.
 */
final class PointChain {
    private static final Runnable NOBODY = () -> {};

    private boolean stepping;
    private boolean measuring;
    private long ahead;
    private Runnable waitingStep = NOBODY;
    private Runnable waitingMeasurement = NOBODY;

    /** Starts over with steps, measurements or both. */
    void begin(boolean steps, boolean measurements) {
        stepping = steps;
        measuring = measurements;
        ahead = 0;
        waitingStep = NOBODY;
        waitingMeasurement = NOBODY;
    }

    /** Runs {@code go} when the next step may be made. */
    void whenStepMayBegin(Runnable go) {
        if (!measuring || ahead <= 0) {
            go.run();
        } else {
            waitingStep = go;
        }
    }

    /** Runs {@code go} when the next measurement may be made. */
    void whenMeasurementMayBegin(Runnable go) {
        if (!stepping || ahead > 0) {
            go.run();
        } else {
            waitingMeasurement = go;
        }
    }

    void stepped() {
        ahead++;
        releaseMeasurement();
    }

    void measured() {
        ahead--;
        releaseStep();
    }

    void stepsEnded() {
        stepping = false;
        releaseMeasurement();
    }

    void measurementsEnded() {
        measuring = false;
        releaseStep();
    }

    private void releaseStep() {
        Runnable go = waitingStep;
        waitingStep = NOBODY;
        go.run();
    }

    private void releaseMeasurement() {
        Runnable go = waitingMeasurement;
        waitingMeasurement = NOBODY;
        go.run();
    }
}
