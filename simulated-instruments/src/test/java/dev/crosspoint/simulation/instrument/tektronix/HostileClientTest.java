package dev.crosspoint.simulation.instrument.tektronix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.simulation.instrument.oscilloscope.HostileClientContract;
import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileClientTest extends HostileClientContract {

    @Override
    protected ScopeFixture oscilloscope() throws IOException {
        return ScopeFixture.showing(t -> Math.sin(1e3 * t));
    }

    @Override
    protected Setting setting() {
        return new Setting(":SEL:CH3 ON", ":SEL:CH3?", "1");
    }

    /** Reading the register lets the events into their queue. */
    @Override
    protected String errors() {
        ask("HEADER OFF;*ESR?");
        return ask("ALLEV?");
    }

    @Test
    void clientThatGoesWhileItWaitsLeavesTheInstrumentUsable() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set("TRIG:A:MODE NORMAL", "ACQ:STATE 0", "ACQ:STOPA SEQ", "ACQ:STATE 1");
            byte[] waiting = "*OPC?".getBytes(StandardCharsets.US_ASCII);
            assertThatThrownBy(() -> fixture.twin.handle(waiting, Waiter.IMPATIENT))
                    .isInstanceOf(InterruptedException.class);
            assertThat(fixture.query("BUSY?;:ACQ:STATE STOP;:BUSY?")).isEqualTo("1;0");
        }
    }

    @Override
    protected List<String> headers() {
        return List.of(
                ":CH1:SCA",
                ":CH2:SCA",
                ":CH1:OFFS",
                ":CH1:POS",
                ":CH1:PRO:GAIN",
                ":CH1:BAN",
                ":CH1:TER",
                ":CH1:COUP",
                ":CH1:LAB",
                ":CH1",
                ":SEL:CH1",
                ":SEL:CH2",
                ":SEL",
                ":HOR:SCA",
                ":HOR:POS",
                ":HOR:DEL:TIM",
                ":HOR:DEL:MOD",
                ":HOR",
                ":ACQ:MOD",
                ":ACQ:NUMAV",
                ":ACQ:STATE",
                ":ACQ:STOPA",
                ":ACQ",
                ":TRIG",
                ":TRIG:A",
                ":TRIG:A:LEV",
                ":TRIG:A:LEV:CH2",
                ":TRIG:A:EDGE:SOU",
                ":TRIG:A:HOLD:TIM",
                ":TRIG:STATE",
                ":DAT:SOU",
                ":DAT:STAR",
                ":DAT:STOP",
                ":DAT:ENC",
                ":DAT:WID",
                ":DAT",
                ":WFMO",
                ":WFMO:YMU",
                ":CURV",
                ":WAVF",
                ":MEASU:IMM:TYP",
                ":MEASU:IMM:VAL",
                ":MEASU:MEAS2:SOU1",
                ":HEAD",
                ":VERB",
                ":DESE",
                ":ALLE",
                ":EVM",
                ":FAC",
                "*RST",
                "*TRG",
                "*OPC");
    }

    @Override
    protected List<String> parameters() {
        return List.of(
                "", "?", " 1", " 0", " -1", " 0.001", " 1E30", " -1E30", " 12000", " CH2", " CH4", " REF1", " AUX",
                " LINE", " AVE", " HIR", " SEQ", " RUN", " STOP", " FORC", " SETL", " INIT", " ASCI", " RPB", " SRI",
                " OFF", " TTL", " GND", " FREQ", " \"x\"", " (@1)", " 1,2");
    }
}
