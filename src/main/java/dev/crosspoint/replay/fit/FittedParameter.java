package dev.crosspoint.replay.fit;

import dev.crosspoint.analysis.Finding;
import java.util.OptionalDouble;

/**
 * One parameter of a fitted device.
 *
 * @param key its key in a device file
 * @param before its value in the model that the fit began with, as a device file writes it
 * @param after its value now
 * @param target the finding of the recorded run that tells it
 * @param simulated what simulated runs found in the last round; empty if they did not resolve it
 */
public record FittedParameter(
        String key, String before, String after, Finding.Resolved target, OptionalDouble simulated) {}
