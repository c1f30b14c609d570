package dev.crosspoint.report.drawing;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.report.markup.Markup;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.text.TextUtils;

/** Draws figures, without a display. The same figure on the same machine gives the same bytes. */
public final class FigureRenderer {

    static {
        // Before anything of AWT is loaded: it would look for a display, and fail on one that a lost SSH session left
        // set.
        System.setProperty("java.awt.headless", "true");
        // Else rotated labels become outlines of letters instead of text.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    /** Width of a figure in pixels; 640 of them are the text width of a printed page. */
    public static final int WIDTH = 640;

    /** Height of a figure in pixels. */
    public static final int HEIGHT = 420;

    private static final Rectangle2D PAGE = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);

    /** The logical sans serif of most systems, and look-alikes of the same width for the rest. */
    private static final String FONTS = "DejaVu Sans, Verdana, Helvetica, Arial, sans-serif";

    /**
     * Returns the figure as an {@code svg} element with a view box, which stands alone in a file as well as inside HTML.
     */
    public String svg(Figure figure) {
        SvgGraphics graphics = new SvgGraphics(figure.name(), PAGE);
        ChartBuilder.chart(figure).draw(graphics, PAGE);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH
                + "\" height=\"" + HEIGHT + "\" font-family=\"" + FONTS + "\" role=\"img\" aria-label=\""
                + Markup.escape(figure.title()) + "\">\n<desc>" + Markup.escape(figure.caption()) + "</desc>\n"
                + graphics.content() + "</svg>\n";
    }

    /**
     * Returns the figure as a PNG file.
     *
     * @param scale pixels of the image per pixel of the figure; 2 is sharp on paper
     */
    public byte[] png(Figure figure, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(WIDTH * scale), (int) Math.round(HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        ChartBuilder.chart(figure).draw(graphics, PAGE);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode figure " + figure.name() + " as PNG", e);
        }
        return file.toByteArray();
    }
}
