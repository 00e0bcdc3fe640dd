package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.Appeal;
import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.Judgement;
import fi.kutomo.forum.cases.JudgementStore;
import fi.kutomo.forum.cases.Outcome;
import fi.kutomo.forum.cases.Rule;
import fi.kutomo.forum.order.CaseWords.Matter;
import fi.kutomo.forum.order.DecisionPage.Statement;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Mistakes;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what those whom a case concerns read of it. Who flagged or judged is not named to them. */
@Component
class DecisionPages {

    private final CaseWords words;
    private final JudgementStore judgements;
    private final Appeals appeals;

    DecisionPages(CaseWords words, JudgementStore judgements, Appeals appeals) {
        this.words = words;
        this.judgements = judgements;
        this.appeals = appeals;
    }

    DecisionPage page(Case one, String typed, Mistakes mistakes, Lang lang, Caller caller) {
        var matter = words.matter(one);
        boolean own = one.of(caller.person());
        var last = appeals.last(one);
        return new DecisionPage(
                Ui.t(own ? "forum.decision.own" : "forum.decision.asked"), List.of(new Crumb(Ui.t("forum.own.title"), "account/order")), own, text(matter, own),
                Ui.foreign(matter.lang(lang)),
                matter.thread().map(thread -> Ui.url(matter.post().map(post -> thread.path(post.number())).orElseGet(thread::path))),
                statements(one, matter, own), one.waiting(),
                appeals.open(one, caller) ? Optional.of(Ui.url("decisions/" + one.id() + "/appeal")) : Optional.empty(), last.map(Appeals::until).map(Ui::date).orElse(""), typed,
                mistakes);
    }

    /** The writer reads the own text, whatever became of it; others only what everybody may read. */
    private static Optional<Content> text(Matter matter, boolean own) {
        boolean shown = matter.post().filter(post -> post.state() == Post.State.SHOWN).isPresent();
        return matter.body().isEmpty() || !own && !shown ? Optional.empty() : Optional.of(Markdown.html(matter.body(), 3));
    }

    private List<Statement> statements(Case one, Matter matter, boolean own) {
        var byId = judgements.appeals(one.id()).stream().collect(Collectors.toMap(Appeal::id, Function.identity()));
        var all = new ArrayList<Statement>();
        matter.held().filter(_ -> own && one.waiting() && judgements.of(one.id()).isEmpty()).ifPresent(text -> all.add(new Statement(
                Ui.t("forum.waiting.heading"), Ui.t("forum.waiting.text"),
                KeyFacts.of(Fact.of(Ui.t("forum.decision.why"), text.suspicions().stream().map(each -> Ui.t("forum.suspicionOwn." + each.name())).toList())))));
        for (var judgement : judgements.of(one.id())) {
            all.add(statement(judgement, judgement.appeal().map(byId::get), own));
        }
        return all;
    }

    private static Statement statement(Judgement judgement, Optional<Appeal> appeal, boolean own) {
        var name = judgement.outcome().name();
        var rule = judgement.rule();
        return new Statement(
                Ui.t((own ? "forum.told." : "forum.toldAsked.") + name),
                judgement.automatic() ? Ui.t("forum.decision.byItself") : Ui.t(judgement.outcome().answers() ? "forum.decision.bySecond" : "forum.decision.byPerson"),
                KeyFacts.of(
                        Fact.of(Ui.t("forum.decision.when"), Ui.dateTime(judgement.at())),
                        Fact.of(Ui.t("forum.decide.rule"), rule.map(each -> Ui.t("forum.rule." + each.name())).stream().toList()),
                        Fact.of(Ui.t("forum.decision.ground"), rule.filter(_ -> judgement.outcome() != Outcome.KEPT)
                                .map(each -> Ui.t(each == Rule.LAW ? "forum.decision.law" : "forum.decision.terms")).stream().toList()),
                        // Facts are for the writer: in them may stand what others must not read
                        Fact.of(Ui.t("forum.decide.facts"), judgement.facts().isEmpty() || !own && judgement.appeal().isEmpty() ? List.of() : List.of(judgement.facts())),
                        Fact.of(Ui.t("forum.decision.appeal"), appeal.map(Appeal::words).filter(_ -> own).stream().toList())));
    }
}
