package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.tektronix.TransferSettings.Encoding;
import dev.crosspoint.simulation.instrument.tektronix.TransferSettings.FirstByte;
import dev.crosspoint.simulation.instrument.tektronix.TransferSettings.Format;
import dev.crosspoint.simulation.instrument.tektronix.TransferSettings.NumberKind;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.Supplier;

/** The commands of the read-out ({@code DATa}, {@code WFMOutpre}, {@code CURVe}, {@code WAVFrm}). */
final class TransferCommands {
    private static final NumberRange POINT = new NumberRange(1, 10_000_000, 1, Unit.NONE);
    private static final NumberRange WIDTH = new NumberRange(1, 2, 1, Unit.NONE);
    private static final int BITS_PER_BYTE = 8;
    private static final NumberRange BITS = new NumberRange(BITS_PER_BYTE, 2 * BITS_PER_BYTE, BITS_PER_BYTE, Unit.NONE);
    private static final String PREAMBLE = "WFMOutpre";

    /** Takes everything back. */
    private enum Initial implements Mnemonic {
        INIT;

        @Override
        public String keyword() {
            return name();
        }
    }

    private TransferCommands() {}

    static void add(Commands commands, ReplyStyle style, Supplier<Settings> settings, Transfer transfer) {
        addData(commands, settings);
        addPreamble(commands, settings, transfer);
        commands.block("CURVe", c -> transfer.curve());
        commands.bare("WAVFrm", c -> {
            String header = style.headers ? ":" + style.header("CURVe", c) + " " : "";
            return transfer.curve().after(commands.below(PREAMBLE) + ";" + header);
        });
    }

    private static void addData(Commands commands, Supplier<Settings> settings) {
        commands.choice(
                "DATa:ENCdg",
                Format.values(),
                c -> of(settings).format(),
                (c, format) -> of(settings).format(format));
        commands.choice(
                "DATa:SOUrce", Source.values(), c -> of(settings).source, (c, source) -> of(settings).source = source);
        commands.integer("DATa:STARt", POINT, c -> of(settings).start, (c, point) -> of(settings).start = (int) point);
        commands.integer("DATa:STOP", POINT, c -> of(settings).stop, (c, point) -> of(settings).stop = (int) point);
        commands.integer("DATa:WIDth", WIDTH, c -> of(settings).width, (c, bytes) -> of(settings).width = (int) bytes);
        commands.group("DATa", Settings.CHANNELS);
        commands.event("DATa", Initial.INIT, () -> settings.get().transfer = new TransferSettings());
    }

    private static TransferSettings of(Supplier<Settings> settings) {
        return settings.get().transfer;
    }

    private static void addPreamble(Commands commands, Supplier<Settings> settings, Transfer transfer) {
        commands.integer(
                PREAMBLE + ":BYT_Nr", WIDTH, c -> of(settings).width, (c, bytes) -> of(settings).width = (int) bytes);
        commands.integer(
                PREAMBLE + ":BIT_Nr",
                BITS,
                c -> BITS_PER_BYTE * of(settings).width,
                (c, bits) -> of(settings).width = (int) Math.rint(bits / BITS_PER_BYTE));
        commands.choice(
                PREAMBLE + ":ENCdg",
                Encoding.values(),
                c -> of(settings).encoding,
                (c, encoding) -> of(settings).encoding = encoding);
        commands.choice(
                PREAMBLE + ":BN_Fmt",
                NumberKind.values(),
                c -> of(settings).kind,
                (c, kind) -> of(settings).kind = kind);
        commands.choice(
                PREAMBLE + ":BYT_Or",
                FirstByte.values(),
                c -> of(settings).order,
                (c, order) -> of(settings).order = order);
        commands.question(PREAMBLE + ":WFId", c -> ReplyStyle.quoted(transfer.description()));
        commands.question(PREAMBLE + ":NR_Pt", c -> Integer.toString(transfer.points()));
        commands.question(PREAMBLE + ":PT_Fmt", c -> "Y");
        commands.question(PREAMBLE + ":XUNit", c -> ReplyStyle.quoted("s"));
        commands.question(PREAMBLE + ":XINcr", c -> ReplyStyle.real(transfer.interval()));
        commands.question(PREAMBLE + ":XZEro", c -> ReplyStyle.real(transfer.firstTime()));
        commands.question(PREAMBLE + ":PT_Off", c -> "0");
        commands.question(PREAMBLE + ":YUNit", c -> ReplyStyle.quoted(ChannelSettings.UNIT));
        commands.question(PREAMBLE + ":YMUlt", c -> ReplyStyle.real(transfer.step()));
        commands.question(PREAMBLE + ":YOFf", c -> ReplyStyle.real(transfer.zeroPoint()));
        commands.question(PREAMBLE + ":YZEro", c -> ReplyStyle.real(transfer.zero()));
        commands.group(PREAMBLE, Settings.CHANNELS);
    }
}
