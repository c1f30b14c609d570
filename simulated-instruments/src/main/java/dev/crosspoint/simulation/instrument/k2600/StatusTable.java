package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.scpi.StatusModel;
import dev.crosspoint.simulation.scpi.StatusRegister;
import dev.crosspoint.simulation.tsp.TspTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The status registers (Reference Manual, appendix "Status model"): limits, sweeps and measurements of the channels, and what
 * sums them up.
 */
final class StatusTable {
    private static final int VOLTAGE_LIMIT = 1;
    private static final int CURRENT_LIMIT = 1 << 1;
    private static final int BUFFER_AVAILABLE = 1 << 8;
    private static final int INSTRUMENT = 1 << 13;
    private static final int SWEEPING = 1 << 3;
    private static final int MEASURING = 1 << 4;

    private static final int BYTE = 255;
    private static final int WORD = 32_767;

    private final StatusModel status;
    private final List<Smu> channels;
    private final StatusRegister voltageLimit = register();
    private final StatusRegister currentLimit = register();
    private final StatusRegister instrument = register();
    private final List<StatusRegister> channelRegisters = new ArrayList<>();
    private final StatusRegister sweeping = register();
    private final StatusRegister measuring = register();

    StatusTable(StatusModel status, List<Smu> channels) {
        this.status = status;
        this.channels = channels;
        channels.forEach(channel -> channelRegisters.add(register()));
    }

    private static StatusRegister register() {
        return new StatusRegister(() -> {});
    }

    /** Takes over how the channels stand. */
    void refresh() {
        for (int i = 0; i < channels.size(); i++) {
            Smu smu = channels.get(i);
            // Channel A is bit 1, channel B bit 2 of each register about the channels.
            int bit = 1 << i + 1;
            boolean byVoltage = smu.channel().isLimitedBy(Quantity.VOLTAGE);
            boolean byCurrent = smu.channel().isLimitedBy(Quantity.CURRENT);
            voltageLimit.set(bit, byVoltage);
            currentLimit.set(bit, byCurrent);
            StatusRegister own = channelRegisters.get(i);
            own.set(VOLTAGE_LIMIT, byVoltage);
            own.set(CURRENT_LIMIT, byCurrent);
            own.set(
                    BUFFER_AVAILABLE,
                    smu.firstBuffer().size() + smu.secondBuffer().size() > 0);
            instrument.set(bit, own.summary());
            sweeping.set(bit, !smu.sweep().isIdle());
            measuring.set(bit, smu.acquirer().isBusy());
        }
        status.measurement().set(VOLTAGE_LIMIT, voltageLimit.summary());
        status.measurement().set(CURRENT_LIMIT, currentLimit.summary());
        status.measurement().set(INSTRUMENT, instrument.summary());
        status.operation().set(SWEEPING, sweeping.summary());
        status.operation().set(MEASURING, measuring.summary());
    }

    /** Presets all registers ({@code status.reset()}). */
    private void reset() {
        status.preset();
        for (StatusRegister register : List.of(voltageLimit, currentLimit, instrument, sweeping, measuring)) {
            register.preset();
        }
        channelRegisters.forEach(StatusRegister::preset);
    }

    TspTable table() {
        TspTable byChannel = register(instrument);
        for (int i = 0; i < channels.size(); i++) {
            byChannel.table(channels.get(i).name(), register(channelRegisters.get(i)));
        }
        return new TspTable()
                .attribute("condition", this::condition)
                .integer("request_enable", 0, BYTE, status::serviceRequestEnable, status::serviceRequestEnable)
                .integer("node_enable", 0, BYTE, status::serviceRequestEnable, status::serviceRequestEnable)
                .attribute("request_event", this::condition)
                .table("standard", standard())
                .table(
                        "measurement",
                        register(status.measurement())
                                .table("voltage_limit", register(voltageLimit))
                                .table("current_limit", register(currentLimit))
                                .table("instrument", byChannel))
                .table(
                        "operation",
                        register(status.operation())
                                .table("sweeping", register(sweeping))
                                .table("measuring", register(measuring)))
                .table("questionable", register(status.questionable()))
                .constant("MEASUREMENT_SUMMARY_BIT", 1)
                .constant("MSB", 1)
                .constant("ERROR_AVAILABLE", 4)
                .constant("EAV", 4)
                .constant("QUESTIONABLE_SUMMARY_BIT", 8)
                .constant("QSB", 8)
                .constant("MESSAGE_AVAILABLE", 16)
                .constant("MAV", 16)
                .constant("EVENT_SUMMARY_BIT", 32)
                .constant("ESB", 32)
                .constant("MASTER_SUMMARY_STATUS", 64)
                .constant("MSS", 64)
                .constant("OPERATION_SUMMARY_BIT", 128)
                .constant("OSB", 128)
                .action("reset", arguments -> reset());
    }

    private int condition() {
        refresh();
        return status.statusByte();
    }

    private TspTable register(StatusRegister register) {
        return new TspTable()
                .attribute("condition", () -> {
                    refresh();
                    return register.condition();
                })
                .attribute("event", () -> {
                    refresh();
                    return register.readEvent();
                })
                .integer("enable", 0, WORD, register::enable, register::enable)
                .integer("ptr", 0, WORD, register::positiveTransitions, register::positiveTransitions)
                .integer("ntr", 0, WORD, register::negativeTransitions, register::negativeTransitions)
                .constant("VLMT", VOLTAGE_LIMIT)
                .constant("ILMT", CURRENT_LIMIT)
                .constant("SMUA", 1 << 1)
                .constant("SMUB", 1 << 2);
    }

    private TspTable standard() {
        return new TspTable()
                .attribute("event", status::readStandardEvents)
                .integer("enable", 0, BYTE, status::standardEventEnable, status::standardEventEnable)
                .constant("OPC", 1)
                .constant("QYE", 4)
                .constant("DDE", 8)
                .constant("EXE", 16)
                .constant("CME", 32)
                .constant("URQ", 64)
                .constant("PON", 128);
    }
}
