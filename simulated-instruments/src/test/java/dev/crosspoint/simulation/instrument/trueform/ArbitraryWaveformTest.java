package dev.crosspoint.simulation.instrument.trueform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ArbitraryWaveformTest {
    private static final double STEP = 20.0 / 65_535;
    private static final short[] STAIRS = {-32767, -32767, 0, 0, 32767, 32767, 16384, -16384};

    private static void upload(TwinFixture fixture, String header, byte[] points) throws IOException {
        String length = Integer.toString(points.length);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((header + "#" + length.length() + length).getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(points);
        message.write('\n');
        fixture.client.send(message.toByteArray());
    }

    private static byte[] bytes(short[] codes, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * codes.length).order(order);
        bytes.asShortBuffer().put(codes);
        return bytes.array();
    }

    private static void assertStairs(TwinFixture fixture) throws IOException {
        fixture.set(
                "FUNC:ARB STAIRS;:FUNC:ARB:SRAT 1000;:FUNC ARB;:VOLT 2;:OUTP:LOAD INF;:VOLT 2;:OUTP ON", "PHAS:SYNC");
        for (int point = 0; point < STAIRS.length; point++) {
            assertThat(fixture.first.after(point * 1e-3)).isCloseTo(STAIRS[point] / 32767.0, within(STEP));
        }
    }

    @Test
    void codesArriveAsListAndAsBlockInEitherByteOrder() throws Exception {
        String list = Arrays.toString(STAIRS).replaceAll("[\\[\\]]", "");
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("DATA:ARB:DAC stairs, " + list);
            assertStairs(fixture);
        }
        try (TwinFixture fixture = new TwinFixture()) {
            upload(fixture, "SOUR1:DATA:ARB:DAC stairs,", bytes(STAIRS, ByteOrder.BIG_ENDIAN));
            assertStairs(fixture);
        }
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("FORM:BORD SWAP");
            upload(fixture, "DATA:ARB:DAC stairs, ", bytes(STAIRS, ByteOrder.LITTLE_ENDIAN));
            assertStairs(fixture);
        }
    }

    @Test
    void levelsArriveAsFloatingPointNumbers() throws Exception {
        ByteBuffer floats = ByteBuffer.allocate(4 * STAIRS.length);
        for (short code : STAIRS) {
            floats.putFloat(code / 32767f);
        }
        try (TwinFixture fixture = new TwinFixture()) {
            upload(fixture, "DATA:ARB stairs,", floats.array());
            assertStairs(fixture);
        }
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("DATA:ARB stairs,-1,-1,0,0,1,1,.5,-.5");
            assertStairs(fixture);
        }
    }

    @Property(tries = 20)
    void anyCodesComeOutAsTheyWereSent(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        short[] codes = new short[8 + random.nextInt(200)];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (short) (random.nextInt(65_535) - 32_767);
        }
        try (TwinFixture fixture = new TwinFixture()) {
            upload(fixture, "DATA:ARB:DAC x,", bytes(codes, ByteOrder.BIG_ENDIAN));
            fixture.set("FUNC:ARB X;:FUNC:ARB:SRAT 1000;:FUNC ARB;:OUTP:LOAD INF;:VOLT 2;:OUTP ON", "PHAS:SYNC");
            for (int i = 0; i < codes.length; i++) {
                assertThat(fixture.first.after(i * 1e-3)).isCloseTo(codes[i] / 32767.0, within(STEP));
            }
        }
    }

    @Test
    void waveformOfAMillionPointsFitsAndNoMore() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            int free = (int) fixture.number("DATA:VOL:FREE?");
            upload(fixture, "DATA:ARB:DAC big,", new byte[2 * free]);
            fixture.set();
            assertThat(fixture.number("DATA:ATTR:POIN? big")).isEqualTo(free);
            assertThat(fixture.errors("DATA:ARB more,0,0,0,0,0,0,0,0"))
                    .containsExactly("+781,\"Not enough memory to store new arb waveform\"");
            fixture.set("DATA:VOL:CLE");
            assertThat(fixture.number("DATA:VOL:FREE?")).isEqualTo(free);
        }
    }

    @Test
    void filterDecidesWhetherPointsAreJoinedOrHeld() throws Exception {
        String points = Arrays.stream(new double[] {-1, 1, -1, 1, -1, 1, -1, 1})
                .mapToObj(Double::toString)
                .collect(Collectors.joining(","));
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("DATA:ARB zigzag," + points, "FUNC:ARB ZIGZAG;:FUNC:ARB:SRAT 1000;:FUNC ARB;:OUTP:LOAD INF");
            fixture.set("VOLT 2;:OUTP ON", "PHAS:SYNC");
            assertThat(fixture.first.after(0.5e-3)).isCloseTo(0, within(STEP));
            fixture.set("FUNC:ARB:FILT OFF", "PHAS:SYNC");
            assertThat(fixture.first.after(0.5e-3)).isCloseTo(-1, within(STEP));
            assertThat(fixture.first.after(1.5e-3)).isCloseTo(1, within(STEP));
        }
    }

    @Test
    void refusedWaveformLeavesTheOneBefore() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("DATA:ARB:DAC a,1,2,3,4,5,6,7,8");
            assertThat(fixture.errors("DATA:ARB:DAC a,8,7,6,5,4,3,2,1"))
                    .containsExactly("+783,\"Specified arb waveform already exists\"");
            assertThat(fixture.errors("DATA:ARB:DAC b,1,2,3")).containsExactly("-222,\"Data out of range\"");
            assertThat(fixture.errors("DATA:ARB:DAC b,1,2,3,4,5,6,7,40000"))
                    .containsExactly("-222,\"Data out of range\"");
            assertThat(fixture.errors("DATA:ARB b,0,0,0,0,0,0,0,1.5")).containsExactly("-222,\"Data out of range\"");
            assertThat(fixture.errors("FUNC:ARB B")).containsExactly("+785,\"Specified arb waveform does not exist\"");
            assertThat(fixture.client.query("DATA:VOL:CAT?;:FUNC:ARB?"))
                    .isEqualTo("\"INT:\\BUILTIN\\EXP_RISE.ARB\",\"A\";\"INT:\\BUILTIN\\EXP_RISE.ARB\"");
            upload(fixture, "DATA:ARB:DAC odd,", new byte[17]);
            assertThat(fixture.errors()).containsExactly("+800,\"Block length must be even\"");
        }
    }

    @Test
    void clearingTheMemoryOfAnOutputBringsTheBuiltInWaveformBack() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("DATA:ARB a,1,1,1,1,1,1,1,1", "FUNC:ARB A;:APPL:ARB 40E3,2", "DATA:VOL:CLE");
            assertThat(fixture.client.query("FUNC:ARB?;:FUNC?;:OUTP?"))
                    .isEqualTo("\"INT:\\BUILTIN\\EXP_RISE.ARB\";ARB;1");
            assertThat(fixture.number("FUNC:ARB:FREQ?")).isEqualTo(160);
        }
    }

    @Test
    void channelsHaveTheirOwnMemories() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("SOUR2:DATA:ARB a,1,1,1,1,1,1,1,1");
            assertThat(fixture.errors("SOUR1:FUNC:ARB A")).hasSize(1);
            fixture.set("SOUR2:FUNC:ARB A");
        }
    }
}
