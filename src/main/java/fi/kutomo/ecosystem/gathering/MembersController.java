package fi.kutomo.ecosystem.gathering;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community;
import fi.kutomo.ecosystem.communities.CommunityRules;
import fi.kutomo.ecosystem.communities.CommunityStore;
import fi.kutomo.ecosystem.communities.Convening;
import fi.kutomo.ecosystem.communities.Inviting;
import fi.kutomo.ecosystem.gathering.MembersPages.Typed;
import fi.kutomo.ecosystem.introductions.Contact;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
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

/** Who is in a community and what is done with all of it: published, ended, handed over. */
@Controller
@RequestMapping("/{lang}/communities/{slug}")
@Access(Access.Level.MEMBER)
class MembersController {

    private static final int LONGEST = 2000;
    private static final int MOST_NAMED = 100;

    private final CommunityStore store;
    private final CommunityRules rules;
    private final Convening convening;
    private final Inviting inviting;
    private final MembersPages pages;
    private final ActorStore actors;
    private final Sights sights;

    MembersController(
            CommunityStore store, CommunityRules rules, Convening convening, Inviting inviting, MembersPages pages, ActorStore actors, Sights sights) {
        this.store = store;
        this.rules = rules;
        this.convening = convening;
        this.inviting = inviting;
        this.pages = pages;
        this.actors = actors;
        this.sights = sights;
    }

    @GetMapping("/members")
    MembersPage show(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String q, Caller caller) {
        return pages.page(kept(slug, caller), Typed.seeking(q), lang, caller);
    }

    /** Thinks of actors; nobody is asked. */
    @PostMapping("/members")
    Reply choose(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") List<String> actor, Caller caller) {
        var community = kept(slug, caller);
        var sight = sights.of(caller);
        var chosen = actor.stream()
                .distinct()
                .limit(MOST_NAMED)
                .flatMap(each -> actors.at(each, sight).stream())
                .filter(each -> each.state() == Actor.State.SHOWN)
                .toList();
        return acted(community, Map.of(), "ecosystem.gathering.chosen", lang, caller, () -> inviting.choose(community.id(), chosen, caller));
    }

    /** Invites a person at an address, who comes without an actor. */
    @PostMapping("/people")
    @Paced(Pace.MESSAGE)
    Reply invite(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        var contact = Contact.mail(sent.getOrDefault("name", "").strip(), sent.getOrDefault("email", "").strip());
        var words = sent.getOrDefault("words", "");
        var problem = inviting.problem(Optional.empty(), contact, words, caller);
        if (problem.isPresent()) {
            var mistakes = Mistakes.none().and(problem.get().field(), Ui.t(problem.get().key(), problem.get().arguments()));
            return Reply.of(pages.page(community, new Typed("", sent, mistakes, Optional.empty()), lang, caller), 422);
        }
        var written = Lang.of(sent.getOrDefault("lang", "")).orElse(lang);
        return acted(community, sent, "ecosystem.gathering.invited", lang, caller, () -> inviting.inviteByMail(community.id(), contact, written, words, caller));
    }

    @PostMapping("/publication")
    Reply publish(Lang lang, @PathVariable String slug, Caller caller) {
        var community = kept(slug, caller);
        return acted(community, Map.of(), "ecosystem.gathering.published", lang, caller, () -> convening.publish(community.id(), caller));
    }

    @PostMapping("/end")
    Reply end(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        var why = sent.getOrDefault("ending", "").strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            var mistakes = Mistakes.none().and("ending", Ui.t("ecosystem.describing.problem.reason", LONGEST));
            return Reply.of(pages.page(community, new Typed("", sent, mistakes, Optional.empty()), lang, caller), 422);
        }
        return acted(
                community, sent, "ecosystem.gathering.ended", lang, caller,
                () -> convening.end(community.id(), new LocalizedText(Map.of(lang, why)), caller));
    }

    @PostMapping("/discard")
    Reply discard(@PathVariable String slug, Caller caller) {
        convening.discard(kept(slug, caller).id(), caller);
        return Reply.seeOther(Ui.url(Community.PLURAL), "ecosystem.gathering.discarded");
    }

    @PostMapping("/handover")
    Reply handOver(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String to, Caller caller) {
        var community = kept(slug, caller);
        Optional<UUID> chosen = to.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(to)) : Optional.empty();
        try {
            convening.handOver(community.id(), chosen, caller);
        } catch (Refused no) {
            return refused(community, Map.of(), no, lang, caller);
        }
        // Whoever has handed it over may keep it no more
        return Reply.seeOther(Ui.url(community.path()), "ecosystem.gathering.handedOver");
    }

    @PostMapping("/takeover")
    Reply takeOver(Lang lang, @PathVariable String slug, Caller caller) {
        var community = kept(slug, caller);
        return acted(community, Map.of(), "ecosystem.gathering.takenOver", lang, caller, () -> convening.takeOver(community.id(), caller));
    }

    private Community kept(String slug, Caller caller) {
        return rules.requireKeep(store.at(slug), caller);
    }

    private Reply acted(Community community, Map<String, String> sent, String done, Lang lang, Caller caller, Runnable act) {
        try {
            act.run();
        } catch (Refused no) {
            return refused(community, sent, no, lang, caller);
        }
        return Reply.seeOther(Ui.url(community.path() + "/members"), done);
    }

    /** As it stands by now, with what was typed. */
    private Reply refused(Community community, Map<String, String> sent, Refused no, Lang lang, Caller caller) {
        var typed = new Typed("", sent, Mistakes.none(), Optional.of(Ui.t(no.messageKey(), no.arguments().toArray())));
        return Reply.of(pages.page(kept(community.slug(), caller), typed, lang, caller), 409);
    }
}
