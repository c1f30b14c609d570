package dev.crosspoint.simulation.device;

import java.util.SplittableRandom;

/** The state of a {@link VolatileSwitch}: its precursor, its filament, and the sign of the voltage that grew them. */
final class VolatileSwitchModel implements DeviceModel {

    /** A precursor smaller than this no longer remembers its sign. */
    private static final double FORGOTTEN = 0.01;

    private static final double SMALL_CHANGE = 0.01;

    /** What goes on without a filament, and with one. */
    private enum Phase {
        LEAKING,
        FORGETTING,
        INCUBATING,
        BREAKING,
        AGEING,
        GROWING,
        FULL
    }

    private final VolatileSwitch parameters;
    private final double offConductance;
    private final double fullConductance;
    private final double filamentGrowth;
    private final double rateScale;
    private final double retention;
    private final Draws rates;
    private final Draws filaments;
    private final Draws lifetimes;
    private final Draws residues;
    private final Rise rise;
    private final Precursor precursor;

    /** The factor on the growth rate in this rise of the voltage, and the one that the next rise will have. */
    private double multiplier;

    private double nextMultiplier;

    /** The sign of the voltage that grew the precursor or the filament; 0 when it is forgotten. */
    private double polarity;

    /** The conductance of the filament in S, its lifetime in s when full grown, and its time in s without bias. */
    private double filament;

    private double lifetime;
    private double unbiased;

    /** The growth rate is asked for several times at each voltage. */
    private double cachedVoltage;

    private double cachedRate;

    VolatileSwitchModel(VolatileSwitch parameters, long seed, double temperature) {
        this.parameters = parameters;
        offConductance = 1 / parameters.offResistance();
        fullConductance = 1 / parameters.onResistance();
        filamentGrowth = fullConductance / (parameters.filamentGrowthTime() * parameters.referenceVoltage());
        rateScale = parameters.growthRate()
                / StrictMath.sinh(parameters.referenceVoltage() / parameters.characteristicVoltage());
        retention = Arrhenius.time(
                parameters.retention(), parameters.retentionTemperature(), parameters.activationEnergy(), temperature);
        SplittableRandom random = new SplittableRandom(seed);
        rates = new Draws(random);
        filaments = new Draws(random);
        lifetimes = new Draws(random);
        residues = new Draws(random);
        rise = new Rise(parameters.holdVoltage());
        precursor = new Precursor(parameters.autocatalysis(), parameters.precursorLifetime());
        multiplier = drawMultiplier();
        nextMultiplier = drawMultiplier();
    }

    @Override
    public double current(double voltage) {
        return (offConductance + filament) * voltage;
    }

    @Override
    public double maximumStep(double voltage) {
        return phase(voltage) == Phase.GROWING
                ? SMALL_CHANGE * filament / (filamentGrowth * Math.abs(voltage))
                : Double.POSITIVE_INFINITY;
    }

    @Override
    public double timeToEvent(double voltage) {
        return timeToEnd(phase(voltage), voltage, redrawsAt(voltage) ? nextMultiplier : multiplier);
    }

    @Override
    public void advance(double voltage, double seconds) {
        boolean redraws = redrawsAt(voltage);
        rise.follow(voltage);
        if (redraws) {
            redraw();
        }
        double left = seconds;
        Phase phase = phase(voltage);
        double end = timeToEnd(phase, voltage, multiplier);
        while (end <= left) {
            evolve(phase, voltage, end);
            end(phase, voltage);
            left -= end;
            phase = phase(voltage);
            end = timeToEnd(phase, voltage, multiplier);
        }
        evolve(phase, voltage, left);
    }

    /** Returns what goes on at {@code voltage} V. */
    private Phase phase(double voltage) {
        boolean biased = Math.abs(voltage) > parameters.holdVoltage();
        if (filament == 0) {
            return !biased ? Phase.LEAKING : opposed(voltage) ? Phase.FORGETTING : Phase.INCUBATING;
        }
        if (voltage * polarity < -parameters.ruptureVoltage()) {
            return Phase.BREAKING;
        }
        return !biased ? Phase.AGEING : filament < fullConductance ? Phase.GROWING : Phase.FULL;
    }

    /** Returns the time in s until {@code phase} ends at {@code voltage} V. */
    private double timeToEnd(Phase phase, double voltage, double multiplier) {
        return switch (phase) {
            case LEAKING, FULL -> Double.POSITIVE_INFINITY;
            case FORGETTING -> precursor.timeToLeakTo(FORGOTTEN);
            case INCUBATING -> precursor.timeToFill(multiplier * rate(voltage));
            case BREAKING -> 0;
            case AGEING -> Math.max(0, lifetime * sizeSquared() - unbiased);
            case GROWING -> (fullConductance - filament) / (filamentGrowth * Math.abs(voltage));
        };
    }

    private void evolve(Phase phase, double voltage, double seconds) {
        switch (phase) {
            case LEAKING, FORGETTING -> precursor.advance(0, seconds);
            case INCUBATING -> {
                polarity = Math.signum(voltage);
                precursor.advance(multiplier * rate(voltage), seconds);
            }
            case BREAKING -> {}
            case AGEING -> unbiased += seconds;
            case GROWING, FULL -> {
                filament = Math.min(fullConductance, filament + filamentGrowth * Math.abs(voltage) * seconds);
                unbiased = 0;
            }
        }
    }

    private void end(Phase phase, double voltage) {
        switch (phase) {
            case FORGETTING -> {
                precursor.set(0);
                polarity = 0;
            }
            case INCUBATING -> nucleate(voltage);
            case BREAKING, AGEING -> rupture();
            case GROWING -> filament = fullConductance;
            case LEAKING, FULL -> throw new IllegalStateException(phase + " has no end");
        }
    }

    private void nucleate(double voltage) {
        polarity = Math.signum(voltage);
        double resistance = filaments.lognormal(parameters.filamentResistance(), parameters.filamentResistanceSpread());
        filament = Math.min(fullConductance, 1 / resistance);
        lifetime = lifetimes.lognormal(retention, parameters.retentionSpread());
        unbiased = 0;
    }

    private void rupture() {
        filament = 0;
        double residue = parameters.residue() * residues.lognormalOfMeanOne(parameters.residueSpread());
        precursor.set(Math.min(parameters.largestResidue(), residue));
        if (parameters.incubation() == Incubation.POISSON) {
            redraw();
        }
    }

    /** Returns the square of the filament's conductance as a fraction of the full one: its lifetime goes with that. */
    private double sizeSquared() {
        double size = filament / fullConductance;
        return size * size;
    }

    /** Returns whether the precursor grew under the other sign and still remembers it. */
    private boolean opposed(double voltage) {
        return parameters.incubation() == Incubation.PRECURSOR
                && voltage * polarity < 0
                && precursor.amount() > FORGOTTEN;
    }

    private boolean redrawsAt(double voltage) {
        return parameters.incubation() == Incubation.PRECURSOR && rise.beginsAt(voltage);
    }

    private void redraw() {
        multiplier = nextMultiplier;
        nextMultiplier = drawMultiplier();
    }

    private double drawMultiplier() {
        return switch (parameters.incubation()) {
            case PRECURSOR -> rates.lognormalOfMeanOne(parameters.growthRateSpread());
            case POISSON -> 1 / rates.exponential();
        };
    }

    /** Returns the growth rate in 1/s of an empty precursor at {@code voltage} V. */
    private double rate(double voltage) {
        double magnitude = Math.abs(voltage);
        if (magnitude != cachedVoltage) {
            cachedVoltage = magnitude;
            cachedRate = rateScale * StrictMath.sinh(magnitude / parameters.characteristicVoltage());
        }
        return cachedRate;
    }
}
