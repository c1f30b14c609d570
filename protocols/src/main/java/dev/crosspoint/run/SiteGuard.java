package dev.crosspoint.run;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.site.SiteLimits;

/** Holds every single level and compliance of one instrument against the site's limits, whatever the plan had said. */
final class SiteGuard {
    private final String instrument;
    private final SiteLimits limits;

    SiteGuard(String instrument, SiteLimits limits) {
        this.instrument = instrument;
        this.limits = limits;
    }

    /** Lets voltages in V pass, or throws before any of them is sent. */
    void checkVoltages(double... volts) {
        for (double level : volts) {
            check("voltage", level, limits.voltage(), "V");
        }
    }

    /** Lets currents in A pass, or throws before any of them is sent. */
    void checkCurrents(double... amperes) {
        for (double level : amperes) {
            check("current", level, limits.current(), "A");
        }
    }

    /** Lets levels of either kind pass, or throws before any of them is sent. */
    void checkLevels(SourceFunction source, double... levels) {
        if (source == SourceFunction.VOLTAGE) {
            checkVoltages(levels);
        } else {
            checkCurrents(levels);
        }
    }

    /** Lets a compliance pass, or throws before it is sent. */
    void checkCompliance(Compliance compliance) {
        checkLevels(compliance.limited(), compliance.positive(), compliance.negative());
    }

    /**
     * Lets a waveform pass, or throws before any of it is sent.
     *
     * @param load what the generator is to be set for
     * @param volts largest magnitude of voltage in V that the device could see
     * @param amperes the current in A through a device that has become a short circuit
     */
    void checkDriven(LoadImpedance load, double volts, double amperes) {
        check("at the device, with the generator set for " + load + ": voltage", volts, limits.voltage(), "V");
        check("into a device that is a short circuit: current", amperes, limits.current(), "A");
    }

    private void check(String quantity, double level, double limit, String unit) {
        if (!(Math.abs(level) <= limit)) {
            throw new LimitException(instrument + ": " + quantity + " " + Quantities.approximately(level, unit)
                    + " is beyond the site's limit of " + Quantities.approximately(limit, unit)
                    + "; nothing of it was sent");
        }
    }
}
