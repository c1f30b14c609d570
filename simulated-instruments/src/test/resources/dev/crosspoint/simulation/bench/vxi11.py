"""Talks VXI-11 to the twin of a B2902A as a user of PyVISA would: vxi11.py RESOURCE"""

import sys

import pyvisa

instrument = pyvisa.ResourceManager("@py").open_resource(sys.argv[1])
assert instrument.query("*IDN?").startswith("Keysight Technologies,B2902A,"), "identity"
# More than one write holds.
instrument.write(":SOUR1:LIST:VOLT " + ",".join("0.100000000000000000" for _ in range(2500)) + "\n")
assert int(instrument.query(":SOUR1:LIST:VOLT:POIN?")) == 2500, "points"
assert instrument.query(":SYST:ERR?").startswith("+0,"), "error"
instrument.write("*NOTHING")
assert instrument.query("*OPC?").strip() == "1", "complete"
assert instrument.read_stb() & 4, "status byte"
instrument.clear()
assert instrument.query("*IDN?").startswith("Keysight Technologies,B2902A,"), "identity after clear"
print("OK")
