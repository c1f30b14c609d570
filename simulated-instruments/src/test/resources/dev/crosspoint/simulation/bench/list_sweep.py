"""A list sweep as the B2900 SCPI Command Reference programs it, read back as a block of doubles.

Usage: list_sweep.py RESOURCE_STRING RESISTANCE
"""

import sys

import pyvisa

resource, resistance = sys.argv[1], float(sys.argv[2])
levels = [0.0, 0.1, 0.2, 0.5, -0.5, -0.1]

smu = pyvisa.ResourceManager("@py").open_resource(resource, read_termination="\n", timeout=20000)
smu.write("*RST")
smu.write(":sour:func:mode volt")
smu.write(":sour:volt:mode list")
smu.write(":sour:list:volt " + ",".join(str(level) for level in levels))
smu.write(':sens:func "curr","volt"')
smu.write(":sens:curr:rang:auto on")
smu.write(":sens:curr:nplc 1")
smu.write(":sens:curr:prot 1e-3")
smu.write(":trig:sour aint")
smu.write(":trig:coun {}".format(len(levels)))
smu.write(":form:data real,64")
smu.write(":form:elem:sens volt,curr,time,stat,sour")
smu.write(":outp on")
smu.write(":init (@1)")
values = smu.query_binary_values(":fetc:arr? (@1)", datatype="d", is_big_endian=True)
smu.write(":outp off")
error = smu.query(":syst:err?")

assert error == '+0,"No error"', error
assert len(values) == 5 * len(levels), len(values)
for index, level in enumerate(levels):
    voltage, current, time, status, source = values[5 * index : 5 * index + 5]
    assert abs(source - level) < 1e-9, (source, level)
    assert abs(voltage - level) < 1e-3, (voltage, level)
    assert abs(current - level / resistance) < 2e-3 * abs(level) / resistance + 1e-9, (current, level)
    assert status == 0, status
    assert index == 0 or time > values[5 * index - 2], time
print("OK")
