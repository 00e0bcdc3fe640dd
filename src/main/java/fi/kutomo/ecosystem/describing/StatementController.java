package fi.kutomo.ecosystem.describing;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.actors.Stating;
import fi.kutomo.ecosystem.suggesting.Suggestion;
import fi.kutomo.ecosystem.suggesting.Taking;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying one thing of an actor, changing it and ending it, by whoever keeps the actor. */
@Controller
@Access(Access.Level.MEMBER)
class StatementController {

    private static final String ONE = "/{lang}/actors/{slug}/statements/{id}";

    private final ActorStore store;
    private final StatementStore statements;
    private final Sights sights;
    private final Choices choices;
    private final Stating stating;
    private final Taking taking;
    private final SaidLines lines;

    StatementController(
            ActorStore store, StatementStore statements, Sights sights, Choices choices, Stating stating, Taking taking, SaidLines lines) {
        this.store = store;
        this.statements = statements;
        this.sights = sights;
        this.choices = choices;
        this.stating = stating;
        this.taking = taking;
        this.lines = lines;
    }

    @GetMapping("/{lang}/actors/{slug}/statements/new")
    StatementFormPage fresh(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String facet,
            @RequestParam(defaultValue = "") String suggestion,
            Caller caller) {
        var kept = kept(slug, caller);
        var taken = taking.said(suggestion, kept.actor());
        var asked = taken.flatMap(each -> each.what().about().facet()).or(() -> Facet.of(facet)).orElse(Facet.NEED);
        var more = taken.map(Suggestion::what)
                .map(each -> Map.of("suggestion", suggestion, "words-" + each.lang().tag(), each.words(), "source", each.source()))
                .orElse(Map.of());
        return page(kept, StatementForm.fresh(asked, lines.today(), more), Mistakes.none(), Optional.empty(), taken, lang);
    }

    @PostMapping("/{lang}/actors/{slug}/statements")
    Reply say(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var kept = kept(slug, caller);
        var form = new StatementForm(sent);
        var read = form.read(choices, kept.reaches(Optional.empty()));
        var taken = taking.said(form.value("suggestion"), kept.actor());
        if (read.said().isEmpty()) {
            return Reply.of(page(kept, form, read.mistakes(), Optional.empty(), taken, lang), 422);
        }
        if (taken.isEmpty() && !form.value("suggestion").isEmpty()) {
            // Who has been told of the other answer may still say it
            var answered = Mistakes.none().and("term", Ui.t("ecosystem.describing.problem.answered"));
            return Reply.of(page(kept, form.with("suggestion", ""), answered, Optional.empty(), taken, lang), 409);
        }
        if (taken.isPresent()) {
            taking.take(taken.get(), kept.actor(), read.said().get(), caller);
        } else {
            stating.say(kept.actor(), read.said().get(), false, caller);
        }
        return done(kept.actor(), form.facet());
    }

    @GetMapping(ONE)
    StatementFormPage edit(Lang lang, @PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var kept = kept(slug, caller);
        var statement = find(kept, id);
        return page(kept, StatementForm.of(statement), Mistakes.none(), Optional.of(statement), Optional.empty(), lang);
    }

    @PostMapping(ONE)
    Reply change(Lang lang, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var kept = kept(slug, caller);
        var statement = find(kept, id);
        var form = new StatementForm(sent).with("facet", statement.said().facet().name());
        var read = form.read(choices, kept.reaches(Optional.of(statement.said().reach())));
        if (read.said().isEmpty()) {
            return Reply.of(page(kept, form, read.mistakes(), Optional.of(statement), Optional.empty(), lang), 422);
        }
        try {
            stating.change(kept.actor(), id, form.version(), read.said().get(), caller);
        } catch (Refused refused) {
            // Who has been told of the other change may write over it
            var now = form.with("version", String.valueOf(statement.version()));
            return Reply.of(page(kept, now, Mistakes.none().and("term", Ui.t(refused.messageKey())), Optional.of(statement), Optional.empty(), lang), 409);
        }
        return done(kept.actor(), form.facet());
    }

    @PostMapping(ONE + "/end")
    Reply end(@PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var actor = kept(slug, caller).actor();
        stating.end(actor, id, caller);
        return Reply.seeOther(Ui.url(actor.path() + "/edit"), "ecosystem.describing.ended");
    }

    @PostMapping(ONE + "/deletion")
    Reply delete(@PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var actor = kept(slug, caller).actor();
        stating.delete(actor, id, caller);
        return Reply.seeOther(Ui.url(actor.path() + "/edit"), "ecosystem.describing.deleted");
    }

    private static Reply done(Actor actor, Facet facet) {
        return Reply.seeOther(Ui.url(actor.path() + "/edit") + "#" + facet.word(), "ecosystem.describing.saved");
    }

    /**
     * An actor that the caller keeps.
     *
     * @param near whether the caller sees everything that is said of it
     */
    private record Kept(Actor actor, Sight sight, boolean near) {

        /** Nobody says what it would not see itself; how far something goes already may stay. */
        List<Scope> reaches(Optional<Scope> now) {
            return Reaches.ALL.stream().filter(reach -> near || reach.compareTo(Scope.PUBLIC) >= 0 || now.filter(reach::equals).isPresent()).toList();
        }
    }

    private Kept kept(String slug, Caller caller) {
        var sight = sights.of(caller);
        var actor = store.require(slug, sight);
        ActorRules.requireKeep(actor, sight, caller);
        return new Kept(actor, sight, store.near(actor.id(), sight));
    }

    private Statement find(Kept kept, UUID id) {
        return statements.find(kept.actor().id(), id, kept.sight()).orElseThrow(() -> new NotFound("statement " + id));
    }

    private StatementFormPage page(
            Kept kept, StatementForm form, Mistakes mistakes, Optional<Statement> statement, Optional<Suggestion> taken, Lang lang) {
        var actor = kept.actor();
        var facet = form.facet();
        var name = actor.name().in(lang);
        var address = Ui.url(actor.path() + "/statements");
        var own = statement.map(each -> address + "/" + each.id());
        var terms = new ArrayList<Option>();
        terms.add(Option.of("", Ui.t("ecosystem.describing.choose"), form.value("term").isEmpty()));
        terms.addAll(choices.of(facet, form.value("term"), lang));
        return new StatementFormPage(
                Ui.t("ecosystem.describing.say", Ui.t("ecosystem.actors.facet." + facet.name()), name), Ui.t("ecosystem.describing.facet." + facet.name()),
                own.orElse(address), own, taken.map(each -> each.what().words()), facet.worded(), form, mistakes, terms,
                Reaches.options(
                        kept.reaches(statement.map(each -> each.said().reach())), form.value("reach"),
                        reach -> Ui.t("ecosystem.actors.reach." + reach.name() + ".text")),
                List.of(ActorPages.top(), new Crumb(name, actor.path()), new Crumb(Ui.t("ecosystem.describing.editing"), actor.path() + "/edit")));
    }
}
