package dev.crosspoint.simulation.instrument.dg1000z;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.circuit.SegmentedVoltage.Segment;
import dev.crosspoint.simulation.instrument.Calibration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WaveformTest {
    private static final double STEP = 20.0 / 16383;

    /** Switches on 10 V peak to peak into an open end, beginning with phase 0. */
    private static void start(TwinFixture fixture, String settings) throws IOException {
        fixture.set(":OUTP1:LOAD INF;:VOLT 10;" + settings, ":OUTP1 ON;:PHAS:INIT");
    }

    @Test
    void sineStaysWithinHalfAStepOfItsStraightLinesAndSteps() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            start(fixture, ":FREQ 50;:PHAS 30");
            for (int i = 0; i < 5000; i++) {
                double time = i * 7.123e-6;
                double sine = 5 * Math.sin(2 * Math.PI * (50 * time + 30 / 360.0));
                assertThat(fixture.first.after(time)).isCloseTo(sine, within(STEP));
            }
            assertThat(fixture.first.segments(0.02)).hasSizeLessThan(600);
        }
    }

    @Test
    void squareJumpsAtItsDutyCycle() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            start(fixture, ":FUNC SQU;:FREQ 100;:FUNC:SQU:DCYC 20");
            List<Segment> segments = fixture.first.segments(0.02);
            assertThat(segments)
                    .hasSize(4)
                    .allSatisfy(each -> assertThat(each.slope()).isZero());
            assertThat(segments.get(0).level()).isCloseTo(5, within(STEP));
            assertThat(segments.get(1).level()).isCloseTo(-5, within(STEP));
            assertThat(segments).extracting(Segment::end).satisfies(ends -> {
                assertThat(ends.get(0)).isCloseTo(2e-3, within(1e-12));
                assertThat(ends.get(1)).isCloseTo(10e-3, within(1e-12));
            });
        }
    }

    @Test
    void rampRisesForItsSymmetry() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            start(fixture, ":FUNC RAMP;:FREQ 100;:FUNC:RAMP:SYMM 80");
            assertThat(fixture.first.after(0)).isCloseTo(0, within(STEP));
            assertThat(fixture.first.after(2e-3)).isCloseTo(2.5, within(STEP));
            assertThat(fixture.first.after(5e-3)).isCloseTo(0, within(STEP));
            assertThat(fixture.first.after(8e-3)).isCloseTo(-2.5, within(STEP));
            fixture.set(":FUNC:RAMP:SYMM 0;:PHAS:INIT");
            assertThat(fixture.first.after(2.5e-3)).isCloseTo(2.5, within(STEP));
            fixture.set(":FUNC:RAMP:SYMM 100;:PHAS:INIT");
            assertThat(fixture.first.after(2.5e-3)).isCloseTo(2.5, within(STEP));
            assertThat(fixture.first.after(7.5e-3)).isCloseTo(-2.5, within(STEP));
        }
    }

    @Test
    void directVoltageIsTheOffsetAlone() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":OUTP1:LOAD INF;:APPL:DC DEF,DEF,9.5;:OUTP1 ON");
            assertThat(fixture.first.segments(1))
                    .singleElement()
                    .satisfies(only -> assertThat(only.level()).isCloseTo(9.5, within(1e-12)));
        }
    }

    @Test
    void invertedOutputIsTurnedOverAboutItsOffset() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            start(fixture, ":FUNC SQU;:FREQ 100;:VOLT 4;:VOLT:OFFS 1;:OUTP1:POL INV");
            assertThat(fixture.first.after(1e-3)).isCloseTo(-1, within(STEP));
            assertThat(fixture.first.after(6e-3)).isCloseTo(3, within(STEP));
        }
    }

    @Test
    void noiseIsGaussianAndFollowsFromTheSeed() throws Exception {
        try (TwinFixture fixture = new TwinFixture();
                TwinFixture same = new TwinFixture();
                TwinFixture other = new TwinFixture(Calibration.IDEAL, 2)) {
            for (TwinFixture each : List.of(fixture, same, other)) {
                each.set(":OUTP1:LOAD INF;:APPL:NOIS 6,1;:OUTP1 ON");
            }
            double sum = 0;
            double squares = 0;
            int count = 20_000;
            for (int i = 0; i < count; i++) {
                double volts = fixture.first.after(i / 120e6);
                assertThat(volts).isBetween(-2 - STEP, 4 + STEP);
                sum += volts;
                squares += (volts - 1) * (volts - 1);
            }
            assertThat(sum / count).isCloseTo(1, within(0.03));
            assertThat(Math.sqrt(squares / count)).isCloseTo(1, within(0.03));
            assertThat(fixture.first.segments(1e-6)).isEqualTo(same.first.segments(1e-6));
            assertThat(fixture.first.segments(1e-6)).isNotEqualTo(other.first.segments(1e-6));
        }
    }

    @Test
    void segmentsLeadOnFarFromTheBeginning() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            start(fixture, ":FUNC PULS;:PER 30.3030303E-3;:PULS:WIDT 5E-3;:PULS:TRAN 1E-6");
            var voltage = fixture.first.last().voltage().orElseThrow();
            double time = 1e5;
            List<Double> ends = new ArrayList<>();
            for (int i = 0; i < 4000; i++) {
                time = voltage.at(time).end();
                ends.add(time);
            }
            assertThat(ends).isSorted().doesNotHaveDuplicates();
            assertThat(time - 1e5).isCloseTo(1000 * 30.3030303e-3, within(0.04));
        }
    }

    @Test
    void sweepGoesFromStartToStop() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            for (String spacing : new String[] {"LIN", "LOG", "STE"}) {
                fixture.set(":FUNC SQU;:FREQ:STAR 100;STOP 1000;:SWE:TIME 1;STEP 10;SPAC " + spacing);
                fixture.set(":SWE ON;:OUTP1 ON");
                List<Segment> segments = fixture.first.segments(1);
                double first = segments.get(1).end();
                Segment last = segments.get(segments.size() - 3);
                double half = segments.get(segments.size() - 2).end() - last.end();
                assertThat(1 / first).as(spacing).isBetween(99.9, 105.0);
                assertThat(0.5 / half).as(spacing).isBetween(980.0, 1001.0);
                assertThat(fixture.first.after(3.002)).isPositive();
                fixture.set("*RST");
            }
        }
    }

    @Test
    void triggeredSweepRunsOnceAndIsWaitedFor() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":FUNC SQU;:SWE:TIME 2;TRIG:SOUR MAN;:SWE ON;:OUTP1 ON");
            assertThat(fixture.first.segments(1)).hasSize(1);
            long start = fixture.timeline.now();
            assertThat(fixture.client.query("*TRG;*OPC?")).isEqualTo("1");
            assertThat(fixture.timeline.now() - start).isGreaterThanOrEqualTo(2_000_000_000L);
            assertThat(fixture.first.segments(2)).hasSizeGreaterThan(2000);
            assertThat(fixture.first.last().voltage().orElseThrow().at(2.1).end())
                    .isInfinite();
        }
    }
}
