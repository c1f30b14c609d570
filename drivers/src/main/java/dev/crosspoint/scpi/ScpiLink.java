package dev.crosspoint.scpi;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.ProtocolException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One instrument at the other end of a connection, spoken to in SCPI.
 *
 * <p>Every query has a deadline in real time; after a time-out or a garbled reply the link is cleared before the failure is
 * thrown, so that the next query gets its own answer. Any thread may use the link: exchanges do not mix, and no thread
 * waits for another without end.
 */
public final class ScpiLink implements AutoCloseable {
    /** An exchange ends within its time-out, and so does each step of clearing up behind one that failed. */
    private static final int TIMEOUTS_TO_WAIT = 5;

    /** SCPI-1999 asks for a queue of at least two entries; real ones hold some dozens. */
    private static final int LONGEST_ERROR_QUEUE = 100;

    private static final int MOST_COMMANDS_TO_NAME = 30;
    private static final int LONGEST_QUOTE = 80;

    private final Connection connection;
    private final Duration timeout;
    private final ErrorQueue errorQueue;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Queue<String> uncheckedCommands = new ArrayDeque<>();
    private volatile String instrument = "the instrument";

    /**
     * Creates a link; nothing is sent.
     *
     * @param timeout how long a plain query may take, in real time
     */
    public ScpiLink(Connection connection, Duration timeout) {
        this(connection, timeout, ErrorQueue.SYSTEM_ERROR);
    }

    /**
     * Creates a link to an instrument that tells its errors in its own way; nothing is sent.
     *
     * @param timeout how long a plain query may take, in real time
     */
    public ScpiLink(Connection connection, Duration timeout, ErrorQueue errorQueue) {
        this.connection = connection;
        this.timeout = timeout;
        this.errorQueue = errorQueue;
    }

    /** Returns who the instrument says it is; from now on the link's errors name it. */
    public Identity identify() {
        Identity identity = read("*IDN?", Identity::parse);
        instrument = identity.manufacturer() + " " + identity.model() + " " + identity.serialNumber();
        return identity;
    }

    /** Returns the instrument and its address, as errors name it. */
    public String where() {
        return instrument + " at " + connection.address().resourceString();
    }

    /** Sends a command that has no reply. */
    public void send(String command) {
        exchange(command, () -> {
            connection.write(command.getBytes(StandardCharsets.ISO_8859_1));
            return new byte[0];
        });
    }

    /** Returns the reply to a query, without blanks around it. */
    public String query(String query) {
        return new String(queryBytes(query, timeout), StandardCharsets.ISO_8859_1).strip();
    }

    /** Returns the reply to a query that may take {@code deadline} in real time, byte by byte. */
    public byte[] queryBytes(String query, Duration deadline) {
        return exchange(query, () -> {
            connection.write(query.getBytes(StandardCharsets.ISO_8859_1));
            return connection.read(deadline);
        });
    }

    /**
     * Returns the numbers in the block that answers a query, which may take {@code deadline} in real time.
     *
     * @throws ProtocolException if the reply is no such block
     */
    public double[] queryReals(String query, RealFormat format, ByteOrder order, Duration deadline) {
        byte[] reply = queryBytes(query, deadline);
        try {
            return format.decode(ScpiBlock.decode(reply), order);
        } catch (ProtocolException e) {
            throw new ProtocolException(failed(query, e), e);
        }
    }

    /**
     * Writes a setting.
     *
     * @throws dev.crosspoint.instrument.LimitException if the value lies outside the allowed range; nothing was sent then
     */
    public <T> void set(ScpiSetting<T> setting, T value) {
        send(setting.command(value));
    }

    /** Returns a setting as the instrument reports it now. */
    public <T> T get(ScpiSetting<T> setting) {
        return read(setting.query(), setting::parse);
    }

    /** Returns a setting as the instrument reports it now, with its unit, for people. */
    public <T> String describe(ScpiSetting<T> setting) {
        return setting.describe(get(setting));
    }

    /**
     * Reads a setting back and compares it.
     *
     * @throws InstrumentException if it is not what was written
     */
    public <T> void verify(ScpiSetting<T> setting, T written) {
        T readBack = get(setting);
        if (!setting.agrees(written, readBack)) {
            throw new InstrumentException(where() + ": the " + setting.name() + " was set to "
                    + setting.describe(written) + ", but reads back as " + setting.describe(readBack) + " ("
                    + setting.query() + ")");
        }
    }

    /**
     * Reads the error queue until it is empty.
     *
     * @throws InstrumentErrorException if it held an error, naming what was sent since the last check
     */
    public void checkErrors() {
        exclusively(() -> {
            List<ScpiError> errors = readErrorQueue();
            String commands = String.join(" | ", uncheckedCommands);
            uncheckedCommands.clear();
            if (!errors.isEmpty()) {
                throw new InstrumentErrorException(
                        errors.get(0).code(), where() + " refused one of {" + commands + "}: " + errors);
            }
        });
    }

    /** Returns an empty group of settings of the whole instrument. */
    public ScpiGroup group() {
        return new ScpiGroup(this, ScpiGroup.NO_CHANNEL);
    }

    /** Clears the link, and re-establishes it if it was lost; the instrument keeps its state. */
    public void clear() {
        exclusively(connection::clear);
    }

    /**
     * Does several exchanges without those of another thread between them.
     *
     * @throws InstrumentTimeoutException if another thread does not let go of the link in time
     */
    public void exclusively(Runnable exchanges) {
        acquire();
        try {
            exchanges.run();
        } finally {
            lock.unlock();
        }
    }

    /** Closes the connection. */
    @Override
    public void close() {
        connection.close();
    }

    private List<ScpiError> readErrorQueue() {
        List<ScpiError> errors = new ArrayList<>();
        errorQueue.opening().ifPresent(this::query);
        while (errors.size() < LONGEST_ERROR_QUEUE) {
            ScpiError error = read(errorQueue.query(), ScpiError::parse);
            if (errorQueue.isEnd(error)) {
                return errors;
            }
            errors.add(error);
        }
        throw new ProtocolException(where() + ": the error queue does not end after " + errors.size() + " errors, the"
                + " first of them " + errors.get(0));
    }

    private <T> T read(String query, Function<String, T> parser) {
        String reply = query(query);
        try {
            return parser.apply(reply);
        } catch (ProtocolException e) {
            throw new ProtocolException(failed(query, e), e);
        }
    }

    private byte[] exchange(String command, Supplier<byte[]> work) {
        acquire();
        try {
            remember(command);
            return work.get();
        } catch (InstrumentTimeoutException e) {
            throw cleared(new InstrumentTimeoutException(failed(command, e), e));
        } catch (ProtocolException e) {
            throw cleared(new ProtocolException(failed(command, e), e));
        } catch (InstrumentConnectionException e) {
            throw new InstrumentConnectionException(failed(command, e), e);
        } finally {
            lock.unlock();
        }
    }

    /** Clears the link after a failure, which stays the one to report. */
    private InstrumentException cleared(InstrumentException failure) {
        try {
            connection.clear();
        } catch (InstrumentException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private String failed(String command, InstrumentException cause) {
        return where() + ": " + quote(command) + ": " + cause.getMessage();
    }

    private void remember(String command) {
        if (errorQueue.asks(command)) {
            return;
        }
        if (uncheckedCommands.size() == MOST_COMMANDS_TO_NAME) {
            uncheckedCommands.remove();
        }
        uncheckedCommands.add(quote(command));
    }

    private static String quote(String command) {
        return command.length() <= LONGEST_QUOTE ? command : command.substring(0, LONGEST_QUOTE) + "...";
    }

    /** Waits for the link, through an interrupt too: switching an output off must not depend on it. */
    private void acquire() {
        boolean interrupted = false;
        long wait = timeout.multipliedBy(TIMEOUTS_TO_WAIT).toNanos();
        long deadline = System.nanoTime() + wait;
        try {
            while (!tryToAcquire(deadline - System.nanoTime())) {
                interrupted = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns whether the link was acquired, or false if an interrupt came first. */
    private boolean tryToAcquire(long nanoseconds) {
        try {
            if (lock.tryLock(nanoseconds, TimeUnit.NANOSECONDS)) {
                return true;
            }
            throw new InstrumentTimeoutException(where() + ": another thread did not let go of the link in time");
        } catch (InterruptedException e) {
            return false;
        }
    }
}
