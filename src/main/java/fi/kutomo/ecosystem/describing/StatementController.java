package fi.kutomo.ecosystem.describing;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.actors.Stating;
import fi.kutomo.ecosystem.suggesting.Suggesting;
import fi.kutomo.ecosystem.suggesting.Suggestion;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final Suggesting suggesting;
    private final SaidLines lines;

    StatementController(
            ActorStore store, StatementStore statements, Sights sights, Choices choices, Stating stating, Suggesting suggesting, SaidLines lines) {
        this.store = store;
        this.statements = statements;
        this.sights = sights;
        this.choices = choices;
        this.stating = stating;
        this.suggesting = suggesting;
        this.lines = lines;
    }

    @GetMapping("/{lang}/actors/{slug}/statements/new")
    StatementFormPage fresh(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String facet,
            @RequestParam(defaultValue = "") String suggestion,
            Caller caller) {
        var actor = kept(slug, caller);
        var taken = suggesting.open(suggestion, actor);
        var asked = taken.map(Suggestion::facet).or(() -> Facet.of(facet)).orElse(Facet.NEED);
        var more = taken.map(each -> Map.of("suggestion", suggestion, "words-" + each.lang().tag(), each.words(), "source", each.source())).orElse(Map.of());
        return page(actor, StatementForm.fresh(asked, lines.today(), more), Mistakes.none(), Optional.empty(), taken, lang);
    }

    @PostMapping("/{lang}/actors/{slug}/statements")
    Reply say(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var actor = kept(slug, caller);
        var form = new StatementForm(sent);
        var read = form.read(choices);
        var taken = suggesting.open(form.value("suggestion"), actor);
        if (read.said().isEmpty()) {
            return Reply.of(page(actor, form, read.mistakes(), Optional.empty(), taken, lang), 422);
        }
        if (taken.isPresent()) {
            suggesting.take(taken.get(), actor, read.said().get(), caller);
        } else {
            stating.say(actor, read.said().get(), false, caller);
        }
        return done(actor, form.facet());
    }

    @GetMapping(ONE)
    StatementFormPage edit(Lang lang, @PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var actor = kept(slug, caller);
        var statement = statements.find(actor.id(), id).orElseThrow(() -> new NotFound("statement " + id));
        return page(actor, StatementForm.of(statement.said()), Mistakes.none(), Optional.of(id), Optional.empty(), lang);
    }

    @PostMapping(ONE)
    Reply change(Lang lang, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var actor = kept(slug, caller);
        var statement = statements.find(actor.id(), id).orElseThrow(() -> new NotFound("statement " + id));
        var values = new LinkedHashMap<>(sent);
        values.put("facet", statement.said().facet().name());
        var form = new StatementForm(values);
        var read = form.read(choices);
        if (read.said().isEmpty()) {
            return Reply.of(page(actor, form, read.mistakes(), Optional.of(id), Optional.empty(), lang), 422);
        }
        stating.change(actor, id, read.said().get(), caller);
        return done(actor, form.facet());
    }

    @PostMapping(ONE + "/end")
    Reply end(@PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var actor = kept(slug, caller);
        stating.end(actor, id, caller);
        return Reply.seeOther(Ui.url(actor.path() + "/edit"), "ecosystem.describing.ended");
    }

    @PostMapping(ONE + "/deletion")
    Reply delete(@PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var actor = kept(slug, caller);
        stating.delete(actor, id, caller);
        return Reply.seeOther(Ui.url(actor.path() + "/edit"), "ecosystem.describing.deleted");
    }

    private static Reply done(Actor actor, Facet facet) {
        return Reply.seeOther(Ui.url(actor.path() + "/edit") + "#" + facet.word(), "ecosystem.describing.saved");
    }

    private Actor kept(String slug, Caller caller) {
        var sight = sights.of(caller);
        var actor = store.require(slug, sight);
        ActorRules.requireKeep(actor, sight, caller);
        return actor;
    }

    private StatementFormPage page(
            Actor actor, StatementForm form, Mistakes mistakes, Optional<UUID> id, Optional<Suggestion> taken, Lang lang) {
        var facet = form.facet();
        var name = actor.name().in(lang);
        var address = Ui.url(actor.path() + "/statements");
        var terms = new ArrayList<Option>();
        terms.add(Option.of("", Ui.t("ecosystem.describing.choose"), form.value("term").isEmpty()));
        terms.addAll(choices.of(facet, form.value("term"), lang));
        return new StatementFormPage(
                Ui.t("ecosystem.describing.say", Ui.t("ecosystem.actors.facet." + facet.name()), name), Ui.t("ecosystem.describing.facet." + facet.name()),
                id.map(each -> address + "/" + each).orElse(address), id.map(each -> address + "/" + each), taken.map(Suggestion::words), facet.worded(),
                form, mistakes, terms,
                StatementForm.REACHES.stream()
                        .map(each -> Option.of(each.name(), Ui.t("accounts.consents.scope." + each.name()), each.name().equals(form.value("reach")))
                                .help(Ui.t("accounts.consents.scope." + each.name() + ".text")))
                        .toList(),
                List.of(ActorPages.top(), new Crumb(name, actor.path()), new Crumb(Ui.t("ecosystem.describing.editing"), actor.path() + "/edit")));
    }
}
