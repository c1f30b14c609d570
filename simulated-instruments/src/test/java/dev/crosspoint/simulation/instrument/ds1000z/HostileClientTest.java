package dev.crosspoint.simulation.instrument.ds1000z;

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
            ":CHAN1:SCAL",
            ":CHAN2:SCAL",
            ":CHAN1:OFFS",
            ":CHAN1:PROB",
            ":CHAN1:DISP",
            ":CHAN2:DISP",
            ":CHAN1:INV",
            ":CHAN1:COUP",
            ":CHAN1:BWL",
            ":CHAN1:VERN",
            ":TIM:SCAL",
            ":TIM:OFFS",
            ":TIM:MODE",
            ":ACQ:TYPE",
            ":ACQ:AVER",
            ":ACQ:MDEP",
            ":ACQ:SRAT",
            ":TRIG:SWE",
            ":TRIG:HOLD",
            ":TRIG:EDGE:SOUR",
            ":TRIG:EDGE:LEV",
            ":TRIG:EDGE:SLOP",
            ":TRIG:STAT",
            ":WAV:MODE",
            ":WAV:FORM",
            ":WAV:SOUR",
            ":WAV:STAR",
            ":WAV:STOP",
            ":WAV:DATA",
            ":WAV:PRE",
            ":WAV:XOR",
            ":WAV:YOR",
            ":MEAS:ITEM",
            ":DISP:DATA",
            ":RUN",
            ":STOP",
            ":SING",
            ":TFOR",
            ":CLE",
            "*RST",
            "*TRG",
            "*OPC"
        };
    }

    @Override
    protected String[] parameters() {
        return new String[] {
            "",
            "?",
            " 1",
            " 0",
            " -1",
            " 0.001",
            " 5E-9",
            " 1E-6",
            " 12000",
            " 300",
            " 1E30",
            " AUTO",
            " NORM",
            " SING",
            " AVER",
            " HRES",
            " RAW",
            " MAX",
            " MIN",
            " ASC",
            " WORD",
            " CHAN2",
            " AC",
            " OFF",
            " 20M",
            " GND",
            " ROLL",
            " RFAL",
            "? VPP,CHAN1",
            "? PER,CHAN2",
            "? FREQ",
            " \"x\"",
            " (@1)",
            " 1,2"
        };
    }
}
