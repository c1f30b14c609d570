package dev.crosspoint.simulation.instrument.dg1000z;

import static dev.crosspoint.simulation.instrument.dg1000z.WaveformCommands.SOURCE;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.Tracking;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands by which one channel follows the other ({@code :TRACK}, {@code :COUP}). */
final class CouplingCommands {
    private static final Limits RATIOS = new Limits(1e-3, 1e3);

    private CouplingCommands() {}

    static void add(CommandSet commands, Channels channels) {
        // Coupling has its effect when a channel is set the next time.
        SettingCommands settings = new SettingCommands(commands, c -> {});
        settings.choice(
                SOURCE + ":TRACK",
                Tracking.values(),
                c -> channels.tracking(),
                (c, tracking) -> channels.tracking(tracking));
        add(settings, "FREQuency", Unit.HERTZ, new Limits(-60e6, 60e6), channels.frequencyCoupling());
        add(settings, "AMPLitude", Unit.VOLT_PEAK_TO_PEAK, new Limits(-20, 20), channels.amplitudeCoupling());
        add(settings, "PHASe", Unit.DEGREE, new Limits(-360, 360), channels.phaseCoupling());
        addTogether(commands, channels);
    }

    private static void addTogether(CommandSet commands, Channels channels) {
        String header = SOURCE + ":COUPling[:STATe]";
        commands.flagSetter(header, (c, on) -> {
            channels.frequencyCoupling().on = on;
            channels.phaseCoupling().on = on;
            channels.amplitudeCoupling().on = on;
        });
        commands.question(
                header,
                arguments -> Response.text("FREQ:" + state(channels.frequencyCoupling()) + ",PHASE:"
                        + state(channels.phaseCoupling()) + ",AMPL:" + state(channels.amplitudeCoupling())));
    }

    private static String state(Coupling coupling) {
        return coupling.on ? "ON" : "OFF";
    }

    private static void add(
            SettingCommands settings, String quantity, Unit unit, Limits deviations, Coupling coupling) {
        String header = SOURCE + ":COUPling:" + quantity;
        settings.flag(header + "[:STATe]", c -> coupling.on, (c, on) -> coupling.on = on);
        settings.choice(
                header + ":MODE", Coupling.Mode.values(), c -> coupling.mode, (c, mode) -> coupling.mode = mode);
        settings.number(
                header + ":DEViation",
                unit,
                0,
                c -> deviations,
                c -> coupling.deviation,
                (c, deviation) -> coupling.deviation = deviation);
        settings.number(
                header + ":RATio",
                Unit.NONE,
                1,
                c -> RATIOS,
                c -> coupling.ratio,
                (c, ratio) -> coupling.ratio = ratio);
    }
}
