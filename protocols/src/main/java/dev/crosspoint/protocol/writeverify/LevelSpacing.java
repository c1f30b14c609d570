package dev.crosspoint.protocol.writeverify;

/** How levels of conductance lie between the lowest and the highest. */
public enum LevelSpacing {
    /** At equal distances. */
    LINEAR,
    /** At equal ratios. */
    LOGARITHMIC
}
