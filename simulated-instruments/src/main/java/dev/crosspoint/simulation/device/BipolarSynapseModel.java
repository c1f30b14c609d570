package dev.crosspoint.simulation.device;

import java.util.SplittableRandom;

/** The state of a {@link BipolarSynapse}: its weak or full filament, the sign that sets it, and two clocks. */
final class BipolarSynapseModel implements DeviceModel {

    private static final double SMALL_CHANGE = 0.01;

    /** After so many of its time constants the growth within one rise is over. */
    private static final double SPENT = 40;

    private final BipolarSynapse parameters;
    private final double offConductance;
    private final double fullGrowth;
    private final double rateScale;
    private final double medianRetention;
    private final double fading;
    private final Draws multipliers;
    private final Draws setVoltages;
    private final Draws resetVoltages;
    private final Draws ratios;
    private final Draws retentions;
    private final Rise rise;

    private Chance chance;
    private Chance nextChance;

    /** The sign of the voltage that sets, 0 in a pristine device. */
    private double polarity;

    /** The logarithm of the conductance over that without a filament. */
    private double growth;

    private boolean full;
    private double conductance;

    /** Times in s since the rise began, beyond the switching voltage, and since the last bias. */
    private double sinceRise;

    private double beyond;
    private double unbiased;

    private double retention;
    private double fadingRate;

    /** What chance gives to one rise of the voltage. */
    private record Chance(double multiplier, double setVoltage, double resetVoltage) {}

    /** What goes on. */
    private enum Phase {
        KEEPING,
        FADING,
        POTENTIATING,
        DEPRESSING,
        SETTING,
        RESETTING,
        CONDUCTING
    }

    BipolarSynapseModel(BipolarSynapse parameters, long seed, double temperature) {
        this.parameters = parameters;
        offConductance = 1 / parameters.offResistance();
        fullGrowth = StrictMath.log(parameters.onOffRatio());
        rateScale = 1
                / (parameters.slowing()
                        * StrictMath.sinh((parameters.pulseVoltage() - parameters.deadZone())
                                / parameters.characteristicVoltage()));
        medianRetention = atTemperature(parameters.retention(), temperature);
        fading = atTemperature(parameters.fading(), temperature);
        SplittableRandom random = new SplittableRandom(seed);
        multipliers = new Draws(random);
        setVoltages = new Draws(random);
        resetVoltages = new Draws(random);
        ratios = new Draws(random);
        retentions = new Draws(random);
        // Half the dead zone: whatever changes the device belongs to a rise, and a read is none.
        rise = new Rise(parameters.deadZone() / 2);
        chance = draw();
        nextChance = draw();
        retention = drawRetention();
        conductance = offConductance;
    }

    @Override
    public double current(double voltage) {
        return conductance * voltage;
    }

    @Override
    public double timeToEvent(double voltage) {
        return rise.beginsAt(voltage)
                ? timeToEnd(phase(voltage, nextChance), 0)
                : timeToEnd(phase(voltage, chance), beyond);
    }

    @Override
    public double maximumStep(double voltage) {
        boolean begins = rise.beginsAt(voltage);
        Chance now = begins ? nextChance : chance;
        return switch (phase(voltage, now)) {
            case POTENTIATING, SETTING ->
                smallStep(now.multiplier()
                        * parameters.potentiation()
                        * rate(voltage, begins ? 0 : sinceRise)
                        * Math.max(0, 1 - growth / fullGrowth));
            case DEPRESSING ->
                growth == 0
                        ? Double.POSITIVE_INFINITY
                        : smallStep(now.multiplier() * parameters.depression() * rate(voltage, begins ? 0 : sinceRise));
            case FADING -> SMALL_CHANGE / fadingRate;
            case KEEPING, RESETTING, CONDUCTING -> Double.POSITIVE_INFINITY;
        };
    }

    @Override
    public void advance(double voltage, double seconds) {
        if (rise.follow(voltage)) {
            chance = nextChance;
            nextChance = draw();
            sinceRise = 0;
            beyond = 0;
        }
        if (polarity == 0 && Math.abs(voltage) > parameters.deadZone()) {
            polarity = Math.signum(voltage);
        }
        double growthBefore = growth;
        double left = seconds;
        Phase phase = phase(voltage, chance);
        double end = timeToEnd(phase, beyond);
        while (end <= left) {
            evolve(phase, voltage, end);
            end(phase);
            left -= end;
            phase = phase(voltage, chance);
            end = timeToEnd(phase, beyond);
        }
        evolve(phase, voltage, left);
        if (growth != growthBefore) {
            conductance = offConductance * StrictMath.exp(growth);
        }
    }

    /** Returns what goes on at {@code voltage} V in a rise that {@code chance} rules. */
    private Phase phase(double voltage, Chance chance) {
        double forward = polarity == 0 ? Math.abs(voltage) : voltage * polarity;
        if (full && forward <= -chance.resetVoltage()) {
            return Phase.RESETTING;
        }
        if (Math.abs(voltage) <= parameters.deadZone()) {
            return unbiased < retention || growth == 0 ? Phase.KEEPING : Phase.FADING;
        }
        if (full) {
            return Phase.CONDUCTING;
        }
        if (forward < 0) {
            return Phase.DEPRESSING;
        }
        return forward >= chance.setVoltage() ? Phase.SETTING : Phase.POTENTIATING;
    }

    private double timeToEnd(Phase phase, double beyond) {
        return switch (phase) {
            case KEEPING -> growth == 0 ? Double.POSITIVE_INFINITY : retention - unbiased;
            case FADING -> growth / fadingRate;
            case SETTING, RESETTING -> Math.max(0, parameters.switchingTime() - beyond);
            case POTENTIATING, DEPRESSING, CONDUCTING -> Double.POSITIVE_INFINITY;
        };
    }

    private void evolve(Phase phase, double voltage, double seconds) {
        double dose = phase == Phase.POTENTIATING || phase == Phase.SETTING || phase == Phase.DEPRESSING
                ? dose(voltage, seconds)
                : 0;
        sinceRise += seconds;
        switch (phase) {
            case KEEPING -> unbiased += seconds;
            case FADING -> growth = Math.max(0, growth - fadingRate * seconds);
            case POTENTIATING -> potentiate(dose);
            case DEPRESSING -> {
                growth = Math.max(0, growth - parameters.depression() * dose);
                unbiased = 0;
            }
            case SETTING -> {
                potentiate(dose);
                beyond += seconds;
            }
            case RESETTING -> beyond += seconds;
            case CONDUCTING -> unbiased = 0;
        }
    }

    private void end(Phase phase) {
        switch (phase) {
            case KEEPING -> {
                unbiased = retention;
                full = false;
                fadingRate = growth / fading;
            }
            case FADING -> {
                growth = 0;
                retention = drawRetention();
            }
            case SETTING -> {
                full = true;
                growth = StrictMath.log(drawRatio());
                beyond = 0;
            }
            case RESETTING -> {
                full = false;
                growth = 0;
                beyond = 0;
                retention = drawRetention();
            }
            case POTENTIATING, DEPRESSING, CONDUCTING -> throw new IllegalStateException(phase + " has no end");
        }
    }

    private void potentiate(double dose) {
        double missing = fullGrowth - growth;
        if (missing > 0) {
            growth = fullGrowth - missing * StrictMath.exp(-parameters.potentiation() * dose / fullGrowth);
        }
        unbiased = 0;
    }

    /** Returns the dose of {@code seconds} s at {@code voltage} V; that of a long pulse of the pulse voltage is 1 on average. */
    private double dose(double voltage, double seconds) {
        return chance.multiplier()
                * rate(voltage, sinceRise)
                * parameters.slowing()
                * -StrictMath.expm1(-seconds / parameters.slowing());
    }

    /** Returns the dose per second at {@code voltage} V beyond the dead zone, {@code time} s into a rise. */
    private double rate(double voltage, double time) {
        if (time > SPENT * parameters.slowing()) {
            return 0;
        }
        double overdrive = (Math.abs(voltage) - parameters.deadZone()) / parameters.characteristicVoltage();
        return rateScale * StrictMath.sinh(overdrive) * StrictMath.exp(-time / parameters.slowing());
    }

    private static double smallStep(double rate) {
        return rate > 0 ? SMALL_CHANGE / rate : Double.POSITIVE_INFINITY;
    }

    private Chance draw() {
        return new Chance(
                multipliers.lognormalOfMeanOne(parameters.pulseSpread()),
                setVoltages.normalWithin(
                        parameters.setVoltage(),
                        parameters.setVoltageSpread(),
                        parameters.smallestSetVoltage(),
                        parameters.largestSetVoltage()),
                resetVoltages.normalWithin(
                        parameters.resetVoltage(),
                        parameters.resetVoltageSpread(),
                        parameters.smallestResetVoltage(),
                        parameters.largestResetVoltage()));
    }

    private double drawRatio() {
        return ratios.lognormalWithin(
                parameters.onOffRatio(),
                parameters.onOffRatioSpread(),
                parameters.smallestOnOffRatio(),
                parameters.largestOnOffRatio());
    }

    /** Returns at {@code temperature} K what is {@code time} s at the temperature of the parameters. */
    private double atTemperature(double time, double temperature) {
        return Arrhenius.time(time, parameters.retentionTemperature(), parameters.activationEnergy(), temperature);
    }

    private double drawRetention() {
        return retentions.lognormal(medianRetention, parameters.retentionSpread());
    }
}
