package dev.crosspoint.analysis.potentiation;

import dev.crosspoint.statistics.Jackknife;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Mean curves of consecutive cycles, in at most {@value #MOST} blocks however many the cycles are. */
final class CurveBlocks {

    private static final int MOST = 32;

    private final int points;
    private List<Block> blocks = new ArrayList<>();
    private int cyclesOfBlock = 1;

    private static final class Block {
        private final double[] sum;
        private long cycles;

        Block(int points) {
            sum = new double[points];
        }

        void add(double[] curve, long weight) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += curve[i];
            }
            cycles += weight;
        }
    }

    CurveBlocks(int points) {
        this.points = points;
    }

    void add(double[] curve) {
        if (blocks.isEmpty() || blocks.get(blocks.size() - 1).cycles == cyclesOfBlock) {
            if (blocks.size() == MOST) {
                joinNeighbours();
            }
            blocks.add(new Block(points));
        }
        blocks.get(blocks.size() - 1).add(curve, 1);
    }

    private void joinNeighbours() {
        List<Block> joined = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += 2) {
            Block block = blocks.get(i);
            block.add(blocks.get(i + 1).sum, blocks.get(i + 1).cycles);
            joined.add(block);
        }
        blocks = joined;
        cyclesOfBlock *= 2;
    }

    /** Returns the number of blocks. */
    int size() {
        return blocks.size();
    }

    /** Returns the jackknife over the blocks, of which there are at least two. */
    Jackknife jackknife() {
        return new Jackknife(blocks.stream().mapToDouble(block -> block.cycles).toArray());
    }

    /** Returns the mean curve without a block. */
    double[] meanWithout(int left) {
        double[] mean = new double[points];
        long cycles = 0;
        for (Block block : blocks) {
            if (block != blocks.get(left)) {
                cycles += block.cycles;
                Arrays.setAll(mean, i -> mean[i] + block.sum[i]);
            }
        }
        long all = cycles;
        return Arrays.stream(mean).map(sum -> sum / all).toArray();
    }
}
