package fi.kutomo.ecosystem.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.measuring.Measure.Form;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Change;
import fi.kutomo.ecosystem.measuring.Run.Eyes;
import fi.kutomo.ecosystem.measuring.Runs.Counting;
import fi.kutomo.ecosystem.measuring.WeaverNetPage.Asking;
import fi.kutomo.ecosystem.measuring.WeaverNetPage.Told;
import fi.kutomo.ecosystem.weighing.Invitations;
import fi.kutomo.ecosystem.weighing.Invitations.Invitation;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Progress;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of a net for weavers. */
@Component
class WeaverNetPages {

    private final Runs runs;
    private final RunStore store;
    private final NetStore nets;
    private final ActorStore actors;
    private final Sights sights;
    private final Choices choices;
    private final Terms terms;
    private final RunWords words;
    private final ChangeWords changes;
    private final Holes holes;
    private final WithoutWords withoutMe;

    WeaverNetPages(
            Runs runs, RunStore store, NetStore nets, ActorStore actors, Sights sights, Choices choices, Terms terms, RunWords words, ChangeWords changes,
            Holes holes, WithoutWords withoutMe) {
        this.runs = runs;
        this.store = store;
        this.nets = nets;
        this.actors = actors;
        this.sights = sights;
        this.choices = choices;
        this.terms = terms;
        this.words = words;
        this.changes = changes;
        this.holes = holes;
        this.withoutMe = withoutMe;
    }

    static String path(Question question) {
        return MeasuresPages.path(question) + "/weaving";
    }

    WeaverNetPage page(Question question, Wish wish, Caller weaver, Lang lang) {
        var drawn = runs.forWeaver(question, weaver);
        var answer = drawn.answer();
        var told = answer.run().map(run -> told(question, run, drawn.net(), wish, weaver, lang));
        var progress = answer instanceof Counting counting && counting.work().ended().isEmpty() ? Optional.of(MeasuresPages.progress(counting.work())) : Optional.<Progress>empty();
        return new WeaverNetPage(
                t("ecosystem.measuring.weaving.title", question.ground().name().in(lang)), Ui.url(MeasuresPages.path(question)), Ui.url(path(question)), told, progress,
                MeasuresPages.why(answer), List.of(new Crumb(MeasuresPages.title(question, lang), MeasuresPages.path(question))));
    }

    private Told told(Question question, Run run, Net net, Wish wish, Caller weaver, Lang lang) {
        var sight = sights.of(weaver);
        var known = actors.find(net.actors(), sight).stream().collect(Collectors.toMap(Actor::id, Function.identity()));
        var standings = store.standings(run.id());
        var paged = StandingTable.of(standings, known, wish, run.enoughAnswered(), Ui.url(path(question)), lang);
        var meant = meant(net, question, wish, sight);
        var invitations = meant.isEmpty() ? List.<Invitation>of() : Invitations.covering(net.graph(), meant, wish.share() / 100.0, wish.steps());
        return new Told(
                t("ecosystem.measuring.heading", Ui.date(run.day()), run.actors(), run.ties()), words.caution(run, lang), words.shown(run, sight, lang), change(question, run, weaver, lang),
                paged.table(), paged.further(), paged.pager(), run.enoughAnswered(), asking(wish, lang), invitations(invitations, net, known, lang),
                reached(invitations, meant.cardinality(), wish), holes.of(question, net, standings, known, weaver, lang), withoutMe.of(question, net, known, weaver, lang));
    }

    private Optional<Change> change(Question question, Run run, Caller weaver, Lang lang) {
        var earlier = runs.series(question, weaver);
        return changes.of(earlier, run, runs.kept(question, earlier, Eyes.of(weaver)), Optional.empty(), lang);
    }

    private BitSet meant(Net net, Question question, Wish wish, Sight sight) {
        var meant = new BitSet();
        if (wish.theme().isEmpty()) {
            meant.set(0, net.actors().size());
            return meant;
        }
        var of = nets.ofTheme(terms.withNarrower(wish.theme().get()), question.day(), sight);
        for (int node = 0; node < net.actors().size(); node++) {
            meant.set(node, of.contains(net.actors().get(node)));
        }
        return meant;
    }

    private Asking asking(Wish wish, Lang lang) {
        return new Asking(
                Wish.SHARES.stream().map(share -> Option.of(String.valueOf(share), Readings.shown(Form.SHARE, share / 100.0, lang), share == wish.share())).toList(),
                Wish.STEPS.stream().map(steps -> Option.of(String.valueOf(steps), t("ecosystem.measuring.steps", steps), steps == wish.steps())).toList(),
                Stream.concat(
                                Stream.of(Option.of("", t("ecosystem.measuring.everybody"), wish.theme().isEmpty())),
                                choices.of(Facet.THEME, wish.theme().orElse(""), lang).stream())
                        .toList());
    }

    private static Table invitations(List<Invitation> invitations, Net net, Map<UUID, Actor> known, Lang lang) {
        var rows = new ArrayList<List<Cell>>();
        for (var invitation : invitations) {
            var actor = known.get(net.actors().get(invitation.node()));
            if (actor != null) {
                rows.add(List.of(Cell.link(actor.name().in(lang), Ui.url(actor.path())), Cell.of(Ui.number(invitation.covers()))));
            }
        }
        return Table.of(
                t("ecosystem.measuring.invite.table"), List.of(Column.text(t("ecosystem.measuring.actors.NAME")), Column.number(t("ecosystem.measuring.invite.covers"))), rows);
    }

    private static String reached(List<Invitation> invitations, int meant, Wish wish) {
        return meant == 0
                ? t("ecosystem.measuring.invite.nobody")
                : t("ecosystem.measuring.invite.says", invitations.size(), invitations.stream().mapToInt(Invitation::covers).sum(), meant, wish.steps());
    }
}
