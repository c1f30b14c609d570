package dev.crosspoint.simulation.scpi;

import java.nio.ByteOrder;

/** Which byte of a number in a block comes first ({@code FORMat:BORDer}). */
public enum BlockOrder implements Mnemonic {
    NORMAL("NORMal", ByteOrder.BIG_ENDIAN),
    SWAPPED("SWAPped", ByteOrder.LITTLE_ENDIAN);

    private final String keyword;
    private final ByteOrder bytes;

    BlockOrder(String keyword, ByteOrder bytes) {
        this.keyword = keyword;
        this.bytes = bytes;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    public ByteOrder bytes() {
        return bytes;
    }
}
