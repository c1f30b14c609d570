package dev.crosspoint.simulation.bench;

/** Instruments that there are twins of, by maker and model. */
public enum TwinModel {
    KEYSIGHT_B2902A("Keysight B2902A", "source-measure-unit", 2),
    KEITHLEY_2400("Keithley 2400", "source-measure-unit", 1),
    KEITHLEY_2450("Keithley 2450", "source-measure-unit", 1),
    KEITHLEY_2636B("Keithley 2636B", "source-measure-unit", 2),
    KEYSIGHT_33522B("Keysight 33522B", "waveform-generator", 2),
    RIGOL_DG1062Z("Rigol DG1062Z", "waveform-generator", 2),
    RIGOL_DS1104Z("Rigol DS1104Z", "oscilloscope", 4),
    TEKTRONIX_DPO4104("Tektronix DPO4104", "oscilloscope", 4),
    KEYSIGHT_DSOX3024T("Keysight DSO-X 3024T", "oscilloscope", 4),
    PICOSCOPE_6402C("PicoScope 6402C", "oscilloscope", 4);

    private final String title;
    private final String role;
    private final int channels;

    TwinModel(String title, String role, int channels) {
        this.title = title;
        this.role = role;
        this.channels = channels;
    }

    /** Returns maker and model as people write them. */
    public String title() {
        return title;
    }

    /** Returns what the instrument is for. */
    public String role() {
        return role;
    }

    /** Returns the number of its channels or inputs. */
    public int channels() {
        return channels;
    }

    /** Returns whether it sources and measures at the device's own terminals. */
    boolean isSourceMeasureUnit() {
        return role.equals("source-measure-unit");
    }

    /** Returns whether it watches by inputs instead of driving by a channel. */
    boolean isOscilloscope() {
        return role.equals("oscilloscope");
    }
}
