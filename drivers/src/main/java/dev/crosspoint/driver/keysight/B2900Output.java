package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.scpi.RealFormat;
import dev.crosspoint.scpi.ScpiChannel;
import java.nio.ByteOrder;
import java.time.Duration;

/** The output of one channel while it is on. */
final class B2900Output implements EnergisedOutput {
    /** A spot measurement may go through several ranges. */
    private static final int APERTURES_OF_A_MEASUREMENT = 20;

    private final B2900Channel owner;
    private final ScpiChannel channel;
    private final B2900Limits limits;
    private final Duration timeout;
    private volatile boolean revoked;

    B2900Output(B2900Channel owner, ScpiChannel channel, B2900Limits limits, Duration timeout) {
        this.owner = owner;
        this.channel = channel;
        this.limits = limits;
        this.timeout = timeout;
    }

    B2900Limits limits() {
        return limits;
    }

    /** Ends what its holder may do with the output, but for closing it. */
    void revoke() {
        revoked = true;
    }

    boolean isRevoked() {
        return revoked;
    }

    @Override
    public void sourceVoltage(double volts) {
        source(SourceFunction.VOLTAGE, volts);
    }

    @Override
    public void sourceCurrent(double amperes) {
        source(SourceFunction.CURRENT, amperes);
    }

    @Override
    public Reading measure() {
        owner.requireOn(this);
        owner.requireNoSweep();
        Duration longest = timeout.plusNanos(B2900Pace.nanoseconds(APERTURES_OF_A_MEASUREMENT * limits.aperture()));
        String query = B2900Commands.MEASURE.shortForm() + " (@" + channel.number() + ")";
        String origin = channel.link().where() + ": " + query;
        double[] numbers = channel.link().queryReals(query, RealFormat.REAL_64, ByteOrder.BIG_ENDIAN, longest);
        if (numbers.length != B2900Readings.ELEMENT_COUNT) {
            throw new ProtocolException(origin + ": " + numbers.length + " numbers came instead of one reading of "
                    + B2900Readings.ELEMENT_COUNT);
        }
        return B2900Readings.of(numbers, 0, origin).get(0);
    }

    @Override
    public void close() {
        owner.switchOff(this);
    }

    private void source(SourceFunction quantity, double level) {
        owner.requireOn(this);
        owner.requireNoSweep();
        if (quantity != limits.settings().source()) {
            throw new IllegalStateException("channel " + channel.number() + " is configured to source "
                    + limits.settings().source());
        }
        limits.checkLevel(level);
        channel.set(B2900SourceCommands.sourcing(quantity).level(), level);
        channel.link().checkErrors();
    }
}
