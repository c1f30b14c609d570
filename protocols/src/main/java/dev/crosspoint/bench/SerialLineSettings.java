package dev.crosspoint.bench;

import dev.crosspoint.connection.SerialSettings;
import dev.crosspoint.connection.SerialSettings.FlowControl;
import dev.crosspoint.connection.SerialSettings.Parity;
import dev.crosspoint.connection.Terminator;
import dev.crosspoint.settings.Setting;

/** How the serial line of an instrument is set, in a bench file. */
public record SerialLineSettings(
        @Setting(value = "bits per second", min = 1, max = 10e6, byDefault = "9600")
        int baudRate,

        @Setting(value = "data bits of a character; binary data needs 8", min = 5, max = 8, byDefault = "8")
        int dataBits,

        @Setting(value = "stop bits behind a character", min = 1, max = 2, byDefault = "1")
        int stopBits,

        @Setting(value = "check bit of a character: none, odd, even, mark (1) or space (0)", byDefault = "none")
        Parity parity,

        @Setting(
                value =
                        "how one end stops the other: none, rts-cts (wires) or xon-xoff (characters, not for binary data)",
                byDefault = "none")
        FlowControl flowControl,

        @Setting(value = "what ends a message to the instrument: lf, cr or cr-lf", byDefault = "lf")
        Terminator commandTerminator,

        @Setting(value = "what ends a message from the instrument: lf, cr or cr-lf", byDefault = "lf")
        Terminator responseTerminator) {

    SerialSettings toSerialSettings() {
        return new SerialSettings(
                baudRate, dataBits, stopBits, parity, flowControl, commandTerminator, responseTerminator);
    }
}
