package fi.kutomo.ecosystem.proposing;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.advising.Foreknowledge;
import fi.kutomo.ecosystem.introductions.Draft;
import fi.kutomo.ecosystem.introductions.Introducing;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.IntroductionStore;
import fi.kutomo.ecosystem.introductions.ProposalRules;
import fi.kutomo.ecosystem.introductions.State.Proposed;
import fi.kutomo.ecosystem.introductions.WeavingRules;
import fi.kutomo.ecosystem.proposing.ChoosingPage.Choosing;
import fi.kutomo.ecosystem.proposing.Proposals.Two;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Reply;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A weaver chooses two actors and writes what each is told of the other. */
@Controller
@RequestMapping("/{lang}/introductions")
@Access(Access.Level.WEAVER)
class ProposingController {

    private final Introducing introducing;
    private final IntroductionStore store;
    private final IntroductionPages pages;
    private final Proposals proposals;
    private final Foreknowledge foreknowledge;
    private final Pairs pairs;
    private final WeavingRules rules;
    private final ProposalRules pairing;
    private final ActorStore actors;
    private final Sights sights;
    private final Messages messages;

    ProposingController(
            Introducing introducing,
            IntroductionStore store,
            IntroductionPages pages,
            Proposals proposals,
            Foreknowledge foreknowledge,
            Pairs pairs,
            WeavingRules rules,
            ProposalRules pairing,
            ActorStore actors,
            Sights sights,
            Messages messages) {
        this.introducing = introducing;
        this.store = store;
        this.pages = pages;
        this.proposals = proposals;
        this.foreknowledge = foreknowledge;
        this.pairs = pairs;
        this.rules = rules;
        this.pairing = pairing;
        this.actors = actors;
        this.sights = sights;
        this.messages = messages;
    }

    @GetMapping
    IntroductionsPage list(Lang lang, @RequestParam(defaultValue = "") String show, Caller caller) {
        return pages.list(IntroductionPages.Shown.of(show), lang, caller);
    }

    /** First the two are found, then what each is told is written; of two who were suggested something is known already. */
    @GetMapping("/new")
    Page fresh(Lang lang, @RequestParam Map<String, String> asked, Caller caller) {
        rules.requireWeave(caller);
        var one = at(asked.getOrDefault("first", ""), caller);
        var other = at(asked.getOrDefault("second", ""), caller);
        var mistakes = one.isPresent() && other.isPresent() ? against(one.get(), other.get(), lang, caller) : Mistakes.none();
        return one.isPresent() && other.isPresent() && mistakes.isEmpty()
                ? proposals.page("introductions", -1, new Two(one, other), foreknowledge.of(one.get(), other.get(), lang, caller), Mistakes.none(), lang, caller)
                : new ChoosingPage(
                        messages.in(lang, "ecosystem.proposing.choose.title"),
                        List.of(new Crumb(messages.in(lang, "ecosystem.introductions.title"), "introductions")),
                        choosing("first", "q1", one, asked, lang, caller),
                        choosing("second", "q2", other, asked, lang, caller),
                        mistakes);
    }

    /** Said before anything is written in vain. */
    private Mistakes against(Actor one, Actor other, Lang lang, Caller caller) {
        try {
            pairing.requireFree(one, other, caller);
            return Mistakes.none();
        } catch (Refused no) {
            return Mistakes.none().and("second", messages.in(lang, no.messageKey(), no.arguments().toArray()));
        }
    }

    private Choosing choosing(String field, String seek, Optional<Actor> chosen, Map<String, String> asked, Lang lang, Caller caller) {
        var sought = asked.getOrDefault(seek, "");
        var found = new ArrayList<>(pairs.like(sought, sights.of(caller), lang));
        chosen.filter(actor -> found.stream().noneMatch(each -> each.id().equals(actor.id()))).ifPresent(found::addFirst);
        return new Choosing(
                field, seek, sought,
                found.stream()
                        .map(actor -> Option.of(actor.slug(), actor.name().in(lang), found.size() == 1 || chosen.filter(each -> each.id().equals(actor.id())).isPresent())
                                .help(messages.in(lang, "ecosystem.actors.kind." + actor.kind().name())))
                        .toList());
    }

    private Optional<Actor> at(String slug, Caller caller) {
        return slug.isEmpty() ? Optional.empty() : actors.at(slug, sights.of(caller)).filter(actor -> actor.state() == Actor.State.SHOWN);
    }

    @PostMapping
    @Paced(Pace.MESSAGE)
    Reply create(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        rules.requireWeave(caller);
        var one = at(sent.getOrDefault("first", ""), caller);
        var other = at(sent.getOrDefault("second", ""), caller);
        return tried(new Two(one, other), draft -> introducing.propose(draft, caller), "introductions", -1, sent, lang, caller);
    }

    @GetMapping("/{id}")
    IntroductionPage show(Lang lang, @PathVariable UUID id, @RequestParam Optional<String> compared, Caller caller) {
        return pages.page(introduction(id), compared.isPresent(), Optional.empty(), lang, caller);
    }

    @GetMapping("/{id}/edit")
    ProposalFormPage edit(Lang lang, @PathVariable UUID id, Caller caller) {
        var introduction = led(id, caller);
        if (!(introduction.state() instanceof Proposed)) {
            throw new Refused("ecosystem.introductions.refused.asked");
        }
        return proposals.page(
                "introductions/" + id + "/edit", introduction.version(), two(introduction, caller), Proposals.written(introduction), Mistakes.none(), lang, caller);
    }

    @PostMapping("/{id}/edit")
    @Paced(Pace.MESSAGE)
    Reply change(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var introduction = led(id, caller);
        var read = sent.getOrDefault("version", "");
        int version = read.matches("\\d{1,9}") ? Integer.parseInt(read) : introduction.version();
        if (!(introduction.state() instanceof Proposed)) {
            return refused(
                    two(introduction, caller), "introductions/" + id + "/edit", version, sent, new Refused("ecosystem.introductions.refused.asked"), lang, caller);
        }
        return tried(
                two(introduction, caller),
                draft -> {
                    introducing.change(id, version, draft, caller);
                    return id;
                },
                "introductions/" + id + "/edit", version, sent, lang, caller);
    }

    /** What a weaver keeps in the form. */
    private interface Keeping {
        UUID keep(Draft draft);
    }

    /** Keeps it, or shows the form again with all that was written, whatever has become of the two meanwhile. */
    private Reply tried(Two two, Keeping keeping, String action, int version, Map<String, String> sent, Lang lang, Caller caller) {
        if (two.one().isEmpty() || two.other().isEmpty()) {
            return refused(two, action, version, sent, new Refused("ecosystem.introductions.refused.hidden"), lang, caller);
        }
        var draft = Proposals.read(two.one().get(), two.other().get(), sent);
        try {
            var problems = introducing.problems(draft, caller);
            return problems.isEmpty()
                    ? Reply.seeOther("/" + lang.tag() + "/introductions/" + keeping.keep(draft), "ecosystem.proposing.kept")
                    : Reply.of(proposals.page(action, version, two, sent, proposals.mistakes(problems, lang), lang, caller), 422);
        } catch (Refused no) {
            return refused(two, action, version, sent, no, lang, caller);
        }
    }

    private Reply refused(Two two, String action, int version, Map<String, String> sent, Refused no, Lang lang, Caller caller) {
        var why = messages.in(lang, no.messageKey(), no.arguments().toArray());
        return Reply.of(proposals.page(action, version, two, sent, Mistakes.none().and("why", why), lang, caller), 409);
    }

    private Introduction introduction(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("introduction " + id));
    }

    private Introduction led(UUID id, Caller caller) {
        var introduction = introduction(id);
        rules.requireLead(caller, introduction);
        return introduction;
    }

    private Two two(Introduction introduction, Caller caller) {
        return new Two(actor(introduction, 1, caller), actor(introduction, 2, caller));
    }

    private Optional<Actor> actor(Introduction introduction, int place, Caller caller) {
        return introduction.sides().get(place - 1).actor().flatMap(id -> actors.find(List.of(id), sights.of(caller)).stream().findFirst());
    }
}
