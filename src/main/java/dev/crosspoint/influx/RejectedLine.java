package dev.crosspoint.influx;

/**
 * A point that the server will not have.
 *
 * @param line the point in line protocol, without its line feed
 * @param words what the server said of it
 */
record RejectedLine(String line, String words) {}
