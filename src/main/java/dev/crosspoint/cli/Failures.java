package dev.crosspoint.cli;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.settings.SettingsException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into one clear message and the exit code that belongs to it. */
final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure, command.getErr());
    }

    /** Says what failed and returns the exit code that belongs to it. */
    static int report(Exception failure, PrintWriter errors) {
        LOG.debug("the command failed", failure);
        errors.println(messageOf(failure));
        return exitCodeOf(failure);
    }

    /** Returns the exit code that a failure stands for. */
    static int exitCodeOf(Throwable failure) {
        if (failure instanceof LimitException) {
            return ExitCode.REFUSED_BY_LIMITS;
        }
        if (failure instanceof SettingsException || failure instanceof IllegalArgumentException) {
            return ExitCode.USAGE;
        }
        return failure instanceof InterruptedException ? ExitCode.INTERRUPTED : ExitCode.RUN_FAILED;
    }

    /** Returns what a user should read about a failure: its message, and its kind where it has none. */
    static String messageOf(Throwable failure) {
        if (failure instanceof SettingsException settings) {
            return settings.toString();
        }
        String message = failure.getMessage() == null || failure.getMessage().isBlank()
                ? failure.toString()
                : failure.getMessage();
        StringBuilder text = new StringBuilder("crosspoint: ").append(message);
        for (Throwable suppressed : failure.getSuppressed()) {
            text.append(System.lineSeparator()).append("  and then: ").append(suppressed.getMessage());
        }
        return text.toString();
    }
}
