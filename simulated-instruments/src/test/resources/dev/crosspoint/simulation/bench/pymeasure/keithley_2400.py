"""Drives the twin of a Keithley 2400 by pymeasure's own class: keithley_2400.py RESOURCE RESISTANCE"""

import sys

import numpy
from pymeasure.instruments.keithley import Keithley2400

resource, ohms = sys.argv[1], float(sys.argv[2])
smu = Keithley2400(resource, visa_library="@py", read_termination="\n", write_termination="\n", timeout=20000)


def close(value, expected, tolerance=1e-3):
    return abs(value - expected) <= tolerance * abs(expected)


def no_error():
    code, message = smu.error
    assert code == 0, (code, message)


assert smu.id.startswith("KEITHLEY INSTRUMENTS INC.,MODEL 2400,"), smu.id
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
smu.auto_zero = True
assert smu.auto_zero is True
smu.source_delay = 0.01
assert close(smu.source_delay, 0.01) and smu.source_delay_auto is False
smu.wires = 4
assert smu.wires == 4
smu.wires = 2
smu.filter_type, smu.filter_count, smu.filter_state = "REP", 5, "ON"
assert (smu.filter_type, smu.filter_count) == ("REP", 5)
assert close(smu.current, 1 / ohms), smu.current
smu.filter_state = "OFF"
smu.display_enabled = False
assert smu.display_enabled is False
smu.output_off_state = "HIMP"
assert smu.output_off_state == "HIMP"
smu.output_off_state = "NORM"
no_error()

# The buffer, filled and waited for by the status byte.
smu.config_buffer(points=20, delay=0.001)
smu.start_buffer()
smu.wait_for_buffer(timeout=20, interval=0.01)
data = smu.buffer_data
assert data.shape == (20,) and numpy.allclose(data, 1 / ohms, rtol=1e-3), data
smu.disable_buffer()
no_error()
means = smu.means
assert close(means if numpy.isscalar(means) else means[-1], 1 / ohms), means
assert smu.standard_devs < 1e-3 / ohms, smu.standard_devs

# Triggers from the bus, and counts.
smu.set_trigger_counts(1, 3)
smu.write(":ARM:SOUR BUS")
smu.start_buffer()
smu.trigger()
assert len(smu.values(":FETC?")) == 3
smu.trigger_immediately()
smu.set_timed_arm(0.5)
smu.sample_continuously()
smu.set_trigger_counts(1, 1)
smu.output_trigger_on_external(2, after="DEL")
smu.disable_output_trigger()
smu.trigger_on_external(1)
smu.trigger_immediately()
no_error()

# Compliance shows in what is read.
smu.compliance_current = 0.1 / ohms
assert close(smu.current, 0.1 / ohms, 1e-2), smu.current
smu.compliance_current = 1e-3

# Resistance by voltage over current, and a current source that measures the voltage.
smu.measure_resistance()
assert close(smu.resistance, ohms), smu.resistance
smu.disable_source()
smu.apply_current(compliance_voltage=5)
smu.measure_voltage()
smu.source_current = 0
smu.enable_source()
smu.ramp_to_current(1e-4, steps=5, pause=0.001)
assert close(smu.voltage, 1e-4 * ohms), smu.voltage
no_error()

# The other terminals have nothing at them, and choosing them switches the output off.
smu.use_rear_terminals()
assert smu.source_enabled is False
smu.enable_source()
assert close(smu.voltage, 5), smu.voltage
smu.use_front_terminals()

smu.shutdown()
assert smu.source_enabled is False
no_error()

# A sweep that the instrument makes by itself, as the class's own RvsI would if it ran.
smu.reset()
smu.write(":FORM:ELEM VOLT;:SENS:FUNC 'VOLT';:SOUR:FUNC CURR;:SENS:VOLT:PROT 5;:SOUR:DEL 0.01")
smu.write(":SOUR:CURR:RANG 1.2e-4;:SOUR:SWE:RANG FIX;:SOUR:CURR:MODE SWE;:SOUR:SWE:SPAC LIN")
smu.write(":SOUR:CURR:STAR 0;:SOUR:CURR:STOP 1e-4;:SOUR:CURR:STEP 2e-5;:TRIG:COUN 6;:SOUR:SWE:DIR DOWN")
smu.enable_source()
volts = smu.values(":READ?")
assert len(volts) == 6 and all(abs(v - (1e-4 - i * 2e-5) * ohms) < 1e-3 for i, v in enumerate(volts)), volts
smu.disable_source()
no_error()

# What the instrument cannot do.
smu.write(":SOUR:VOLT 1000")
assert smu.error[0] == -222
smu.write(":NO:SUCH:THING")
assert smu.error[0] == -113
print("OK")
