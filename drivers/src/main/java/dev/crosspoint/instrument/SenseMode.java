package dev.crosspoint.instrument;

/** Whether the voltage is sensed at the instrument's terminals or by two more wires at the device. */
public enum SenseMode {
    TWO_WIRE,
    FOUR_WIRE
}
