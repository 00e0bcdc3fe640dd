package fi.kutomo.evidence.studies;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.vocabulary.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the form's page and reads what it sends. */
@Component
public class StudyForms {

    private final StudiedLines lines;
    private final Terms terms;
    private final StudyRules rules;
    private final Messages messages;

    StudyForms(StudiedLines lines, Terms terms, StudyRules rules, Messages messages) {
        this.lines = lines;
        this.terms = terms;
        this.rules = rules;
        this.messages = messages;
    }

    StudyForm form(Study study) {
        return StudyForm.of(study.text(), study.version(), lines.lines(study.text().entries()));
    }

    /** Many at once; what was studied is named as far as everybody may open it. */
    List<StudyForm> of(List<Study> studies) {
        var named = lines.openLines(studies.stream().flatMap(study -> study.text().entries().stream()).toList());
        return studies.stream()
                .map(study -> StudyForm.of(
                        study.text(), study.version(),
                        study.text().entries().stream().filter(named::containsKey).map(named::get).collect(Collectors.joining("\n"))))
                .toList();
    }

    /** What was understood of a form, without terms that do not exist. */
    public StudyReading.Read read(StudyForm form) {
        var found = lines.read(form.value("entries"));
        var read = StudyReading.of(form, found.studied(), found.someUnknown());
        var known = terms.find(read.text().terms()).keySet();
        var text = read.text();
        return new StudyReading.Read(
                new StudyText(
                        text.source(), text.making(), text.entries(), text.terms().stream().filter(known::contains).toList(), text.outcomes(),
                        text.processLearning()),
                read.problems());
    }

    StudyFormPage fresh(StudyForm form, Mistakes mistakes, Caller caller, Lang lang) {
        return page(messages.in(lang, "evidence.studies.fresh"), Optional.empty(), StudyState.DRAFT, form, mistakes, caller, lang);
    }

    StudyFormPage of(Study study, StudyForm form, Mistakes mistakes, Caller caller, Lang lang) {
        var key = study.isPublic() ? "evidence.studies.correctTitle" : "evidence.studies.draftTitle";
        return page(
                messages.in(lang, key, study.text().source().title()), Optional.of(study.id().value().toString()), study.state(), form, mistakes,
                caller, lang);
    }

    private StudyFormPage page(
            String title, Optional<String> id, StudyState state, StudyForm form, Mistakes mistakes, Caller caller, Lang lang) {
        var studied = lines.read(form.value("entries")).studied();
        var tie = rules.tie(caller, studied);
        return new StudyFormPage(
                title, id, state, form, mistakes, terms.of("approach", lang), terms.of("target-group", lang), terms.of("effect", lang),
                lines.links(studied, lang), rules.judges(caller) && tie.isEmpty(), tie.map(key -> messages.in(lang, key)),
                List.of(new Crumb(messages.in(lang, "evidence.studies.title"), "studies"),
                        new Crumb(messages.in(lang, "evidence.studies.drafts"), "study-drafts")));
    }

    Mistakes mistakes(Map<String, String> problems, Lang lang) {
        var texts = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> texts.put(field, messages.in(lang, key)));
        return Mistakes.of(texts);
    }
}
