package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.validation.Decision.Standing;

/** A badge that other sites show: a picture that says today's state in words, whatever the state was when it was set there. */
final class Badge {

    private static final int HEIGHT = 28;
    private static final int LETTER = 8;
    private static final int SPACE = 24;

    private Badge() {}

    static String svg(String who, String what, Standing standing) {
        int left = who.length() * LETTER + SPACE;
        int right = what.length() * LETTER + SPACE;
        var colour = switch (standing) {
            case VALID -> "#2f5d3a";
            case EXPIRED, WITHDRAWN -> "#6b4a00";
            case NOT_VALID -> "#4a4a4a";
        };
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-label="%3$s: %4$s">
                <title>%3$s: %4$s</title>
                <rect width="%1$d" height="%2$d" rx="4" fill="%5$s"/>
                <rect width="%6$d" height="%2$d" rx="4" fill="#1d3557"/>
                <g fill="#ffffff" font-family="'Source Sans 3', Verdana, sans-serif" font-size="13" text-anchor="middle">
                <text x="%7$d" y="18" textLength="%8$d" lengthAdjust="spacingAndGlyphs">%3$s</text>
                <text x="%9$d" y="18" textLength="%10$d" lengthAdjust="spacingAndGlyphs">%4$s</text>
                </g>
                </svg>
                """
                .formatted(
                        left + right, HEIGHT, escaped(who), escaped(what), colour, left, left / 2, left - SPACE / 2, left + right / 2,
                        right - SPACE / 2);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
