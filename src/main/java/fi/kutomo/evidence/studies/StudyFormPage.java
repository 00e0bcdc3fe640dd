package fi.kutomo.evidence.studies;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a study is written, new, as a draft or as a correction of what is public.
 *
 * @param id of the study; empty when it is new
 * @param studied the public entries that the lines name
 * @param judges the reader publishes, corrects and withdraws
 * @param tied why the reader leaves to others what moves a grade
 */
public record StudyFormPage(
        String title,
        Optional<String> id,
        StudyState state,
        StudyForm form,
        Mistakes mistakes,
        List<Term> approaches,
        List<Term> groups,
        List<Term> effects,
        List<StudiedLines.Linked> studied,
        boolean judges,
        Optional<String> tied,
        List<Crumb> trail)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    public boolean isPublic() {
        return state == StudyState.PUBLISHED;
    }

    public String address() {
        return Ui.url("study-drafts" + id.map(known -> "/" + known).orElse(""));
    }

    public List<Option> approachOptions() {
        return Words.terms(approaches, Ui.lang(), Set.copyOf(form.all("approach")));
    }

    public List<Option> groupOptions() {
        return Words.terms(groups, Ui.lang(), Set.copyOf(form.all("group")));
    }

    public List<Option> effectOptions(String chosen) {
        return Words.terms(effects, Ui.lang(), chosen, Ui.t("evidence.studies.choose"));
    }

    public List<Option> languages() {
        var known = List.of("fi", "sv", "en", "nb", "da", "is", "de", "fr", "nl", "es", "it", "et", "se");
        var chosen = form.value("lang");
        return java.util.stream.Stream.concat(known.stream(), java.util.stream.Stream.of(chosen))
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> Option.of(code, java.util.Locale.of(code).getDisplayLanguage(lang()), code.equals(chosen)))
                .toList();
    }

    private static java.util.Locale lang() {
        Lang reader = Ui.lang();
        return reader.locale();
    }
}
