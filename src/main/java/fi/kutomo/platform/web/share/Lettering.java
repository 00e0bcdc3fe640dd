package fi.kutomo.platform.web.share;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/** The typeface of the pictures: our own where its file is there and has the letters, else whatever the machine has. */
final class Lettering {

    private static final Logger LOG = LoggerFactory.getLogger(Lettering.class);
    private static final String FILE = "static/vendor/source-sans-3-600.woff";

    private final Font own;
    private final Font machines = new Font(Font.SANS_SERIF, Font.BOLD, 1);

    Lettering() {
        this.own = load(machines);
    }

    Font of(String text, float size) {
        return (own.canDisplayUpTo(text) < 0 ? own : machines).deriveFont(size);
    }

    private static Font load(Font otherwise) {
        var file = new ClassPathResource(FILE);
        if (!file.exists()) {
            return otherwise;
        }
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Woff.unpack(file.getContentAsByteArray())));
        } catch (IOException | FontFormatException unreadable) {
            LOG.warn("The typeface for sharing pictures cannot be read: {}", unreadable.getMessage());
            return otherwise;
        }
    }
}
