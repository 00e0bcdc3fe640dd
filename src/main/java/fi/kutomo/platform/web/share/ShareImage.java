package fi.kutomo.platform.web.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws the picture of a shared link: 1200 × 630 pixels, kind and title on linen above the woven band. */
@Component
public class ShareImage {

    private static final Logger LOG = LoggerFactory.getLogger(ShareImage.class);

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;
    private static final int EDGE = 84;
    private static final int BAND = 44;
    private static final int MOST_LINES = 4;

    private static final Color LINEN = new Color(0xf6f4ee);
    private static final Color INK = new Color(0x1d242c);
    private static final Color QUIET = new Color(0x575349);
    private static final Color WOOL = new Color(0xd6d1c4);
    private static final Color WOAD = new Color(0x1b4b7d);
    private static final Color MADDER = new Color(0xa12d26);
    private static final Color WELD = new Color(0xf2c744);

    private final Cache<Words, byte[]> drawn = Caffeine.newBuilder().maximumSize(200).build();

    private record Words(String kind, String title) {}

    /** The picture as PNG. A machine without any font still gets the mark and the band. */
    public byte[] png(String kind, String title) {
        return drawn.get(new Words(kind.strip(), title.strip()), ShareImage::draw);
    }

    private static byte[] draw(Words words) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(LINEN);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        band(pen);
        mark(pen);
        try {
            write(pen, words, new Lettering());
        } catch (RuntimeException | LinkageError | InternalError fontless) {
            // Java finds no font at all on a bare machine; the picture is still worth sharing
            LOG.warn("No font for sharing pictures: {}", fontless.toString());
        }
        pen.dispose();
        return encoded(image);
    }

    /** The band of the pages, seen through a lens: where one thread goes over, the other goes under. */
    private static void band(Graphics2D pen) {
        int top = HEIGHT - BAND;
        int cell = 50;
        int row = BAND / 2;
        pen.setColor(WOOL);
        pen.fillRect(0, top, WIDTH, BAND);
        Color[] threads = {WOAD, WOAD, WOAD, MADDER, WELD, MADDER};
        for (int x = 0; x * cell < WIDTH; x++) {
            pen.setColor(threads[(x / 2) % threads.length]);
            pen.fillRect(x * cell, x % 2 == 0 ? top : top + row, cell, row);
        }
    }

    private static void mark(Graphics2D pen) {
        double[] at = {4, 13.5, 23};
        for (double x : at) {
            pen.setColor(WOAD);
            block(pen, x, 0.5, 5, 31);
        }
        for (int row = 0; row < 3; row++) {
            for (int warp = 0; warp < 3; warp++) {
                if ((row + warp) % 2 == 1) {
                    pen.setColor(LINEN);
                    block(pen, at[warp], at[row] - 1.25, 5, 7.5);
                }
            }
            pen.setColor(MADDER);
            block(pen, 0.5, at[row], 31, 5);
            for (int warp = row % 2; warp < 3; warp += 2) {
                pen.setColor(LINEN);
                block(pen, at[warp] - 1.25, at[row], 7.5, 5);
                pen.setColor(WOAD);
                block(pen, at[warp], at[row] - 1.25, 5, 7.5);
            }
        }
    }

    private static void block(Graphics2D pen, double x, double y, double width, double height) {
        double unit = 60 / 32.0;
        pen.fill(new java.awt.geom.Rectangle2D.Double(EDGE + x * unit, EDGE + y * unit, width * unit, height * unit));
    }

    private static void write(Graphics2D pen, Words words, Lettering lettering) {
        pen.setColor(INK);
        pen.setFont(lettering.of("Kutomo", 46));
        pen.drawString("Kutomo", EDGE + 80, EDGE + 46);
        float size = 84;
        var lines = lines(pen, words.title(), lettering, size);
        while (lines.size() > MOST_LINES && size > 44) {
            size -= 8;
            lines = lines(pen, words.title(), lettering, size);
        }
        float leading = size * 1.12f;
        float y = HEIGHT - BAND - 70 - leading * (Math.min(lines.size(), MOST_LINES) - 1);
        if (!words.kind().isEmpty()) {
            pen.setColor(QUIET);
            pen.setFont(lettering.of(words.kind(), 32));
            pen.drawString(words.kind(), EDGE, y - size);
        }
        pen.setColor(INK);
        for (TextLayout line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            line.draw(pen, EDGE, y);
            y += leading;
        }
    }

    private static List<TextLayout> lines(Graphics2D pen, String text, Lettering lettering, float size) {
        var lines = new ArrayList<TextLayout>();
        if (text.isEmpty()) {
            return lines;
        }
        var letters = new AttributedString(text);
        letters.addAttribute(TextAttribute.FONT, lettering.of(text, size));
        letters.addAttribute(TextAttribute.TRACKING, -0.02);
        var breaker = new LineBreakMeasurer(letters.getIterator(), pen.getFontRenderContext());
        while (breaker.getPosition() < text.length()) {
            lines.add(breaker.nextLayout(WIDTH - 2 * EDGE));
        }
        return lines;
    }

    private static byte[] encoded(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
