package dev.crosspoint.simulation.instrument.tektronix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TransferTest {

    private static ScopeFixture recorded(String... settings) throws Exception {
        ScopeFixture fixture = ScopeFixture.showing(t -> Math.sin(2 * Math.PI * 1e5 * t));
        fixture.set("CH1:SCALE 0.5", "TRIG:A:LEVEL 0.1", "SELECT:CH2 ON");
        fixture.set(settings);
        fixture.record();
        return fixture;
    }

    /** The manual's example, but for the position (Appendix on waveform transfer). */
    @Test
    void preambleHasTheFieldsOfTheManualInItsOrder() throws Exception {
        try (ScopeFixture fixture = recorded("CH1:SCALE 0.1", "CH1:POSITION 1", "DATA:WIDTH 2", "DATA:ENCDG ASCII")) {
            fixture.client.write("HEADER ON");
            assertThat(fixture.client.query("WFMOUTPRE?"))
                    .isEqualTo(":WFMOUTPRE:BYT_NR 2;BIT_NR 16;ENCDG ASCII;BN_FMT RI;BYT_OR MSB;"
                            + "WFID \"Ch1, DC coupling, 100.0mV/div, 4.000us/div, 10000 points, Sample mode\";"
                            + "NR_PT 10000;PT_FMT Y;XUNIT \"s\";XINCR 4.0000E-9;XZERO -20.0000E-6;PT_OFF 0;"
                            + "YUNIT \"V\";YMULT 15.6250E-6;YOFF 6.4000E+3;YZERO 0.0E+0");
            fixture.client.write("HEADER OFF;VERBOSE OFF");
            assertThat(fixture.client.query("WFMO?")).startsWith("2;16;ASC;RI;MSB;\"Ch1, DC coupling");
        }
    }

    @Test
    void allFormatsSayTheSame() throws Exception {
        try (ScopeFixture fixture = recorded("HOR:RECO 1000")) {
            double[] volts = fixture.volts(1);
            for (String format : new String[] {"RIBINARY", "RPBINARY", "SRIBINARY", "SRPBINARY"}) {
                for (int width = 1; width <= 2; width++) {
                    fixture.set("DATA:ENCDG " + format, "DATA:WIDTH " + width);
                    byte[] bytes = fixture.block("CURVE?");
                    assertThat(bytes).hasSize(width * volts.length);
                    assertSame(fixture, points(bytes, format, width), volts);
                }
            }
            for (int width = 1; width <= 2; width++) {
                fixture.set("DATA:ENCDG ASCII", "DATA:WIDTH " + width);
                double[] points = Stream.of(fixture.client.query("CURVE?").split(","))
                        .mapToDouble(Integer::parseInt)
                        .toArray();
                assertSame(fixture, points, volts);
            }
        }
    }

    private static double[] points(byte[] bytes, String format, int width) {
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes).order(format.startsWith("S") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        double[] points = new double[bytes.length / width];
        for (int i = 0; i < points.length; i++) {
            int signed = width == 1 ? buffer.get() : buffer.getShort();
            int mask = width == 1 ? 0xff : 0xffff;
            points[i] = format.contains("RP") ? signed & mask : signed;
        }
        return points;
    }

    private static void assertSame(ScopeFixture fixture, double[] points, double[] volts) throws Exception {
        double offset = fixture.preamble("YOFF");
        double step = fixture.preamble("YMULT");
        double zero = fixture.preamble("YZERO");
        assertThat(points).hasSize(volts.length);
        assertThat(Arrays.stream(points)
                        .map(point -> (point - offset) * step + zero)
                        .toArray())
                .containsExactly(volts, within(1e-6));
    }

    @Test
    void voltsAreRightWhateverPositionOffsetProbeAndSign() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 2)) {
            fixture.set("CH1:SCALE 1;POSITION -1.5;OFFSET 0.5", "SELECT:CH2 1", "CH2:SCALE 1;INVERT ON");
            fixture.set("SELECT:CH3 1", "CH3:PROBE:GAIN 0.1", "CH3:SCALE 1;OFFSET -1");
            fixture.record();
            assertThat(mean(fixture, 1)).isCloseTo(2, within(0.03));
            assertThat(fixture.query("WFMO:YOFF?;YZERO?;YMULT?")).isEqualTo("-37.5000;500.0000E-3;40.0000E-3");
            assertThat(mean(fixture, 2)).isCloseTo(-1, within(0.03));
            assertThat(mean(fixture, 3)).isCloseTo(1, within(0.03));
        }
    }

    private static double mean(ScopeFixture fixture, int channel) throws Exception {
        return Arrays.stream(fixture.volts(channel)).average().orElseThrow();
    }

    @Test
    void whatIsBeyondTheConverterIsHeldAtItsEnd() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> -8)) {
            fixture.set("CH1:SCALE 1");
            fixture.record();
            assertThat(fixture.block("CURVE?")).containsOnly(Byte.MIN_VALUE);
        }
    }

    @Test
    void partsMakeTheWhole() throws Exception {
        try (ScopeFixture fixture = recorded()) {
            byte[] whole = fixture.block("CURVE?");
            fixture.set("DATA:START 2001", "DATA:STOP 2500");
            assertThat(fixture.query("WFMO:NR_PT?;XZERO?")).isEqualTo("500;-12.0000E-6");
            assertThat(fixture.block("CURVE?")).isEqualTo(Arrays.copyOfRange(whole, 2000, 2500));
            fixture.set("DATA:START 2500", "DATA:STOP 2001");
            assertThat(fixture.block("CURVE?")).isEqualTo(Arrays.copyOfRange(whole, 2000, 2500));
            fixture.set("DATA:STOP 10000000");
            assertThat(fixture.query("WFMO:NR_PT?")).isEqualTo("7501");
            fixture.set("DATA INIT");
            assertThat(fixture.query("DATA?")).isEqualTo("RIBINARY;CH1;1;10000;1");
        }
    }

    @Test
    void waveformIsPreambleAndCurve() throws Exception {
        try (ScopeFixture fixture = recorded("DATA:STOP 3", "DATA:ENCDG ASCII")) {
            String preamble = fixture.query("WFMOUTPRE?");
            String curve = fixture.query("CURVE?");
            assertThat(fixture.query("WAVFRM?")).isEqualTo(preamble + ";" + curve);
            fixture.client.write("HEADER ON");
            assertThat(fixture.client.query("WAVFRM?"))
                    .startsWith(":WFMOUTPRE:BYT_NR 1;BIT_NR 8;")
                    .endsWith(";:CURVE " + curve);
            assertThat(fixture.client.query("CURVE?")).isEqualTo(":CURVE " + curve);
        }
    }

    @Test
    void sourceThatIsNotShownIsAnEventAndNoReply() throws Exception {
        try (ScopeFixture fixture = recorded()) {
            fixture.set("DATA:SOURCE CH4");
            assertThat(fixture.errorOf("CURVE?")).isEqualTo("16 2244,\"Source waveform is not active; \"");
            assertThat(fixture.errorOf("WFMO:NR_PT?")).startsWith("16 2244,");
            fixture.set("DATA:SOURCE REF1");
            assertThat(fixture.errorOf("WAVFRM?")).startsWith("16 2244,");
            fixture.set("SELECT:CH4 ON", "DATA:SOURCE CH4");
            assertThat(fixture.errorOf("CURVE?")).startsWith("16 2233,");
        }
    }

    @Test
    void newSettingsDoNotChangeWhatAnOldRecordSays() throws Exception {
        try (ScopeFixture fixture = recorded()) {
            double[] before = fixture.volts(1);
            fixture.set("CH1:SCALE 5;POSITION 2", "HOR:SCALE 1");
            assertThat(fixture.volts(1)).isEqualTo(before);
            assertThat(fixture.query("WFMO:XINCR?")).isEqualTo("4.0000E-9");
        }
    }

    @Test
    void fieldsOfThePreambleSetTheFormat() throws Exception {
        try (ScopeFixture fixture = recorded("WFMO:BIT_NR 16", "WFMO:BN_FMT RP", "WFMO:BYT_OR LSB", "WFMO:ENCDG BIN")) {
            assertThat(fixture.query("DATA:ENCDG?;WIDTH?")).isEqualTo("SRPBINARY;2");
        }
    }

    @Test
    void measurementsAreThoseOfTheTrace() throws Exception {
        try (ScopeFixture fixture = recorded("MEASU:IMM:SOURCE CH1")) {
            assertThat(measured(fixture, "FREQUENCY")).isCloseTo(1e5, within(1e3));
            assertThat(measured(fixture, "PK2PK")).isCloseTo(2, within(0.1));
            assertThat(measured(fixture, "MEAN")).isCloseTo(0, within(0.02));
            assertThat(measured(fixture, "RMS")).isCloseTo(Math.sqrt(0.5), within(0.02));
            assertThat(measured(fixture, "PDUTY")).isCloseTo(50, within(2.0));
            assertThat(measured(fixture, "PEDGECOUNT")).isBetween(3.0, 4.0);
            assertThat(fixture.query("MEASU:IMM:TYPE FREQ;UNITS?")).isEqualTo("\"Hz\"");
            fixture.set("MEASU:MEAS2:SOURCE1 CH2", "MEASU:MEAS2:TYPE MAXIMUM", "MEASU:MEAS2:STATE ON");
            assertThat(Double.parseDouble(fixture.query("MEASU:MEAS2:VALUE?"))).isCloseTo(0.5, within(0.05));
            fixture.set("MEASU:IMM:SOURCE CH4");
            assertThat(fixture.query("MEASU:IMM:VALUE?")).isEqualTo("99.1000E+36");
        }
    }

    private static double measured(ScopeFixture fixture, String type) throws Exception {
        return Double.parseDouble(fixture.query("MEASU:IMM:TYPE " + type + ";VALUE?"));
    }
}
