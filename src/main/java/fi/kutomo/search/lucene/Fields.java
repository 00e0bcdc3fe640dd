package fi.kutomo.search.lucene;

import fi.kutomo.platform.kernel.Lang;

/** Names of the index's fields. Texts have a field per language, so that each is analysed and weighed by its own. */
final class Fields {

    static final String ID = "id";
    static final String PERMANENT_ID = "pid";
    static final String KIND = "kind";
    static final String PATH = "path";
    static final String ORIGINAL = "original";
    static final String CODE = "code";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String CONFIRMED = "confirmed";
    static final String PUBLISHED = "published";
    static final String CHANGED = "changed";
    static final String FRESHNESS = "fresh";
    static final String OWN = "own.";
    static final String FACET = "facet.";

    /** Divides the summary from the body within one text. */
    static final char BODY = '\u2029';

    private Fields() {}

    static String title(Lang lang) {
        return "title." + lang.tag();
    }

    static String summary(Lang lang) {
        return "summary." + lang.tag();
    }

    static String text(Lang lang) {
        return "text." + lang.tag();
    }

    /** Words as they stand and their base forms, for spelling and exact phrases. */
    static String words(Lang lang) {
        return "words." + lang.tag();
    }

    static String loose(Lang lang) {
        return "loose." + lang.tag();
    }

    /** Beginnings of the words in titles. */
    static String start(Lang lang) {
        return "start." + lang.tag();
    }

    static String order(Lang lang) {
        return "order." + lang.tag();
    }

    static Lang langOf(String field) {
        return Lang.of(field.substring(field.indexOf('.') + 1)).orElse(Lang.FI);
    }
}
