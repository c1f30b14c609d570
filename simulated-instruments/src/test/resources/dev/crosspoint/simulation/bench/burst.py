"""Fires a burst with a Rigol DG1062Z and reads it back with a Rigol DS1104Z, by the words of their programming guides."""
import sys

import pyvisa

generator_address, oscilloscope_address = sys.argv[1:3]
manager = pyvisa.ResourceManager("@py")


def opened(address):
    instrument = manager.open_resource(address, read_termination="\n", write_termination="\n")
    instrument.timeout = 20000
    return instrument


generator = opened(generator_address)
oscilloscope = opened(oscilloscope_address)
assert generator.query("*IDN?").startswith("Rigol Technologies,DG1062Z,")
assert oscilloscope.query("*IDN?").startswith("RIGOL TECHNOLOGIES,DS1104Z,")

# Five pulses of 1 V, 2 ms wide, every 10 ms.
generator.write(":OUTPut1:LOAD INFinity")
generator.write(":SOURce1:APPLy:PULSe 100,1,0.5,0")
generator.write(":SOURce1:FUNCtion:PULSe:WIDTh 0.002")
generator.write(":SOURce1:BURSt:MODE TRIGgered")
generator.write(":SOURce1:BURSt:NCYCles 5")
generator.write(":SOURce1:BURSt:TRIGger:SOURce MANual")
generator.write(":SOURce1:BURSt:STATe ON")
assert generator.query(":SOURce1:APPLy?").startswith('"PULSE,1.000000E+02,1.000000E+00,5.000000E-01')

oscilloscope.write(":CHANnel1:DISPlay ON")
oscilloscope.write(":CHANnel1:PROBe 1")
oscilloscope.write(":CHANnel1:SCALe 0.5")
oscilloscope.write(":CHANnel1:OFFSet 0")
oscilloscope.write(":TIMebase:MAIN:SCALe 0.005")
oscilloscope.write(":TIMebase:MAIN:OFFSet 0.025")
oscilloscope.write(":TRIGger:MODE EDGE")
oscilloscope.write(":TRIGger:EDGe:SOURce CHANnel1")
oscilloscope.write(":TRIGger:EDGe:SLOPe POSitive")
oscilloscope.write(":TRIGger:EDGe:LEVel 0.5")
oscilloscope.write(":SINGle")

generator.write(":OUTPut1:STATe ON")
polls = 0
while oscilloscope.query(":TRIGger:STATus?") != "WAIT":
    polls += 1
    assert polls < 10000, "the oscilloscope never waits for its trigger"
generator.write(":SOURce1:BURSt:TRIGger:IMMediate")
assert generator.query("*OPC?") == "1"
while oscilloscope.query(":TRIGger:STATus?") != "STOP":
    polls += 1
    assert polls < 20000, "the oscilloscope never stops"
generator.write(":OUTPut1:STATe OFF")

oscilloscope.write(":WAVeform:SOURce CHANnel1")
oscilloscope.write(":WAVeform:MODE NORMal")
oscilloscope.write(":WAVeform:FORMat BYTE")
preamble = [float(field) for field in oscilloscope.query(":WAVeform:PREamble?").split(",")]
interval, step, origin, reference = preamble[4], preamble[7], preamble[8], preamble[9]
codes = oscilloscope.query_binary_values(":WAVeform:DATA?", datatype="B", container=list)
volts = [(code - reference - origin) * step for code in codes]

high = [v > 0.5 for v in volts]
rises = sum(1 for a, b in zip(high, high[1:]) if b and not a)
assert rises == 5, f"{rises} pulses"
width = sum(high) * interval / 5
assert abs(width - 0.002) < 0.0001, f"{width} s"
top = sorted(v for v, up in zip(volts, high) if up)[len(volts) // 40]
assert abs(top - 1) < 0.05, f"{top} V"
for instrument in (generator, oscilloscope):
    assert instrument.query(":SYSTem:ERRor?").startswith("0,"), "an error was left"
print("OK")
