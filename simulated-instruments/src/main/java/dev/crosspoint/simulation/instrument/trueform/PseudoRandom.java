package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Cycle;
import dev.crosspoint.simulation.instrument.generator.SampledCycle;
import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.BitSet;
import java.util.Optional;

/** Pseudo-random sequences of bits (recommendation ITU-T O.150): what a shift register gives that is fed back from two stages. */
enum PseudoRandom implements Mnemonic {
    PN7(7, 6),
    PN9(9, 5),
    PN11(11, 9),
    PN15(15, 14),
    PN20(20, 3),
    PN23(23, 18);

    private final int stages;
    private final int tap;
    private Optional<Cycle> cycle = Optional.empty();

    PseudoRandom(int stages, int tap) {
        this.stages = stages;
        this.tap = tap;
    }

    @Override
    public String keyword() {
        return name();
    }

    /** Returns the number of bits after which the sequence begins anew. */
    int length() {
        return (1 << stages) - 1;
    }

    /** Returns the sequence as a cycle, beginning with a full register. */
    synchronized Cycle cycle() {
        if (cycle.isEmpty()) {
            cycle = Optional.of(sequence());
        }
        return cycle.get();
    }

    private Cycle sequence() {
        BitSet bits = new BitSet(length());
        int register = length();
        for (int i = 0; i < length(); i++) {
            bits.set(i, (register >> (stages - 1) & 1) == 1);
            int fedBack = (register >> (stages - 1) ^ register >> (tap - 1)) & 1;
            register = (register << 1 | fedBack) & length();
        }
        return SampledCycle.held(length(), i -> bits.get(i) ? 1 : -1);
    }
}
