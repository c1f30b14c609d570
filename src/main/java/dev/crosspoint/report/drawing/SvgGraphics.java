package dev.crosspoint.report.drawing;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import dev.crosspoint.report.markup.Markup;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Graphics that write compact SVG while they are drawn on; VectorGraphics2D keeps the state between the strokes.
 *
 * <p>VectorGraphics2D's own SVG is not used: it names clip paths by identity hashes, leaves out the font size where it is
 * 12, repeats the whole style on every element, and builds a DOM, which makes it several times slower and larger.
 */
final class SvgGraphics extends VectorGraphics2D {

    private static final String PATH_END = "\"/>\n";

    private final String name;
    private final Rectangle2D page;
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> clips = new LinkedHashMap<>();
    private final StringBuilder openGroup = new StringBuilder();

    /**
     * Starts a drawing.
     *
     * @param name name of the figure, which keeps its identifiers apart from those of others in the same document
     * @param page the whole drawing
     */
    SvgGraphics(String name, Rectangle2D page) {
        this.name = name;
        this.page = page;
    }

    /** Returns the content of the {@code svg} element for all that was drawn. */
    String content() {
        inGroup("");
        StringBuilder content = new StringBuilder();
        if (!clips.isEmpty()) {
            content.append("<defs>\n");
            clips.forEach((path, id) -> content.append("<clipPath id=\"")
                    .append(id)
                    .append("\"><path d=\"")
                    .append(path)
                    .append("\"/></clipPath>\n"));
            content.append("</defs>\n");
        }
        return content.append(body).toString();
    }

    @Override
    public void draw(Shape shape) {
        inGroup("fill=\"none\"" + colorAttributes("stroke") + strokeAttributes() + clipAttribute());
        path(shape);
    }

    @Override
    public void fill(Shape shape) {
        inGroup(colorAttributes("fill").strip() + clipAttribute());
        path(shape);
    }

    /** The width is written too, so that a viewer with other fonts keeps the layout. */
    @Override
    public void drawString(String text, float x, float y) {
        Font font = getFont();
        inGroup(colorAttributes("fill").strip() + attribute("font-size", font.getSize2D()));
        Point2D start = getTransform().transform(new Point2D.Double(x, y), null);
        body.append("<text").append(attribute("x", start.getX())).append(attribute("y", start.getY()));
        AffineTransform transform = getTransform();
        double degrees = Math.toDegrees(Math.atan2(transform.getShearY(), transform.getScaleX()));
        if (Math.round(degrees) != 0) {
            body.append(" transform=\"rotate(")
                    .append(Math.round(degrees))
                    .append(' ')
                    .append(SvgNumbers.of(start.getX()))
                    .append(' ')
                    .append(SvgNumbers.of(start.getY()))
                    .append(")\"");
        }
        double width = font.getStringBounds(text, getFontRenderContext()).getWidth();
        body.append(attribute("textLength", width))
                .append(" lengthAdjust=\"spacingAndGlyphs\">")
                .append(Markup.escape(text))
                .append("</text>\n");
    }

    /** Shapes in the same opaque paint share an element; translucent ones do not, or crossings would not darken. */
    private void path(Shape shape) {
        String data = SvgPath.of(shape, getTransform());
        boolean joins = getColor().getAlpha() == 255 && body.indexOf(PATH_END, body.length() - PATH_END.length()) >= 0;
        if (joins) {
            body.setLength(body.length() - PATH_END.length());
            body.append(data);
        } else {
            body.append("<path d=\"").append(data);
        }
        body.append(PATH_END);
    }

    /** What follows belongs to a group with these attributes; a new one is begun only where they change. */
    private void inGroup(String attributes) {
        if (attributes.contentEquals(openGroup)) {
            return;
        }
        if (!openGroup.isEmpty()) {
            body.append("</g>\n");
        }
        if (!attributes.isEmpty()) {
            body.append("<g ").append(attributes).append(">\n");
        }
        openGroup.setLength(0);
        openGroup.append(attributes);
    }

    private String colorAttributes(String role) {
        Color color = getColor();
        String attributes = String.format(Locale.ROOT, " %s=\"#%06x\"", role, color.getRGB() & 0xffffff);
        double opacity = color.getAlpha() / 255.0;
        return opacity == 1 ? attributes : attributes + attribute(role + "-opacity", opacity);
    }

    private String strokeAttributes() {
        BasicStroke stroke = (BasicStroke) getStroke();
        StringBuilder attributes = new StringBuilder(attribute("stroke-width", stroke.getLineWidth()));
        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
            attributes.append(" stroke-linecap=\"round\"");
        }
        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
            attributes.append(" stroke-linejoin=\"round\"");
        }
        if (stroke.getDashArray() != null) {
            attributes.append(" stroke-dasharray=\"");
            for (float dash : stroke.getDashArray()) {
                SvgNumbers.append(attributes, SvgNumbers.tenths(dash));
            }
            attributes.append('"');
        }
        return attributes.toString();
    }

    private String clipAttribute() {
        Shape clip = getClip();
        if (clip == null || clip.contains(page)) {
            return "";
        }
        String path = SvgPath.of(clip, getTransform());
        String id = clips.computeIfAbsent(path, unused -> name + "-clip-" + (clips.size() + 1));
        return " clip-path=\"url(#" + id + ")\"";
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + SvgNumbers.of(value) + "\"";
    }
}
