package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What is read out and how ({@code DATa}, {@code WFMOutpre}). */
final class TransferSettings {

    /** How points are written. */
    enum Encoding implements Mnemonic {
        ASCII("ASCii"),
        BINARY("BINary");

        private final String keyword;

        Encoding(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** What kind of whole number a point is. */
    enum NumberKind implements Mnemonic {
        /** With a sign: 0 is in the middle of the screen. */
        RI,
        /** Without: 0 is below it. */
        RP;

        @Override
        public String keyword() {
            return name();
        }
    }

    /** Which of two bytes goes first. */
    enum FirstByte implements Mnemonic {
        MSB,
        LSB;

        @Override
        public String keyword() {
            return name();
        }
    }

    /** The three of them in one word. */
    enum Format implements Mnemonic {
        ASCII("ASCIi", Encoding.ASCII, NumberKind.RI, FirstByte.MSB),
        SIGNED("RIBinary", Encoding.BINARY, NumberKind.RI, FirstByte.MSB),
        POSITIVE("RPBinary", Encoding.BINARY, NumberKind.RP, FirstByte.MSB),
        SIGNED_SWAPPED("SRIbinary", Encoding.BINARY, NumberKind.RI, FirstByte.LSB),
        POSITIVE_SWAPPED("SRPbinary", Encoding.BINARY, NumberKind.RP, FirstByte.LSB),
        /** As fast as can be without losing anything; it is answered as what it is. */
        FASTEST("FAStest", Encoding.BINARY, NumberKind.RI, FirstByte.MSB);

        private final String keyword;
        private final Encoding encoding;
        private final NumberKind kind;
        private final FirstByte order;

        Format(String keyword, Encoding encoding, NumberKind kind, FirstByte order) {
            this.keyword = keyword;
            this.encoding = encoding;
            this.kind = kind;
            this.order = order;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Source source = Source.CH1;

    /** First and last point, counted from 1; those beyond the record are left out. */
    int start = 1;

    int stop = 10_000;

    Encoding encoding = Encoding.BINARY;
    NumberKind kind = NumberKind.RI;
    FirstByte order = FirstByte.MSB;

    /** Bytes of a point. */
    int width = 1;

    Format format() {
        if (encoding == Encoding.ASCII) {
            return Format.ASCII;
        } else if (kind == NumberKind.RI) {
            return order == FirstByte.MSB ? Format.SIGNED : Format.SIGNED_SWAPPED;
        }
        return order == FirstByte.MSB ? Format.POSITIVE : Format.POSITIVE_SWAPPED;
    }

    void format(Format format) {
        encoding = format.encoding;
        kind = format.kind;
        order = format.order;
    }
}
