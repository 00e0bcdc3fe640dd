package fi.kutomo.knowledge.migrating;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Optional;

/**
 * Moving an entry to the newest version of its template: each field that differs and says something beside what becomes of it, the new
 * fields, and those that differ but say nothing.
 */
public record MigrationPage(
        String title, Head head, List<Row> rows, List<Meaning> fresh, List<Silent> silent, Mistakes mistakes, Optional<String> conflict)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /**
     * Which entry, and between which versions of the template.
     *
     * @param version counts the changes of the entry, so that nothing that somebody else wrote meanwhile is overlooked
     */
    public record Head(String id, String entryTitle, int from, int to, long version, boolean open, boolean submitted) {

        /** Only what earlier moves left aside. */
        public boolean newest() {
            return from == to;
        }
    }

    /** A field that differs, what it says now, and what can become of it. */
    public record Row(
            String key, String label, boolean gone, Optional<Meaning> before, Optional<Meaning> after, List<String> notes, List<Said> said, Answers answers) {}

    /** A field that differs and says nothing. */
    public record Silent(String label, boolean gone, Optional<Meaning> after) {}

    /**
     * What a field asks for.
     *
     * @param rule whether it must be filled, and from which stage
     * @param due the entry has reached that stage and the field says nothing
     */
    public record Meaning(String key, String label, String help, String rule, boolean due) {}

    /** A text in one language, or values that have none. */
    public record Said(Optional<Lang> lang, String text) {

        private static final int LONG = 700;
        private static final int BEGINNING = 400;

        public boolean isLong() {
            return text.length() > LONG;
        }

        /** Its first words, where the whole would hide what else there is to decide. */
        public String beginning() {
            int end = text.lastIndexOf(' ', BEGINNING);
            return text.substring(0, end < BEGINNING / 2 ? BEGINNING : end) + " …";
        }
    }

    /** What the writer can answer: the first options, then a field chosen from a list, then those that leave or end it. */
    public record Answers(List<Option> first, boolean other, List<Option> others, List<Option> last, Optional<String> error) {}
}
