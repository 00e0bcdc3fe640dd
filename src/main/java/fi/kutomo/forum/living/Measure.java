package fi.kutomo.forum.living;

import java.util.Locale;

/** What is measured of conversations. Each rests on so many questions, people, pairs or replies; under {@value #LEAST} it is not told. */
enum Measure {
    /** Hours until somebody else wrote below a question, for half of the questions. */
    FIRST_RESPONSE,
    WITHIN_24,
    WITHIN_72,
    /** Questions that have waited 72 hours and have no reply, of all. */
    UNANSWERED,
    /** Newcomers who wrote again within 14 days, of all. */
    SECOND_POST,
    /** Who wrote last month and writes this month, of who wrote last month. */
    RETENTION,
    /** Pairs of people who reply to each other both ways, of pairs with a reply. */
    RECIPROCITY,
    /** Gini coefficient of posts by writer. */
    CONCENTRATION,
    /** Share of replies between people of different regions, against what chance would bring. */
    CROSSING,
    /** The same between sectors of the organisations for which people write. */
    SECTORS;

    static final int LEAST = 5;

    /** In which words its value is told. */
    enum Unit {
        HOURS,
        SHARE,
        RATIO
    }

    Unit unit() {
        return switch (this) {
            case FIRST_RESPONSE -> Unit.HOURS;
            case CONCENTRATION, CROSSING, SECTORS -> Unit.RATIO;
            default -> Unit.SHARE;
        };
    }

    /** As it stands in files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
