"""Drives a Keysight 33522B with pymeasure's class for its family, and measures its output with a Rigol DS1104Z."""
import contextlib
import io
import sys

import pyvisa
from pymeasure.instruments.agilent import Agilent33500

generator_address, oscilloscope_address = sys.argv[1:3]
terminators = {"read_termination": "\n", "write_termination": "\n"}
generator = Agilent33500(generator_address, visa_library="@py", **terminators)
oscilloscope = pyvisa.ResourceManager("@py").open_resource(oscilloscope_address, **terminators)
oscilloscope.timeout = 20000


def measured(item):
    return float(oscilloscope.query(f":MEASure:ITEM? {item},CHANnel1"))


def close(value, expected, tolerance):
    assert abs(value - expected) <= tolerance, f"{value} instead of {expected}"


def no_errors():
    errors = generator.check_errors()
    assert errors == [], errors


assert "33522B" in generator.id[1], generator.id
no_errors()

# A pulse of 1 V, 2 ms wide, every 10 ms.
generator.output_load = "INF"
generator.shape = "PULS"
generator.pulse_period = 10e-3
generator.pulse_hold = "WIDT"
generator.pulse_width = 2e-3
generator.pulse_transition = 1e-6
generator.amplitude_unit = "VPP"
generator.amplitude = 1
generator.offset = 0.5
no_errors()
assert generator.shape == "PULS" and generator.pulse_hold == "WIDT" and generator.amplitude_unit == "VPP"
assert generator.output_load == 9.9e37, generator.output_load
close(generator.frequency, 100, 1e-9)
close(generator.pulse_width, 2e-3, 1e-15)
close(generator.pulse_dutycycle, 20, 1e-9)
close(generator.pulse_transition, 1e-6, 1e-15)
close(generator.voltage_high, 1, 1e-12)
close(generator.voltage_low, 0, 1e-12)

oscilloscope.write(":CHANnel1:DISPlay ON")
oscilloscope.write(":CHANnel1:PROBe 1")
oscilloscope.write(":CHANnel1:SCALe 0.5")
oscilloscope.write(":CHANnel1:OFFSet 0")
oscilloscope.write(":TIMebase:MAIN:SCALe 0.005")
oscilloscope.write(":TRIGger:EDGe:SOURce CHANnel1")
oscilloscope.write(":TRIGger:EDGe:LEVel 0.5")
generator.output = "on"
assert generator.output in (True, "on", "ON"), generator.output


def shown():
    """Waits until the oscilloscope has a new record."""
    oscilloscope.write(":SINGle")
    for _ in range(20000):
        if oscilloscope.query(":TRIGger:STATus?") == "STOP":
            return
    raise AssertionError("the oscilloscope never stops")


shown()
close(measured("VTOP"), 1, 0.05)
close(measured("VBASe"), 0, 0.05)
close(measured("PERiod"), 10e-3, 1e-4)
close(measured("PWIDth"), 2e-3, 1e-4)

# Triangles of an arbitrary waveform with 100 points in 5 ms.
with contextlib.redirect_stdout(io.StringIO()):
    generator.data_volatile_clear()
    rise = [round(-32767 + 65534 * i / 50) for i in range(50)]
    generator.data_arb("triangle", rise + [-code for code in rise], data_format="DAC")
    generator.data_arb("step", [-1.0] * 50 + [1.0] * 50, data_format="float")
generator.arb_file = "triangle"
generator.arb_srate = 20e3
generator.arb_filter = "STEP"
generator.shape = "ARB"
no_errors()
assert generator.arb_file == '"TRIANGLE"', generator.arb_file
assert generator.arb_filter == "STEP" and generator.arb_advance == "SRAT"
shown()
close(measured("PERiod"), 5e-3, 1e-4)
close(measured("VPP"), 1, 0.06)
close(measured("VAVG"), 0.5, 0.05)

# Two cycles of a square wave for each trigger.
generator.shape = "SQU"
generator.frequency = 500
generator.square_dutycycle = 25
generator.trigger_source = "BUS"
generator.burst_mode = "TRIG"
generator.burst_period = 1
generator.burst_ncycles = 2
generator.burst_state = True
generator.ext_trig_out = False
no_errors()
assert generator.burst_state and generator.burst_ncycles == 2 and generator.burst_mode == "TRIG"
assert generator.trigger_source == "BUS"
generator.trigger()
generator.wait_for_trigger()
generator.burst_state = False

# What is beyond a bound is clipped, and said.
generator.ramp_symmetry = 50
generator.shape = "RAMP"
generator.frequency = 1e6
errors = generator.check_errors()
assert len(errors) == 1 and "-222" in errors[0] and "clipped to upper limit" in errors[0], errors
close(generator.frequency, 200e3, 1e-6)

generator.display = "measuring"
generator.clear_display()
generator.beep()
generator.output = "off"
no_errors()
print("OK")
