package fi.kutomo.ecosystem.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.introductions.WeavingRules;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Change;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Link;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Told;
import fi.kutomo.ecosystem.measuring.Run.Eyes;
import fi.kutomo.ecosystem.measuring.Runs.Answer;
import fi.kutomo.ecosystem.measuring.Runs.Counting;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Progress;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the public page of a net. */
@Component
class MeasuresPages {

    private final Runs runs;
    private final RunWords words;
    private final ChangeWords changes;
    private final Sights sights;
    private final Places places;
    private final WeavingRules rules;
    private final TrustWords trust;

    MeasuresPages(Runs runs, RunWords words, ChangeWords changes, Sights sights, Places places, WeavingRules rules, TrustWords trust) {
        this.runs = runs;
        this.words = words;
        this.changes = changes;
        this.sights = sights;
        this.places = places;
        this.rules = rules;
        this.trust = trust;
    }

    static String title(Question question, Lang lang) {
        return t("ecosystem.measuring.title", question.ground().name().in(lang));
    }

    MeasuresPage page(Question question, boolean today, Caller caller, Lang lang) {
        var answer = runs.open(question);
        var bases = Arrays.stream(Basis.values())
                .map(basis -> Tabs.Tab.of(t("ecosystem.measuring.basis." + basis.name()), Ui.url(path(question)) + query(new Question(question.ground(), basis, question.day()), today), basis == question.basis()))
                .toList();
        return new MeasuresPage(
                title(question, lang), t("ecosystem.measuring.lead." + question.basis().name()), "", new Tabs(t("ecosystem.measuring.bases"), bases),
                answer.run().map(run -> told(question, run, today, t("ecosystem.measuring.restsText"), lang)), progress(answer), why(answer), today && answer.run().isPresent() ? Optional.of(trust.of(question, lang)) : Optional.empty(), weaving(question, caller), links(question, lang),
                List.of(new Crumb(t("vocabulary.areas.title"), "areas"), new Crumb(question.ground().name().in(lang), "areas/" + question.key())), today);
    }

    /** The page for those who weave there. */
    private Optional<String> weaving(Question question, Caller caller) {
        return rules.realm(caller).filter(realm -> realm.covers(List.of(question.key()))).map(_ -> Ui.url(WeaverNetPages.path(question)));
    }

    static String path(Question question) {
        return question.ground().path();
    }

    private static String query(Question question, boolean today) {
        return today ? question.query() : question.queryOn() + question.day();
    }

    static Optional<Progress> progress(Answer answer) {
        return answer instanceof Counting counting && counting.work().ended().isEmpty()
                ? Optional.of(progress(counting.work()))
                : Optional.empty();
    }

    static Progress progress(Work work) {
        return new Progress(
                t("ecosystem.measuring.counting"), work.done(), work.whole(),
                work.whole() == 0 ? t("ecosystem.measuring.waits") : t("ecosystem.measuring.done", work.done(), work.whole()));
    }

    static String why(Answer answer) {
        return switch (answer) {
            case Runs.Kept _ -> "";
            case Runs.TooFew _ -> t("ecosystem.measuring.tooFew", Net.FEWEST);
            case Counting counting when counting.work().ended().isPresent() -> t("ecosystem.measuring.ended");
            case Counting _ -> t("ecosystem.measuring.comeBack");
        };
    }

    private List<Link> links(Question question, Lang lang) {
        return places.all(lang).stream()
                .filter(area -> !area.key().equals(question.key()))
                .map(area -> new Link(
                        area.name().in(lang), Ui.foreign(area.name().langFor(lang)),
                        Ui.url("areas/" + area.key() + "/net") + (question.basis() == Basis.ALL ? "" : "?ties=" + question.basis().word())))
                .toList();
    }

    /** @param rests which ties are in the numbers */
    Told told(Question question, Run run, boolean today, String rests, Lang lang) {
        var query = query(question, today);
        return new Told(
                t("ecosystem.measuring.heading", Ui.date(run.day()), run.actors(), run.ties()), words.caution(run, lang), words.shown(run, sights.of(Caller.visitor(lang)), lang),
                today ? changes(question, run, lang) : Optional.empty(), rests, Ui.url(path(question)) + ".csv" + query, "/api/v1/" + path(question) + query);
    }

    private Optional<Change> changes(Question question, Run run, Lang lang) {
        var earlier = runs.series(question);
        return changes.of(earlier, run, runs.kept(question, earlier, Eyes.EVERYBODY), Optional.of(path(question) + question.queryOn()), lang);
    }
}
