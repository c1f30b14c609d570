package dev.crosspoint.simulation.instrument.b2900;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.server.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BlockingTest {

    @Test
    void operationCompleteWaitsForTheWholeSweep() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            long start = fixture.timeline.now();
            assertThat(fixture.client.query(":TRIG:SOUR TIM;TIM 10;COUN 11;:INIT;*OPC?"))
                    .isEqualTo("1");
            assertThat(fixture.timeline.now() - start).isBetween(100_000_000_000L, 100_100_000_000L);
        }
    }

    @Test
    void idleWaitsForTheActionItAsksFor() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":TRIG:SOUR TIM;TIM 1;:TRIG:TRAN:COUN 3;:TRIG:ACQ:COUN 6");
            long start = fixture.timeline.now();
            assertThat(fixture.client.query(":INIT;:IDLE:TRAN?")).isEqualTo("1");
            assertThat(fixture.timeline.now() - start).isBetween(2_000_000_000L, 2_900_000_000L);
            assertThat(fixture.client.query(":IDLE? (@1:2)")).isEqualTo("1");
            assertThat(fixture.timeline.now() - start).isBetween(5_000_000_000L, 5_900_000_000L);
        }
    }

    @Test
    void waitHoldsBackTheCommandsBehindIt() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            long start = fixture.timeline.now();
            assertThat(fixture.client.query(":TRIG:SOUR TIM;TIM 1;COUN 3;:INIT;*WAI;*IDN?"))
                    .startsWith("Keysight");
            assertThat(fixture.timeline.now() - start).isGreaterThan(2_000_000_000L);
        }
    }

    @Test
    void operationCompleteEventComesAtTheEnd() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set("*CLS;*ESE 1;:TRIG:SOUR TIM;TIM 1;COUN 3;:INIT;*OPC");
            assertThat(fixture.client.query("*STB?")).isEqualTo("0");
            fixture.timeline.sleepUntil(fixture.timeline.now() + 3_000_000_000L);
            assertThat(fixture.client.query("*STB?;*ESR?")).isEqualTo("32;1");
        }
    }

    @Test
    void fetchWaitsForTheMeasurementUnlessItIsEndless() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":FORM:ELEM:SENS SOUR;:TRIG:SOUR TIM;TIM 1;COUN 3;:INIT");
            assertThat(fixture.client.query(":FETC:ARR?").split(",")).hasSize(3);
            fixture.set(":TRIG:COUN INF;:INIT");
            assertThat(fixture.client.query(":FETC:ARR?").split(",")).hasSize(1);
            fixture.set(":ABOR");
        }
    }

    @Test
    void pollingClientMakesProgressWithoutWaiting() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":SENS:CURR:APER 1E-4;:TRIG:ACQ:SOUR TIM;TIM 1E-3;COUN 20;:TRAC:FEED:CONT NEXT;:INIT:ACQ");
            int polls = 0;
            while (!fixture.client.query(":TRAC:POIN:ACT?").equals("20")) {
                polls++;
            }
            assertThat(polls).isBetween(150, 250);
        }
    }

    @Test
    void triggerFromAnotherConnectionEndsAWait() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6);
                RawClient other = new RawClient(fixture.server.port())) {
            fixture.client.write(":TRIG:SOUR BUS;:INIT;*OPC?");
            while (other.query(":STAT:OPER:COND?").equals("1170")) {
                assertThat(other.query("*OPT?")).isEqualTo("0");
            }
            other.write("*TRG");
            assertThat(fixture.client.readLine()).isEqualTo("1");
        }
    }
}
