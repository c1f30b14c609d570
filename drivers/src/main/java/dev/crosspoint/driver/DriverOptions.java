package dev.crosspoint.driver;

import dev.crosspoint.instrument.LabClock;
import java.time.Duration;

/**
 * What a driver needs to know about the lab.
 *
 * @param clock the lab's time, for waits between polls
 * @param lineFrequency frequency of the mains in Hz, 50 or 60
 * @param timeout how long a plain query may take in real time
 */
public record DriverOptions(LabClock clock, double lineFrequency, Duration timeout) {}
