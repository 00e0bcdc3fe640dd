package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.suggesting.Suggestion.Named;
import fi.kutomo.ecosystem.suggesting.Suggestion.What;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.mail.Addresses;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the forms for suggestions send, as it was typed. */
public record SuggestionForm(Map<String, String> values) {

    static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 200;

    static final SuggestionForm EMPTY = new SuggestionForm(Map.of());

    public String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** A field that people do not see; what is in it was put there by a program. */
    boolean trapped() {
        return !value("website").isEmpty();
    }

    Optional<About> about(List<About> open) {
        return open.stream().filter(each -> each.name().equals(value("about"))).findFirst();
    }

    What what(About about, Named named, Lang lang) {
        return new What(about, named, lang, value("words"), value("source"), Optional.of(value("email")).filter(email -> !email.isEmpty()));
    }

    /**
     * What is wrong about the words, how it is known and where to answer.
     *
     * @param checked whether it has to be said where it can be checked
     */
    Mistakes mistakes(boolean checked) {
        var mistakes = Mistakes.none();
        if (value("words").isEmpty() || value("words").length() > LONGEST) {
            mistakes = mistakes.and("words", Ui.t("ecosystem.suggesting.problem.words", LONGEST));
        }
        if (value("source").length() > LONGEST) {
            mistakes = mistakes.and("source", Ui.t("ecosystem.describing.problem.long", LONGEST));
        }
        if (checked && value("source").isEmpty()) {
            mistakes = mistakes.and("source", Ui.t("ecosystem.suggesting.problem.source"));
        }
        if (!value("email").isEmpty() && !Addresses.valid(value("email"))) {
            mistakes = mistakes.and("email", Ui.t("ecosystem.suggesting.problem.email"));
        }
        return mistakes;
    }

    /** What is wrong about a name that has to be given. */
    Mistakes nameless(String field, String missing) {
        var name = value(field);
        if (name.length() > LONGEST_NAME) {
            return Mistakes.none().and(field, Ui.t("ecosystem.describing.problem.long", LONGEST_NAME));
        }
        return name.isEmpty() ? Mistakes.none().and(field, Ui.t(missing)) : Mistakes.none();
    }
}
