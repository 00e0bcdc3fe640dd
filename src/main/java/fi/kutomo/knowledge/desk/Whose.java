package fi.kutomo.knowledge.desk;

import java.util.Arrays;
import java.util.Locale;

/** Whose pages a list of the desk holds. */
enum Whose {
    /** Those that the reader answers for or writes with others. */
    MINE("(e.steward = :me or exists (select 1 from knowledge.co_author c where c.entry = e.id and c.person = :me))"),
    /** Those that nobody answers for. For editors. */
    ORPHANED("e.steward is null"),
    /** All pages. For editors. */
    ALL("true");

    private final String condition;

    Whose(String condition) {
        this.condition = condition;
    }

    /** What holds of such entries, in SQL about {@code knowledge.entry e}. */
    String condition() {
        return condition;
    }

    /** The word in addresses and message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is asked for, as far as the reader may: others than editors read only their own. */
    static Whose of(String word, boolean editor) {
        return editor ? Arrays.stream(values()).filter(whose -> whose.word().equals(word)).findFirst().orElse(MINE) : MINE;
    }
}
