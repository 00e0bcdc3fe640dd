package fi.kutomo.forum.order;

import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;

/**
 * What somebody says about a post, as it was typed.
 *
 * @param email where a visitor wants the answer; may be empty, as may be the name
 * @param website a field that people do not see; what is in it was put there by a program
 */
public record FlagForm(String reason, String words, boolean urgent, String name, String email, boolean honest, String website) {

    private static final int LONGEST = 4_000;

    static final FlagForm EMPTY = of(Map.of());

    static FlagForm of(Map<String, String> sent) {
        return new FlagForm(
                sent.getOrDefault("reason", ""), sent.getOrDefault("words", "").strip(), !sent.getOrDefault("urgent", "").isEmpty(), cut(sent.getOrDefault("name", "").strip()),
                sent.getOrDefault("email", "").strip(), !sent.getOrDefault("honest", "").isEmpty(), sent.getOrDefault("website", ""));
    }

    private static String cut(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    boolean trapped() {
        return !website.isEmpty();
    }

    /** Of a member's flag. */
    Mistakes mistakes() {
        var wrong = Mistakes.none();
        var chosen = Reason.of(reason);
        if (chosen.isEmpty()) {
            wrong = wrong.and("reason", Ui.t("forum.flags.problem.reason"));
        } else if (chosen.get() == Reason.OTHER && words.isBlank()) {
            wrong = wrong.and("words", Ui.t("forum.flags.problem.words"));
        }
        return words.length() > LONGEST ? wrong.and("words", Ui.t("forum.flags.problem.long", LONGEST, words.length())) : wrong;
    }

    /** Of a visitor's report: article 16 of the Digital Services Act asks for grounds and for good faith. */
    Mistakes mistakesOfReport() {
        var wrong = Mistakes.none();
        if (words.isBlank()) {
            wrong = wrong.and("words", Ui.t("forum.reports.problem.words"));
        } else if (words.length() > LONGEST) {
            wrong = wrong.and("words", Ui.t("forum.flags.problem.long", LONGEST, words.length()));
        }
        if (!email.isEmpty() && (!email.matches("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]{2,}") || email.length() > 254)) {
            wrong = wrong.and("email", Ui.t("forum.reports.problem.email"));
        }
        return honest ? wrong : wrong.and("honest", Ui.t("forum.reports.problem.honest"));
    }
}
