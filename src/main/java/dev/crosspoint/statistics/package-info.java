/**
 * Distributions, fits and intervals, knowing nothing of devices or runs.
 *
 * <p>{@link dev.crosspoint.statistics.Observations} are complete ({@link dev.crosspoint.statistics.Sample}) or
 * right-censored ({@link dev.crosspoint.statistics.CensoredSample}).
 * {@link dev.crosspoint.statistics.MaximumLikelihood} fits any {@link dev.crosspoint.statistics.DistributionFamily} to
 * either, {@link dev.crosspoint.statistics.ModelChoice} several,
 * {@link dev.crosspoint.statistics.ProfileLikelihood} gives intervals for few events, and
 * {@link dev.crosspoint.statistics.GoodnessOfFit} says whether a fit describes what was observed, next to the
 * {@link dev.crosspoint.statistics.KaplanMeier} curve, which needs no family. Intervals are of 95 %. What data do not
 * determine is {@link dev.crosspoint.statistics.Estimate.Unresolved}, with the reason.
 *
 * <p>Depends on nothing of ours.
 */
package dev.crosspoint.statistics;
