package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.Setting;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.sql.Json;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Panels;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Answer;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Tags;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a study. */
@Component
class StudyPages {

    /** Half the width of a 95 % interval of the normal distribution, in standard errors. */
    private static final double HALF_WIDTH = 1.959964;

    private final StudiedLines lines;
    private final RevisionStore revisions;
    private final StudyRules rules;
    private final Terms terms;
    private final Json json;
    private final Panels panels;

    StudyPages(StudiedLines lines, RevisionStore revisions, StudyRules rules, Terms terms, Json json, Panels panels) {
        this.lines = lines;
        this.revisions = revisions;
        this.rules = rules;
        this.terms = terms;
        this.json = json;
        this.panels = panels;
    }

    StudyPage of(Study study, Caller caller, Lang lang) {
        var text = study.text();
        var source = text.source();
        var known = terms.find(Stream.concat(text.terms().stream(), text.outcomes().stream().map(StudyOutcome::effectTerm)).distinct().toList());
        var corrections = revisions.of(study.id()).stream()
                .filter(revision -> revision.number() > 1)
                .map(revision -> new StudyPage.Correction(revision.number(), revision.note(), revision.at()))
                .toList();
        return new StudyPage(
                source.title(),
                foreign(source.lang(), lang),
                text.making().design().map(Words::of).orElse(""),
                said(source.summary(), lang),
                facts(text),
                lines.links(text.entries(), lang),
                tags(text, known, lang),
                text.outcomes().stream().map(outcome -> outcome(outcome, known, source.lang(), lang)).toList(),
                said(text.processLearning(), lang),
                corrections,
                rules.mayEdit(caller, study) ? Optional.of(Ui.url("study-drafts/" + study.id().value())) : Optional.empty(),
                rules.mayWrite(caller) ? Optional.of(Ui.url("claim-drafts/new") + "?study=" + study.slug().orElse("")) : Optional.empty(),
                panels.about(new Ref(Study.KIND, study.id().value()), caller),
                citation(source),
                Optional.of(linkedData(study)),
                said(source.summary(), lang).map(StudyPage.Said::text),
                trail());
    }

    WithdrawnPage withdrawn(Study study, Lang lang) {
        var source = study.text().source();
        return new WithdrawnPage(
                source.title(), foreign(source.lang(), lang), study.withdrawnReason().orElse(""), study.changedAt(), trail());
    }

    private static List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("evidence.studies.title"), "studies"));
    }

    static @Nullable String foreign(String of, Lang reader) {
        return of.equals(reader.tag()) ? null : of;
    }

    private static Optional<StudyPage.Said> said(LocalizedText text, Lang lang) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new StudyPage.Said(text.in(lang), Ui.foreign(text.langFor(lang))));
    }

    /** Authors (year). Title. Where it was published. */
    private static String citation(Source source) {
        var year = source.year().isPresent() ? " (" + source.year().getAsInt() + ")" : "";
        return (source.authors() + year + ". " + source.title() + ". " + source.publishedIn()).strip().replaceAll("^[. ]+", "")
                + source.link().map(link -> (source.publishedIn().isEmpty() ? "" : ". ") + link).orElse("");
    }

    private static KeyFacts facts(StudyText text) {
        var facts = new ArrayList<Fact>();
        var source = text.source();
        var making = text.making();
        add(facts, "authors", source.authors());
        add(facts, "year", Typed.text(source.year()));
        source.link().ifPresentOrElse(
                link -> facts.add(new Fact(
                        Ui.t("evidence.studies.fact.source"),
                        List.of(new Answer(source.publishedIn().isEmpty() ? link : source.publishedIn(), link, null)))),
                () -> add(facts, "source", source.publishedIn()));
        making.design().ifPresent(design -> add(facts, "design", Words.of(design)));
        making.setting().ifPresent(setting -> add(facts, "setting", where(setting, making.country())));
        making.n().ifPresent(n -> add(facts, "n", Ui.number(n)));
        making.attrition().ifPresent(share -> add(facts, "attrition", percent(share)));
        making.attritionDifference().ifPresent(share -> add(facts, "attritionDifference", percent(share)));
        making.independent().ifPresent(yes -> add(facts, "independent", yesOrNo(yes)));
        making.peerReviewed().ifPresent(yes -> add(facts, "peerReviewed", yesOrNo(yes)));
        making.registered().ifPresent(yes -> add(facts, "registered", yesOrNo(yes) + (making.registration().isEmpty() ? "" : " – " + making.registration())));
        making.quality().ifPresent(quality -> add(facts, "quality", Words.of(quality) + (making.qualityReason().isEmpty() ? "" : ": " + making.qualityReason())));
        return new KeyFacts(facts);
    }

    /** The country is named where the setting does not name it already. */
    private static String where(Setting setting, String country) {
        return country.isEmpty() || setting == Setting.FI ? Words.of(setting) : Words.of(setting) + " (" + country + ")";
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(Ui.t("evidence.studies.fact." + name), value));
        }
    }

    private static String yesOrNo(boolean yes) {
        return Ui.t(yes ? "evidence.studies.yes" : "evidence.studies.no");
    }

    private static String percent(double share) {
        return Ui.t("evidence.studies.percent", Ui.number(rounded(share * 100, 1)));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Tags tags(StudyText text, Map<String, Term> known, Lang lang) {
        var tags = text.terms().stream()
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .map(term -> Tags.Tag.of(
                        term.label().in(lang),
                        Ui.url("studies") + (term.scheme().equals("approach") ? "?approach=" : "?group=") + Ui.encode(term.key())))
                .toList();
        return new Tags(Ui.t("evidence.studies.about"), tags);
    }

    private static StudyPage.OutcomeLine outcome(StudyOutcome outcome, Map<String, Term> known, String sourceLang, Lang lang) {
        var label = Optional.ofNullable(known.get(outcome.effectTerm())).map(term -> term.label().in(lang)).orElse(outcome.effectTerm());
        return new StudyPage.OutcomeLine(
                label,
                outcome.main(),
                Words.badge(outcome.direction()),
                number(outcome),
                outcome.followUpMonths().isPresent() ? Optional.of(Ui.t("evidence.studies.months", outcome.followUpMonths().getAsInt())) : Optional.empty(),
                outcome.passage(),
                outcome.page(),
                sourceLang);
    }

    /** Ratios are shown as ratios, though they are kept as logarithms. */
    static Optional<String> number(StudyOutcome outcome) {
        if (outcome.effect().isEmpty() || outcome.measure().isEmpty()) {
            return Optional.empty();
        }
        var measure = outcome.measure().get();
        double effect = outcome.effect().getAsDouble();
        var text = Words.of(measure) + " " + shown(measure, effect);
        if (outcome.se().isPresent()) {
            double half = HALF_WIDTH * outcome.se().getAsDouble();
            text = Ui.t("evidence.studies.interval", text, range(shown(measure, effect - half), shown(measure, effect + half)));
        }
        return Optional.of(text);
    }

    /** 0,34–0,70; with dots between where a minus sign would meet the dash. */
    private static String range(String low, String high) {
        return low.startsWith("\u2212") || high.startsWith("\u2212") ? low + "\u00a0\u2026\u00a0" + high : low + "\u2013" + high;
    }

    /** With two decimals always, so that an effect and the ends of its interval read alike. */
    private static String shown(Measure measure, double value) {
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setMinimumFractionDigits(2);
        return format.format(rounded(measure.ratio() ? Math.exp(value) : value, 2)).replace('-', '\u2212');
    }

    private String linkedData(Study study) {
        var source = study.text().source();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "ScholarlyArticle");
        data.put("name", source.title());
        data.put("inLanguage", source.lang());
        data.put("url", Ui.absolute(Ui.url(study.path())));
        source.link().ifPresent(link -> data.put("sameAs", link));
        source.year().ifPresent(year -> data.put("datePublished", String.valueOf(year)));
        if (!source.authors().isEmpty()) {
            data.put("author", Stream.of(source.authors().split(";")).map(String::strip).filter(name -> !name.isEmpty())
                    .map(name -> Map.of("@type", "Person", "name", name)).toList());
        }
        return json.text(data);
    }
}
