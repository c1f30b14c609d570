package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.HostileClientContract;
import java.io.IOException;

class HostileClientTest extends HostileClientContract {

    @Override
    protected ScopeFixture oscilloscope() throws IOException {
        return ScopeFixture.showing(t -> Math.sin(1e3 * t));
    }

    @Override
    protected Setting setting() {
        return new Setting(":CHAN3:DISP ON", ":CHAN3:DISP?", "1");
    }

    @Override
    protected String[] headers() {
        return new String[] {
            ":CHAN1:RANG",
            ":CHAN2:DISP",
            ":CHAN1:OFFS",
            ":CHAN3:PROB",
            ":TIM:RANG",
            ":TIM:POS",
            ":TIM:REF",
            ":TIM:MODE",
            ":TRIG:LEV",
            ":TRIG:SOUR",
            ":TRIG:SWE",
            ":TRIG:FORC",
            ":ACQ:TYPE",
            ":ACQ:COUN",
            ":RUN",
            ":STOP",
            ":SING",
            ":WAV:POIN",
            ":WAV:POIN:MODE",
            ":WAV:SOUR",
            ":WAV:FORM",
            ":WAV:DATA",
            ":WAV:PRE",
            ":MEAS:FREQ",
            ":MEAS:VRMS",
            ":TER",
            ":OPER:COND",
            ":ACQ:SRAT",
            ":WAV:XOR",
            "*RST",
            ":CDIS"
        };
    }

    @Override
    protected String[] parameters() {
        return new String[] {
            "",
            "?",
            " 1",
            " 0.01",
            " -1E-3",
            " 1E9",
            " MAX",
            " CHAN1",
            " CHAN4",
            " AVER",
            " NORM",
            " AUTO",
            " LEFT",
            " ROLL",
            " EXT",
            " ASC",
            " WORD",
            " 4E-2,CHAN2",
            "? MAX",
            "? DISP,CHAN2",
            " \"x\"",
            " #12"
        };
    }
}
