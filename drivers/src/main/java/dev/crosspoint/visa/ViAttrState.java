package dev.crosspoint.visa;

import com.sun.jna.IntegerType;
import com.sun.jna.Native;

/** The value of an attribute as C passes it: as wide as a pointer, which {@code long} of C is not on 64-bit Windows. */
public final class ViAttrState extends IntegerType {
    private static final long serialVersionUID = 1L;

    /** Creates 0, for JNA. */
    public ViAttrState() {
        this(0);
    }

    public ViAttrState(long value) {
        super(Native.POINTER_SIZE, value, true);
    }
}
