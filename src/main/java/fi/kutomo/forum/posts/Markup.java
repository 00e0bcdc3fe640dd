package fi.kutomo.forum.posts;

import fi.kutomo.platform.text.Markdown;
import gg.jte.output.StringOutput;

/** Makes safe markup of what somebody wrote. Posts keep it, so that a page of them costs no rendering; a new edition of these rules renders them anew. */
final class Markup {

    /** Counted up whenever the same text would become other markup than before. */
    static final int EDITION = 1;

    /** Headings in a post lie below that of the post. */
    private static final int BELOW = 3;

    private Markup() {}

    static String html(String body) {
        var out = new StringOutput();
        Markdown.html(body, BELOW).writeTo(out);
        return out.toString();
    }
}
