package dev.crosspoint.statistics;

/** A family of distributions of positive values. */
interface PositiveLaw extends Law {

    @Override
    default String support() {
        return "positive values";
    }

    @Override
    default boolean supports(double value) {
        return value > 0;
    }
}
