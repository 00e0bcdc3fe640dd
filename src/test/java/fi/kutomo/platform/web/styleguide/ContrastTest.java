package fi.kutomo.platform.web.styleguide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Computes every pair of colours that the pages may use, from the style sheet itself, by day and by night. */
class ContrastTest {

    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+):\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)");

    private record Shades(String day, String night) {}

    private final Map<String, Shades> tokens = tokens();

    @Test
    void letsEveryPairBeReadByDay() {
        for (Pair pair : Pair.ALLOWED) {
            assertThat(ratio(shades(pair.front()).day(), shades(pair.ground()).day())).as("%s by day", pair).isGreaterThanOrEqualTo(pair.least());
        }
    }

    @Test
    void letsEveryPairBeReadByNight() {
        for (Pair pair : Pair.ALLOWED) {
            assertThat(ratio(shades(pair.front()).night(), shades(pair.ground()).night())).as("%s by night", pair).isGreaterThanOrEqualTo(pair.least());
        }
    }

    @Test
    void knowsTheContrastOfBlackOnWhite() {
        assertThat(ratio("#000000", "#ffffff")).isEqualTo(21.0);
    }

    private Shades shades(String token) {
        return assertThatToken(token, tokens.get(token));
    }

    private static Shades assertThatToken(String name, Shades shades) {
        assertThat(shades).as("token --%s", name).isNotNull();
        return shades;
    }

    private static Map<String, Shades> tokens() {
        var found = new HashMap<String, Shades>();
        try {
            var css = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
            var matcher = TOKEN.matcher(css);
            while (matcher.find()) {
                found.putIfAbsent(matcher.group(1), new Shades(matcher.group(2), matcher.group(3)));
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return found;
    }

    /** Contrast ratio of WCAG 2.2, 1 to 21. */
    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int at) {
        double channel = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
