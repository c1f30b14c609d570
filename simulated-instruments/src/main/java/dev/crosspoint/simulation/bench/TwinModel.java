package dev.crosspoint.simulation.bench;

/** Instruments that there are twins of, by maker and model. */
public enum TwinModel {
    KEYSIGHT_B2902A("Keysight B2902A", "source-measure-unit");

    private final String title;
    private final String role;

    TwinModel(String title, String role) {
        this.title = title;
        this.role = role;
    }

    /** Returns maker and model as people write them. */
    public String title() {
        return title;
    }

    /** Returns what the instrument is for. */
    public String role() {
        return role;
    }
}
