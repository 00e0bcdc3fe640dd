package fi.kutomo.search.index;

/** Plain text in which found words stand between two signs that no text holds. */
public record Marked(String text) {

    public static final char OPEN = '\uE000';
    public static final char CLOSE = '\uE001';

    public static Marked plain(String text) {
        return new Marked(text.replace(OPEN, ' ').replace(CLOSE, ' '));
    }

    public boolean hasMarks() {
        return text.indexOf(OPEN) >= 0;
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    /** Without the signs. */
    public String bare() {
        return text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }

    /** As HTML: everything escaped, found words in {@code <mark>}. */
    public String html() {
        var html = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case OPEN -> html.append("<mark>");
                case CLOSE -> html.append("</mark>");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    /** At most so many characters, cut at a word and around the first found word. */
    public Marked shortened(int most) {
        if (bare().length() <= most) {
            return this;
        }
        int first = Math.max(0, text.indexOf(OPEN));
        int start = first <= most * 2 / 3 ? 0 : text.lastIndexOf(' ', first - most / 3) + 1;
        int end = start;
        int counted = 0;
        boolean open = false;
        while (end < text.length() && counted < most) {
            char c = text.charAt(end++);
            if (c == OPEN || c == CLOSE) {
                open = c == OPEN;
            } else {
                counted++;
            }
        }
        int space = text.lastIndexOf(' ', end);
        if (!open && end < text.length() && space > start && text.indexOf(OPEN, space) != space + 1) {
            end = space;
        }
        var cut = text.substring(start, end);
        return new Marked((start > 0 ? "… " : "") + cut + (open ? String.valueOf(CLOSE) : "") + (end < text.length() ? " …" : ""));
    }
}
