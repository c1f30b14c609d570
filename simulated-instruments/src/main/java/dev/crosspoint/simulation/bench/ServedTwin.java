package dev.crosspoint.simulation.bench;

/**
 * A twin that answers.
 *
 * @param name name of the instrument on the bench
 * @param role what the instrument is for, such as {@code source-measure-unit}
 * @param model maker and model, such as {@code Keysight B2902A}
 * @param resourceString its VISA address, such as {@code TCPIP0::127.0.0.1::5025::SOCKET}
 */
public record ServedTwin(String name, String role, String model, String resourceString) {}
