package dev.crosspoint.simulation.device;

/** The numbers of one device model; a device file names the record and gives its components. */
public sealed interface DeviceParameters
        permits OhmicResistor, OpenContact, ShortCircuit, VolatileSwitch, BipolarSynapse, CrossbarCell {

    /** Returns a new device in its pristine state whose chance events all follow from {@code seed}. */
    DeviceModel create(long seed);
}
