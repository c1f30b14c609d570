package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.SampledChannel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture of the screen: grid and traces, without the text around them. */
final class Screen {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 480;
    private static final int DIVISION = 50;
    private static final int VERTICAL_DIVISIONS = 8;
    private static final int LEFT = (WIDTH - TimebaseSettings.DIVISIONS * DIVISION) / 2;
    private static final int TOP = (HEIGHT - VERTICAL_DIVISIONS * DIVISION) / 2;
    private static final List<Color> COLOURS = List.of(Color.YELLOW, Color.CYAN, Color.MAGENTA, Color.BLUE);

    private Screen() {}

    /** Returns a PNG picture. */
    static byte[] png(Optional<Trace> trace) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        drawGrid(graphics);
        trace.ifPresent(shown -> draw(shown, graphics));
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written to memory", e);
        }
        return png.toByteArray();
    }

    private static void drawGrid(Graphics2D graphics) {
        graphics.setColor(Color.DARK_GRAY);
        for (int i = 0; i <= TimebaseSettings.DIVISIONS; i++) {
            graphics.drawLine(LEFT + i * DIVISION, TOP, LEFT + i * DIVISION, TOP + VERTICAL_DIVISIONS * DIVISION);
        }
        for (int i = 0; i <= VERTICAL_DIVISIONS; i++) {
            graphics.drawLine(
                    LEFT, TOP + i * DIVISION, LEFT + TimebaseSettings.DIVISIONS * DIVISION, TOP + i * DIVISION);
        }
    }

    private static void draw(Trace trace, Graphics2D graphics) {
        for (SampledChannel channel : trace.setup().channels().inOrder()) {
            if (channel.displayed()) {
                graphics.setColor(COLOURS.get(channel.number() - 1));
                draw(trace.screen(channel.number()), graphics);
            }
        }
    }

    private static void draw(byte[] codes, Graphics2D graphics) {
        int[] x = new int[codes.length];
        int[] y = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            double divisions = ((codes[i] & 0xff) - Inputs.REFERENCE_CODE) / (double) Inputs.CODES_PER_DIVISION;
            double shown = Math.max(-VERTICAL_DIVISIONS / 2.0, Math.min(VERTICAL_DIVISIONS / 2.0, divisions));
            x[i] = LEFT + i * DIVISION / Trace.POINTS_PER_DIVISION;
            y[i] = HEIGHT / 2 - (int) Math.rint(shown * DIVISION);
        }
        graphics.drawPolyline(x, y, codes.length);
    }
}
