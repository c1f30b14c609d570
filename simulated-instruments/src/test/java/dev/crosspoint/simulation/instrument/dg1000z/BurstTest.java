package dev.crosspoint.simulation.instrument.dg1000z;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.circuit.SegmentedVoltage.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BurstTest {
    /** 0 V to 1 V into an open end, 1 ms wide every 10 ms. */
    private static final String[] PULSES = {
        ":OUTP1:LOAD INF",
        ":FUNC PULS;:PER 10E-3;:PULS:WIDT 1E-3;:PULS:TRAN:LEAD 8E-6;TRA 16E-6",
        ":VOLT:HIGH 1;LOW 0",
        ":BURS:MODE TRIG;NCYC 3;TRIG:SOUR MAN;:BURS:STAT ON"
    };

    private static final double STEP = 2.0 / 16383;

    @Test
    void burstHasItsPulsesAndNoneMore() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":OUTP1 ON");
            assertThat(fixture.first.resistance()).isEqualTo(50);
            assertThat(fixture.first.segments(1))
                    .singleElement()
                    .satisfies(idle -> assertThat(idle.level()).isCloseTo(0, within(STEP)));

            fixture.client.write(":TRIG1");
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
            List<Segment> segments = fixture.first.segments(1);
            assertThat(segments).filteredOn(each -> each.slope() > 0).hasSize(3);
            assertThat(segments).filteredOn(each -> each.slope() < 0).hasSize(3);
            assertThat(segments.get(segments.size() - 1).end()).isInfinite();
            for (int pulse = 0; pulse < 3; pulse++) {
                double begin = pulse * 10e-3;
                assertThat(fixture.first.after(begin + 5e-6)).isCloseTo(0.5, within(STEP));
                assertThat(fixture.first.after(begin + 500e-6)).isCloseTo(1, within(STEP));
                assertThat(fixture.first.after(begin + 5e-6 + 1e-3)).isCloseTo(0.5, within(STEP));
                assertThat(fixture.first.after(begin + 5e-3)).isCloseTo(0, within(STEP));
            }
            assertThat(fixture.first.after(30.5e-3)).isCloseTo(0, within(STEP));
        }
    }

    @Test
    void edgesTakeTheirTimeFromTenToNinetyPercent() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":OUTP1 ON;:TRIG1");
            List<Segment> segments = fixture.first.segments(10e-3);
            assertThat(segments.get(0).end()).isCloseTo(10e-6, within(1e-12));
            assertThat(segments.get(0).slope() * 8e-6).isCloseTo(0.8, within(STEP));
            assertThat(segments.get(2).slope() * 16e-6).isCloseTo(-0.8, within(STEP));
        }
    }

    @Test
    void operationCompleteWaitsForTheLastCycle() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":BURS:NCYC 2000;TDEL 0.5;:OUTP1 ON");
            fixture.client.write("*TRG");
            long start = fixture.timeline.now();
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
            assertThat(fixture.timeline.now() - start).isBetween(20_500_000_000L, 20_500_200_000L);
            assertThat(fixture.first.after(0.4999)).isCloseTo(0, within(STEP));
            assertThat(fixture.first.after(0.5005)).isCloseTo(1, within(STEP));
            assertThat(fixture.first.after(0.5 + 1999 * 10e-3 + 0.5e-3)).isCloseTo(1, within(STEP));
            assertThat(fixture.first.after(0.5 + 2000 * 10e-3 + 0.5e-3)).isCloseTo(0, within(STEP));
        }
    }

    @Test
    void waitHoldsBackTheCommandsBehindIt() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":OUTP1 ON");
            long start = fixture.timeline.now();
            assertThat(fixture.client.query("*TRG;*WAI;*IDN?")).startsWith("Rigol");
            assertThat(fixture.timeline.now() - start).isGreaterThanOrEqualTo(30_000_000L);
        }
    }

    @Test
    void operationCompleteEventComesAtTheEnd() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("*CLS;*ESE 1;:OUTP1 ON", "*TRG;*OPC");
            assertThat(fixture.client.query("*ESR?")).isEqualTo("0");
            fixture.timeline.sleepUntil(fixture.timeline.now() + 31_000_000L);
            assertThat(fixture.client.query("*ESR?")).isEqualTo("1");
        }
    }

    @Test
    void triggersAreIgnoredWhileTheOutputIsOff() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("*TRG", ":TRIG1:IMM", ":BURS:TRIG");
            assertThat(fixture.first.changes()).isEmpty();
            fixture.set(":OUTP1 ON");
            assertThat(fixture.first.segments(1)).hasSize(1);
        }
    }

    @Test
    void triggersDuringABurstAreIgnored() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":OUTP1 ON", "*TRG");
            int changes = fixture.first.changes().size();
            fixture.set("*TRG", ":BURS:TRIG:SOUR MAN", "*TRG");
            assertThat(fixture.first.changes()).hasSize(changes);
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
            fixture.set("*TRG");
            assertThat(fixture.first.changes()).hasSize(changes + 1);
        }
    }

    @Test
    void triggersAreIgnoredUnlessTheirSourceIsManual() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":BURS:TRIG:SOUR EXT;:OUTP1 ON", "*TRG");
            assertThat(fixture.first.segments(1)).hasSize(1);
            fixture.twin.externalInput(1, true);
            assertThat(fixture.first.segments(29e-3)).hasSizeGreaterThan(6);
        }
    }

    @Test
    void externalTriggersComeWithTheChosenEdge() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":BURS:TRIG:SOUR EXT;SLOP NEG;:OUTP1 ON");
            fixture.twin.externalInput(1, true);
            assertThat(fixture.first.segments(1)).hasSize(1);
            fixture.twin.externalInput(1, false);
            assertThat(fixture.first.segments(29e-3)).hasSizeGreaterThan(6);
            assertThat(fixture.second.changes()).isEmpty();
        }
    }

    @Test
    void switchingOffEndsABurst() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":BURS:NCYC 1000000;:OUTP1 ON", "*TRG");
            fixture.set(":OUTP1 OFF");
            long start = fixture.timeline.now();
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
            assertThat(fixture.timeline.now() - start).isLessThan(1_000_000L);
            assertThat(fixture.first.isDriven()).isFalse();
        }
    }

    @Test
    void endlessBurstGoesOnAndHoldsUpNobody() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":BURS:MODE INF;:OUTP1 ON", "*TRG");
            assertThat(fixture.client.query("*OPC?;:BURS:TRIG:SOUR?")).isEqualTo("1;MAN");
            assertThat(fixture.first.after(5000 * 10e-3 + 0.5e-3)).isCloseTo(1, within(STEP));
            fixture.set(":BURS:STAT OFF");
            assertThat(fixture.client.query(":BURS?")).isEqualTo("OFF");
        }
    }

    @Test
    void internalSourceRepeatsTheBurstAndStretchesItsPeriodSilently() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":BURS:TRIG:SOUR INT;:BURS:INT:PER 1E-3");
            assertThat(fixture.client.query(":BURS:INT:PER?")).isEqualTo("3.000200E-02");
            fixture.set(":BURS:INT:PER 50E-3;:OUTP1 ON");
            for (int burst = 0; burst < 1000; burst += 333) {
                assertThat(fixture.first.after(burst * 50e-3 + 20.5e-3)).isCloseTo(1, within(STEP));
                assertThat(fixture.first.after(burst * 50e-3 + 30.5e-3)).isCloseTo(0, within(STEP));
            }
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
        }
    }

    @Test
    void gateLetsWholeCyclesThrough() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":BURS:MODE GAT;:OUTP1 ON");
            assertThat(fixture.first.segments(1)).hasSize(1);
            fixture.twin.externalInput(1, true);
            long opened = fixture.timeline.now();
            assertThat(fixture.first.after(10.5e-3)).isCloseTo(1, within(STEP));
            fixture.timeline.sleepUntil(opened + 10_200_000L);
            fixture.twin.externalInput(1, false);
            assertThat(fixture.first.after(0.5e-3)).as("the pulse under way").isCloseTo(1, within(STEP));
            assertThat(fixture.first.after(9.8e-3 + 0.5e-3)).as("the next one").isCloseTo(0, within(STEP));
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
            assertThat(fixture.timeline.now() - opened).isGreaterThanOrEqualTo(20_000_000L);
        }
    }

    @Test
    void idleLevelIsWhatWasChosen() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":BURS:IDLE TOP;:OUTP1 ON");
            assertThat(fixture.first.after(1)).isCloseTo(1, within(STEP));
            fixture.set(":BURS:IDLE 4096");
            assertThat(fixture.first.after(1)).isCloseTo(0.25, within(STEP));
            fixture.set(":BURS:IDLE CENTER");
            assertThat(fixture.first.after(1)).isCloseTo(0.5, within(STEP));
        }
    }

    @Test
    void resetEndsABurstWithTheOutputsOff() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set(":OUTP1 ON;:OUTP2 ON", "*TRG", "*RST");
            assertThat(fixture.client.query(":OUTP1?;:OUTP2?;:BURS?;*OPC?")).isEqualTo("OFF;OFF;OFF;1");
            assertThat(fixture.first.isDriven()).isFalse();
            assertThat(fixture.second.isDriven()).isFalse();
        }
    }
}
