"""Reads a square wave of a Rigol DG1062Z with a Tektronix DPO4104, by the words of their programming guides."""
import sys

import pyvisa

generator_address, oscilloscope_address = sys.argv[1:3]
manager = pyvisa.ResourceManager("@py")


def opened(address):
    instrument = manager.open_resource(address, read_termination="\n", write_termination="\n")
    instrument.timeout = 20000
    instrument.encoding = "latin_1"
    return instrument


generator = opened(generator_address)
oscilloscope = opened(oscilloscope_address)
maker, model, _, version = oscilloscope.query("*IDN?").split(",")
assert (maker, model) == ("TEKTRONIX", "DPO4104") and "FV:" in version

# 100 Hz between 0 V and 1 V.
generator.write(":OUTPut1:LOAD INFinity")
generator.write(":SOURce1:APPLy:SQUare 100,1,0.5,0")
generator.write(":OUTPut1:STATe ON")

oscilloscope.write("*cls")
oscilloscope.write("*rst")
assert oscilloscope.query("*opc?") == "1"
assert oscilloscope.query("ch1:scale?") == ":CH1:SCALE 100.0000E-3"
oscilloscope.write("header 0")
oscilloscope.write("select:ch1 on;:ch1:scale 0.2;position -2.5;coupling dc")
oscilloscope.write("horizontal:recordlength 10000;scale 4e-3")
oscilloscope.write("trigger:a:type edge;mode normal;edge:source ch1;slope rise")
oscilloscope.write("trigger:a:level 0.5")

oscilloscope.write("acquire:state off")
oscilloscope.write("acquire:stopafter sequence;state on")
assert oscilloscope.query("*opc?") == "1"
assert oscilloscope.query("busy?;:acquire:state?;numacq?") == "0;0;1"

oscilloscope.write("data:source ch1;encdg sribinary;start 1")
oscilloscope.write("data:stop " + oscilloscope.query("horizontal:recordlength?"))
oscilloscope.write("wfmoutpre:byt_nr 2")
codes = oscilloscope.query_binary_values("curve?", datatype="h", is_big_endian=False, container=list)
points, interval, begin, step, zero, offset = (
    float(oscilloscope.query("wfmoutpre:" + field + "?"))
    for field in ("nr_pt", "xincr", "xzero", "ymult", "yzero", "yoff")
)
assert len(codes) == points == 10000
volts = [(code - offset) * step + zero for code in codes]

crossings = [begin + i * interval for i in range(1, len(volts)) if volts[i - 1] < 0.5 <= volts[i]]
assert min(abs(time) for time in crossings) < 2 * interval, "no crossing at the trigger"
assert len(crossings) in (3, 4), f"{len(crossings)} rising edges"
assert all(abs(b - a - 0.01) < 3 * interval for a, b in zip(crossings, crossings[1:])), "not 100 Hz"
high = sorted(volts)[len(volts) * 3 // 4]
low = sorted(volts)[len(volts) // 4]
assert abs(high - 1) < 0.05 and abs(low) < 0.05, f"{low} V, {high} V"

oscilloscope.write("measurement:immed:source1 ch1;type frequency")
assert abs(float(oscilloscope.query("measurement:immed:value?")) - 100) < 0.5

oscilloscope.write("data:source ch4")
oscilloscope.write("nonsense:command 1")
assert oscilloscope.query("*esr?") == "32"
assert oscilloscope.query("allev?") == '113,"Undefined header; unrecognized command - NONSENSE:COMMAND"'
assert oscilloscope.query("allev?").startswith("0,"), "an event was left"
print("OK")
