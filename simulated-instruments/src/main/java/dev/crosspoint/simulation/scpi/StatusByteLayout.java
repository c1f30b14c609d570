package dev.crosspoint.simulation.scpi;

/**
 * Which bits of the status byte the standard leaves to the instrument say what, each 0 for none; bits 4 to 6 are the standard's
 * (IEEE 488.2, section 11.2).
 *
 * @param measurement summary of the measurement register
 * @param errors whether there are errors in the queue
 * @param questionable summary of the questionable register
 * @param operation summary of the operation register
 */
public record StatusByteLayout(int measurement, int errors, int questionable, int operation) {
    /** What most instruments of Agilent share: bit 0 measurement, 2 error queue, 3 questionable, 7 operation. */
    public static final StatusByteLayout AGILENT = new StatusByteLayout(1, 4, 8, 128);
}
