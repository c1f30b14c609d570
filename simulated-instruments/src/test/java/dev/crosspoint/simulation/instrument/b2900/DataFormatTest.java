package dev.crosspoint.simulation.instrument.b2900;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataFormatTest {

    private TwinFixture fixture;

    @BeforeEach
    void measure() throws Exception {
        fixture = TwinFixture.withResistor(1e6);
        fixture.set(":VOLT:MODE LIST;:LIST:VOLT 0.25,-0.5;:TRIG:COUN 2;:SENS:CURR:NPLC 1;:INIT;*WAI");
        fixture.set(":FORM:ELEM:SENS SOUR,STAT,VOLT");
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    private ByteBuffer block(String format, String order) throws Exception {
        fixture.set(":FORM " + format, ":FORM:BORD " + order);
        fixture.client.write(":FETC:ARR?");
        return ByteBuffer.wrap(fixture.client.readBlock());
    }

    @Test
    void textIsSignedWithSixDecimals() throws Exception {
        assertThat(fixture.client.query(":FETC:ARR?"))
                .matches("([+-]\\d\\.\\d{6}E[+-]\\d\\d,){5}[+-]\\d\\.\\d{6}E[+-]\\d\\d")
                .endsWith(",+0.000000E+00,-5.000000E-01");
    }

    @Test
    void doublesComeMostSignificantByteFirst() throws Exception {
        ByteBuffer block = block("REAL,64", "NORM").order(ByteOrder.BIG_ENDIAN);
        assertThat(block.remaining()).isEqualTo(6 * 8);
        assertThat(block.getDouble(0)).isCloseTo(0.25, within(1e-4));
        assertThat(block.getDouble(16)).isEqualTo(0.25);
        assertThat(block.getDouble(40)).isEqualTo(-0.5);
    }

    @Test
    void doublesComeLeastSignificantByteFirstWhenSwapped() throws Exception {
        ByteBuffer block = block("REAL,64", "SWAP").order(ByteOrder.LITTLE_ENDIAN);
        assertThat(block.getDouble(40)).isEqualTo(-0.5);
    }

    @Test
    void floatsHaveFourBytes() throws Exception {
        ByteBuffer block = block("REAL,32", "NORM").order(ByteOrder.BIG_ENDIAN);
        assertThat(block.remaining()).isEqualTo(6 * 4);
        assertThat(block.getFloat(20)).isEqualTo(-0.5f);
    }

    @Test
    void missingValuesAreNotANumber() throws Exception {
        fixture.set(":FORM REAL,64");
        assertThat(fixture.client.queryReals(":FETC:ARR:RES?"))
                .containsOnly(Double.NaN)
                .hasSize(2);
        assertThat(fixture.client.queryReals(":FETC? (@2)"))
                .containsOnly(Double.NaN)
                .hasSize(3);
    }

    @Test
    void blocksAndTextsInOneReplyAreJoined() throws Exception {
        fixture.set(":FORM REAL,64;:FORM:ELEM:SENS SOUR");
        fixture.client.write("*OPC?;:FETC?;:SENS:CURR:PROT?");
        assertThat(fixture.client.readLine())
                .startsWith("1;#18")
                .endsWith(";+1.00000000E-004")
                .hasSize(2 + 3 + 8 + 17);
    }

    @Test
    void dataAreReadInPieces() throws Exception {
        fixture.set(":FORM:ELEM:SENS SOUR");
        assertThat(fixture.client.query(":SENS:DATA? 1")).isEqualTo("-5.000000E-01");
        assertThat(fixture.client.query(":SENS:DATA? STAR,1")).isEqualTo("+2.500000E-01");
        assertThat(fixture.client.query(":SENS:DATA? CURR")).isEqualTo("-5.000000E-01");
        assertThat(fixture.client.query(":SENS:DATA:LAT?")).isEqualTo("-5.000000E-01");
        fixture.client.write(":SENS:DATA? 3");
        assertThat(fixture.client.query(":SYST:ERR?")).isEqualTo("-222,\"Data out of range\"");
    }
}
