package fi.kutomo.forum.posts;

import fi.kutomo.platform.text.Markdown;
import java.util.Map;

/** Makes safe markup of what somebody wrote. Posts keep it, so that a page of them costs no rendering; a new edition of these rules renders them anew. */
public final class Markup {

    /** Counted up whenever the same text would become other markup than before. */
    public static final int EDITION = 1;

    /** Headings in a post lie below that of the post. */
    private static final int BELOW = 2;

    private Markup() {}

    /** With links to the people whom the text calls, by the names of their accounts. */
    public static String html(String body, Map<String, String> people) {
        // Two posts of one page may have the same headings
        return Markdown.html(body, BELOW, people).replaceAll("(<h[2-6]) id=\"[a-z0-9-]+\"", "$1");
    }
}
