package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.desk.Verdict.About;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why something is put aside, as a form sent it.
 *
 * @param about empty where none of the open reasons was chosen, which is then among the mistakes
 */
public record WhyAside(Optional<About> about, String words, Mistakes mistakes) {

    public static WhyAside of(List<About> open, Map<String, String> sent, Lang lang, Messages messages) {
        var about = About.of(open, sent.getOrDefault("about", ""));
        var words = sent.getOrDefault("words", "").strip();
        var mistakes = about.isEmpty() ? Mistakes.none().and("about", messages.in(lang, "ecosystem.advising.wrong.about")) : Mistakes.none();
        if (words.length() > Verdict.LONGEST || words.isEmpty() && about.filter(About.OTHER::equals).isPresent()) {
            mistakes = mistakes.and("words", messages.in(lang, "ecosystem.advising.wrong.words", Verdict.LONGEST));
        }
        return new WhyAside(about, words, mistakes);
    }
}
