package dev.crosspoint.cli;

/** What the program ends with; scripts depend on these. */
final class ExitCode {
    static final int DONE = 0;
    static final int RUN_FAILED = 1;
    static final int USAGE = 2;
    static final int REFUSED_BY_LIMITS = 3;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
