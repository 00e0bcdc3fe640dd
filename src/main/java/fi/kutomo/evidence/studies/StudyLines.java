package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.Marked;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a calm line of a study: what it found stands in it, in the same form whichever way it went. */
@Component
class StudyLines {

    private static final int SUMMARY = 240;
    private static final int FINDINGS = 3;

    private final Terms terms;

    StudyLines(Terms terms) {
        this.terms = terms;
    }

    List<CardLine> of(List<Study> studies, Lang lang) {
        var known = terms.find(studies.stream()
                .flatMap(study -> study.text().outcomes().stream())
                .map(StudyOutcome::effectTerm)
                .distinct()
                .toList());
        return studies.stream().map(study -> line(study, known, lang)).toList();
    }

    private static CardLine line(Study study, Map<String, Term> known, Lang lang) {
        var source = study.text().source();
        var summary = source.summary().in(lang);
        var line = CardLine.of(
                study.text().making().design().map(Words::of).orElse(""),
                Marked.plain(source.title()),
                Ui.url(study.path()),
                Marked.plain(summary.length() > SUMMARY ? summary.substring(0, SUMMARY).replaceAll("\\s+\\S*$", "") + " …" : summary),
                facts(study, known, lang));
        return line.lang(StudyPages.foreign(source.lang(), lang));
    }

    private static List<String> facts(Study study, Map<String, Term> known, Lang lang) {
        var facts = new ArrayList<String>();
        var text = study.text();
        text.outcomes().stream()
                .limit(FINDINGS)
                .map(outcome -> Optional.ofNullable(known.get(outcome.effectTerm())).map(term -> term.label().in(lang)).orElse(outcome.effectTerm())
                        + ": " + Words.of(outcome.direction()))
                .forEach(facts::add);
        if (text.outcomes().size() > FINDINGS) {
            facts.add(Ui.t("evidence.studies.moreOutcomes", text.outcomes().size() - FINDINGS));
        }
        text.source().year().ifPresent(year -> facts.add(String.valueOf(year)));
        text.making().setting().ifPresent(setting -> facts.add(Words.of(setting)));
        text.making().n().ifPresent(n -> facts.add(Ui.t("evidence.studies.people", n)));
        return facts;
    }
}
