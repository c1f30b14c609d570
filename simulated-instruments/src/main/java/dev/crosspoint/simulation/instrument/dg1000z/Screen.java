package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.Cycle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The display as a bitmap: a period of each channel's waveform, channel 1 above and channel 2 below, grey while it is off. */
final class Screen {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int HEADER = 54;
    private static final int INFO_HEADER = 40;
    private static final int BITS_PER_PIXEL = 24;
    /** The size that a real unit's answer has, two bytes more than the picture needs. */
    private static final int LENGTH = HEADER + WIDTH * HEIGHT * 3 + 2;

    private static final int GREY = 0x606060;
    private static final int[] COLOURS = {0xffff00, 0x00ffff};

    private final int[] pixels = new int[WIDTH * HEIGHT];

    private Screen() {}

    /** Returns what the display shows, in the format BMP. */
    static byte[] bitmap(Channels channels) {
        Screen screen = new Screen();
        int half = HEIGHT / channels.count();
        for (int i = 0; i < channels.count(); i++) {
            Channel channel = channels.all().get(i);
            int colour = channel.output().on ? COLOURS[i] : GREY;
            screen.draw(Waveforms.cycle(channel.waveform(), channel.memory()), i * half, half, colour);
        }
        return screen.encoded();
    }

    private void draw(Cycle cycle, int top, int height, int colour) {
        int margin = height / 10;
        int before = -1;
        for (int x = 0; x < WIDTH; x++) {
            double level = cycle.level((double) x / WIDTH);
            int y = top + margin + (int) Math.round((1 - level) / 2 * (height - 2 * margin - 1));
            int from = before < 0 ? y : before;
            for (int each = Math.min(from, y); each <= Math.max(from, y); each++) {
                pixels[each * WIDTH + x] = colour;
            }
            before = y;
        }
    }

    /** Rows stand from the bottom up, each pixel as blue, green, red. */
    private byte[] encoded() {
        ByteBuffer file = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(LENGTH).putInt(0).putInt(HEADER);
        file.putInt(INFO_HEADER).putInt(WIDTH).putInt(HEIGHT);
        file.putShort((short) 1).putShort((short) BITS_PER_PIXEL);
        file.position(HEADER);
        for (int row = HEIGHT - 1; row >= 0; row--) {
            for (int pixel : Arrays.copyOfRange(pixels, row * WIDTH, (row + 1) * WIDTH)) {
                file.put((byte) pixel).put((byte) (pixel >> 8)).put((byte) (pixel >> 16));
            }
        }
        return file.array();
    }
}
