package dev.crosspoint.instrument;

/** Who an instrument says it is: the four fields of the reply to {@code *IDN?} (IEEE 488.2, 10.14). */
public record Identity(String manufacturer, String model, String serialNumber, String firmware) {

    /**
     * Returns the identity in a reply to {@code *IDN?}.
     *
     * @throws ProtocolException if the reply does not hold four fields separated by commas
     */
    public static Identity parse(String reply) {
        String[] fields = reply.strip().split(",", 4);
        if (fields.length != 4) {
            throw new ProtocolException(
                    "the reply to *IDN? should hold four fields separated by commas, but is \"" + reply + "\"");
        }
        return new Identity(fields[0].strip(), fields[1].strip(), fields[2].strip(), fields[3].strip());
    }

    @Override
    public String toString() {
        return manufacturer + "," + model + "," + serialNumber + "," + firmware;
    }
}
