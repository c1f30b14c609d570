package dev.crosspoint.simulation.device;

/** The numbers of one device model; a device file names the record and gives its components. */
public sealed interface DeviceParameters
        permits OhmicResistor, OpenContact, ShortCircuit, VolatileSwitch, BipolarSynapse, CrossbarCell, AnalogCell {

    /** The temperature in K of a device of which nothing else is said. */
    double ROOM_TEMPERATURE = 300;

    /**
     * Returns a new device in its pristine state whose chance events all follow from {@code seed}.
     *
     * @param temperature of the device in K, above 0
     */
    DeviceModel create(long seed, double temperature);

    /** Returns such a device at {@link #ROOM_TEMPERATURE}. */
    default DeviceModel create(long seed) {
        return create(seed, ROOM_TEMPERATURE);
    }
}
