package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.CaseStore;
import fi.kutomo.forum.cases.Judgement;
import fi.kutomo.forum.cases.JudgementStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.notices.Reached;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was decided about one's own texts and flags, and appealing. Also for those who are suspended: a decision is for whoever it is about. */
@Controller
@Access(Access.Level.SIGNED_IN)
class DecisionController {

    private final CaseStore cases;
    private final JudgementStore judgements;
    private final FlagStore flags;
    private final Appeals appeals;
    private final Judging judging;
    private final DecisionPages pages;
    private final CaseWords words;
    private final Reached reached;

    DecisionController(
            CaseStore cases, JudgementStore judgements, FlagStore flags, Appeals appeals, Judging judging, DecisionPages pages, CaseWords words, Reached reached) {
        this.cases = cases;
        this.judgements = judgements;
        this.flags = flags;
        this.appeals = appeals;
        this.judging = judging;
        this.pages = pages;
        this.words = words;
        this.reached = reached;
    }

    private Case own(UUID id, Caller caller) {
        return cases.find(id).filter(one -> appeals.concerns(one, caller)).orElseThrow(() -> new NotFound("case " + id));
    }

    @GetMapping("/{lang}/decisions/{id}")
    DecisionPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        var one = own(id, caller);
        caller.person().ifPresent(person -> reached.read(person, judgements.of(id).stream().map(Judgement::ref).toList()));
        return pages.page(one, "", Mistakes.none(), lang, caller);
    }

    @PostMapping("/{lang}/decisions/{id}/appeal")
    Reply appeal(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String facts, Caller caller) {
        var one = own(id, caller);
        try {
            judging.appeal(id, facts, caller);
        } catch (Refused wrong) {
            return Reply.of(pages.page(one, facts, Mistakes.none().and("facts", Ui.t(wrong.messageKey(), wrong.arguments().toArray())), lang, caller), 422);
        }
        return Reply.seeOther(Ui.url("decisions/" + id), "forum.appeals.sent");
    }

    @GetMapping("/{lang}/account/order")
    OwnOrderPage list(Lang lang, Caller caller) {
        var person = caller.person().orElseThrow();
        var about = cases.about(person);
        var flagged = flags.by(person);
        var all = new ArrayList<>(about);
        all.addAll(cases.find(flagged.stream().map(Flag::reviewCase).distinct().toList()));
        var matters = words.matters(all.stream().distinct().toList());
        var outcomes = judgements.of(about.stream().map(Case::id).toList()).stream().collect(Collectors.toMap(Judgement::reviewCase, Function.identity(), (_, later) -> later));
        return new OwnOrderPage(
                Ui.t("forum.own.title"), List.of(new Crumb(Ui.t("accounts.overview.title"), "account")),
                about.stream().map(one -> new OwnOrderPage.Line(
                        matters.of(one.id()).title(), Ui.url("decisions/" + one.id()), one.opened(),
                        outcomes.containsKey(one.id()) ? Ui.t("forum.told." + outcomes.get(one.id()).outcome().name()) : Ui.t("forum.waiting.heading"))).toList(),
                flagged.stream().map(flag -> new OwnOrderPage.Line(
                        matters.of(flag.reviewCase()).title(), Ui.url("decisions/" + flag.reviewCase()), flag.at(),
                        Ui.t("forum.flags.state." + flag.agreed().map(agreed -> agreed ? "AGREED" : "DISAGREED").orElse("OPEN")))).toList());
    }
}
