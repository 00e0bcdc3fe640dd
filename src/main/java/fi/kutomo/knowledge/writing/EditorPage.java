package fi.kutomo.knowledge.writing;

import fi.kutomo.catalogue.Alike;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.knowledge.publication.Obstacle;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editor of one entry in one of its languages: all fields at once or a single one, what is missing, what an editor has said, and
 * the acts that are open to the writer.
 */
public record EditorPage(
        String title, Head head, List<Language> languages, List<Part> parts, Beyond beyond, Advice advice, Acts acts, List<Problem> problems)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /**
     * What others know of the entry.
     *
     * @param similar public entries of its kind that are about the same
     * @param sources by field, the place from which an import took it
     */
    public record Beyond(List<Alike.Line> similar, Map<String, String> sources) {}

    /** Which entry in which state. {@code only} names the single field that the writer chose to see. */
    public record Head(
            String id,
            String kind,
            String publication,
            Lang writing,
            Lang original,
            Optional<String> only,
            Optional<String> publicPath,
            Instant changed,
            String anchorNext) {}

    /** A language version with how many of the fields written in the original it has, and how many of those are outdated. */
    public record Language(Lang lang, boolean original, int written, int outdated) {}

    /** Fields under one heading. */
    public record Part(String key, List<Box> boxes) {}

    /** A field to be filled. */
    public record Box(Meaning meaning, Said said, Optional<Beside> beside, Choices choices, Optional<String> wrong, Optional<Clash> clash, List<String> comments) {

        /** It asks what is new, so what is similar stands beside it. */
        public boolean asksForNovelty() {
            return meaning.key().equals("novelty");
        }
    }

    /** What the field asks for, in the reader's language. */
    public record Meaning(String key, String input, String label, String help, String example, boolean essential, boolean required, int longest) {

        public boolean isText() {
            return input.equals("LINE") || input.equals("PROSE") || input.equals("LIST");
        }
    }

    /** What it holds now. The base is what the writer started from; values stand one a line in it. */
    public record Said(String text, String base, Optional<TextStatus> status) {}

    /** The original text, shown beside a translation. */
    public record Beside(Lang lang, String text) {}

    /** Values to choose from (all of a small scheme) or those chosen so far, with what was typed to add. */
    public record Choices(List<Choice> list, boolean whole, boolean single, String typed) {

        public static final Choices NONE = new Choices(List.of(), false, false, "");
    }

    /** One value that can be ticked. */
    public record Choice(String value, String label, boolean ticked) {}

    /** Two texts that met: yours was kept, theirs is the working text. */
    public record Clash(String yours, String theirs, String who, Optional<Instant> when) {}

    /** Something to mend before saving, with the field that it is about. */
    public record Problem(String field, String text) {}

    /** What is missing for a whole description, and what keeps it from going public. */
    public record Advice(int percent, List<Missing> missing, List<Hindrance> obstacles, List<String> comments) {}

    /** A field that is empty or only begun. */
    public record Missing(String key, String label, boolean begun) {}

    /** An obstacle in words, with the field if it is about one. */
    public record Hindrance(Optional<String> field, Optional<String> label, Obstacle obstacle) {}

    /** What this caller may do with it now. */
    public record Acts(boolean submit, boolean publish, boolean withdraw, boolean delete, boolean confirm, boolean rename, boolean authors, boolean cancel, boolean takeOver) {}
}
