package dev.crosspoint.analysis.neuron.signal;

/**
 * Where the energy of one firing pulse went, from its samples. With v_d the drive, v the capacitor's voltage, C the series
 * capacitance and R_load the load across it, the current through the switch is i = C dv/dt + v/R_load.
 *
 * @param throughCapacitance energy that the source delivered with the current C dv/dt, ∫ v_d C dv, J
 * @param throughLoad energy that the source delivered with the current v/R_load, ∫ v_d v/R_load dt, J
 * @param capacitor change of the energy in the capacitor, ∫ v C dv, J
 * @param load energy that the load took, ∫ v²/R_load dt, J
 */
public record Energies(double throughCapacitance, double throughLoad, double capacitor, double load) {

    /** Samples on either side of a pulse that its edges may take. */
    private static final int EDGE = 4;

    /** Returns the energy that the source delivered, ∫ v_d i dt, J. */
    public double source() {
        return throughCapacitance + throughLoad;
    }

    /** Returns the energy that the switch dissipated, ∫ (v_d − v) i dt, J. */
    public double dissipated() {
        return source() - capacitor - load;
    }

    /** Integrates over a pulse and both its edges by trapezia. */
    static Energies of(PulseWindow pulse, Circuit circuit) {
        double capacitance = circuit.capacitance();
        double interval = pulse.waveform().interval();
        int from = Math.max(0, (int) pulse.on() - EDGE);
        int to = Math.min(pulse.length() - 1, (int) Math.ceil(pulse.off()) + EDGE);
        double throughCapacitance = 0;
        double throughLoad = 0;
        double stored = 0;
        double load = 0;
        for (int i = from; i < to; i++) {
            double v = (pulse.capacitor(i) + pulse.capacitor(i + 1)) / 2;
            double drive = (pulse.drive(i) + pulse.drive(i + 1)) / 2;
            double charge = capacitance * (pulse.capacitor(i + 1) - pulse.capacitor(i));
            double leaked = v / circuit.load() * interval;
            throughCapacitance += drive * charge;
            throughLoad += drive * leaked;
            stored += v * charge;
            load += v * leaked;
        }
        return new Energies(throughCapacitance, throughLoad, stored, load);
    }
}
