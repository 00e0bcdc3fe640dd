package fi.kutomo.knowledge.templating;

import fi.kutomo.knowledge.Stage;
import fi.kutomo.knowledge.Template;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One kind's template: the version in force, its history, and the draft of the next version where an editor works on one. */
public record TemplatePage(String title, String kind, List<Version> versions, Optional<Draft> draft, List<Field> fields, Optional<String> problem)
        implements Page {

    public static final List<String> PARTS = List.of("basics", "understand", "try", "spread", "source");
    public static final List<Template.Input> INPUTS = List.of(Template.Input.values());
    public static final List<Stage> STAGES = List.of(Stage.values());

    @Override
    public boolean indexed() {
        return false;
    }

    /** A version with the number of entries that are written with it. */
    public record Version(int number, String status, Optional<Instant> published, long uses) {}

    /** The version being drafted, with fields taken out of the form and the field that the editor was about to add. */
    public record Draft(int number, List<Field> fields, List<Field> hidden, Form fresh) {}

    /** A field in the reader's words, with all that can be edited of it. */
    public record Field(String key, String label, boolean essential, Form form) {}

    /** What an editor fills in for a field. */
    public record Form(
            String key,
            String part,
            String input,
            String scheme,
            Map<Lang, String> labels,
            Map<Lang, String> helps,
            Map<Lang, String> examples,
            boolean essential,
            String requiredFrom,
            int weight,
            int shortest,
            int longest) {

        public String label(Lang lang) {
            return labels.getOrDefault(lang, "");
        }

        public String help(Lang lang) {
            return helps.getOrDefault(lang, "");
        }

        public String example(Lang lang) {
            return examples.getOrDefault(lang, "");
        }
    }
}
