package dev.crosspoint.simulation.vxi11;

import dev.crosspoint.simulation.server.InstrumentLock;
import dev.crosspoint.simulation.server.PolledInstrument;

/**
 * An instrument on the LAN.
 *
 * @param instrument the instrument
 * @param lock its lock, which one link at a time can hold
 */
record LanDevice(PolledInstrument instrument, InstrumentLock lock) {}
