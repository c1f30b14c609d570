"""Drives the twin of a Keithley 2450 by pymeasure's own class: keithley_2450.py RESOURCE RESISTANCE"""

import sys

from pymeasure.instruments.keithley import Keithley2450

resource, ohms = sys.argv[1], float(sys.argv[2])
smu = Keithley2450(resource, visa_library="@py", read_termination="\n", write_termination="\n", timeout=20000)


def close(value, expected, tolerance=1e-3):
    return abs(value - expected) <= tolerance * abs(expected)


def no_error():
    code, message = smu.error
    assert code == 0, (code, message)


assert smu.id.startswith("KEITHLEY INSTRUMENTS,MODEL 2450,"), smu.id
smu.reset()
no_error()

# A voltage source that measures the current.
smu.use_front_terminals()
smu.apply_voltage(voltage_range=2, compliance_current=1e-3)
smu.measure_current(nplc=1, current=1e-3, auto_range=True)
assert smu.source_mode == "voltage" and close(smu.compliance_current, 1e-3) and close(smu.current_nplc, 1)
smu.source_voltage = 0
smu.enable_source()
assert smu.source_enabled
smu.ramp_to_voltage(1.0, steps=5, pause=0.001)
assert close(smu.source_voltage, 1.0), smu.source_voltage
assert close(smu.current, 1 / ohms), smu.current
smu.beep(440, 0.1)
smu.source_voltage_delay = 0.01
assert close(smu.source_voltage_delay, 0.01) and smu.source_voltage_delay_auto is False
smu.current_filter_type, smu.current_filter_count, smu.current_filter_state = "REP", 5, "ON"
assert (smu.current_filter_type, smu.current_filter_count) == ("REP", 5)
assert close(smu.current, 1 / ohms), smu.current
smu.current_filter_state = "OFF"
smu.voltage_output_off_state = "HIMP"
assert smu.voltage_output_off_state == "HIMP"
smu.voltage_output_off_state = "NORM"
smu.buffer_points = 100
assert smu.buffer_points == 100
for _ in range(3):
    assert close(smu.current, 1 / ohms)
assert close(smu.means, 1 / ohms) and smu.minimums <= smu.maximums and smu.standard_devs < 1e-3 / ohms
no_error()

# Compliance shows in what is read.
smu.compliance_current = 0.1 / ohms
assert close(smu.current, 0.1 / ohms, 1e-2), smu.current
smu.compliance_current = 1e-3

# Resistance by a current of its range, and a current source that measures the voltage.
smu.wires = 4
assert smu.wires == 4
smu.wires = 2
smu.measure_resistance()
assert close(smu.resistance, ohms), smu.resistance
smu.disable_source()
smu.measure_voltage()
smu.apply_current(compliance_voltage=5)
smu.source_current = 0
smu.enable_source()
smu.ramp_to_current(1e-4, steps=5, pause=0.001)
assert close(smu.voltage, 1e-4 * ohms), smu.voltage
no_error()

# The other terminals have nothing at them, and choosing them switches the output off.
smu.use_rear_terminals()
assert not smu.source_enabled
smu.enable_source()
assert close(smu.voltage, 5), smu.voltage
smu.use_front_terminals()

smu.shutdown()
assert not smu.source_enabled
no_error()

# This class sends a few words that a 2450 does not know, as it says, too.
smu.write(":TRAC:FEED SENSE")
assert smu.error[0] == -113
smu.write(":SOUR:VOLT 1000")
assert smu.error[0] == -222
print("OK")
