package fi.kutomo.ecosystem.belonging;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.CommunityPages;
import fi.kutomo.ecosystem.communities.CommunityPages.Asked;
import fi.kutomo.ecosystem.communities.CommunityRules;
import fi.kutomo.ecosystem.communities.CommunityStore;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.ecosystem.communities.Joining;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever has an account answers an invitation, asks to come in, says who sees it, and leaves here. */
@Controller
@RequestMapping("/{lang}")
@Access(Access.Level.MEMBER)
class MembershipController {

    private final CommunityStore communities;
    private final CommunityRules rules;
    private final CommunityPages communityPages;
    private final Joining joining;
    private final MembershipPages pages;
    private final ActorStore actors;
    private final Sights sights;

    MembershipController(
            CommunityStore communities,
            CommunityRules rules,
            CommunityPages communityPages,
            Joining joining,
            MembershipPages pages,
            ActorStore actors,
            Sights sights) {
        this.communities = communities;
        this.rules = rules;
        this.communityPages = communityPages;
        this.joining = joining;
        this.pages = pages;
        this.actors = actors;
        this.sights = sights;
    }

    @GetMapping("/account/communities")
    OwnCommunitiesPage list(Lang lang, Caller caller) {
        return pages.own(lang, caller);
    }

    @GetMapping("/community-memberships/{id}")
    MembershipPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        return page(id, Optional.empty(), lang, caller);
    }

    @PostMapping("/community-memberships/{id}/answer")
    Reply answer(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        joining.own(id, caller);
        var answer = sent.getOrDefault("answer", "");
        if (!answer.matches("YES|NO")) {
            return Reply.of(page(id, Optional.of(Ui.t("ecosystem.asked.wrong.answer")), lang, caller), 422);
        }
        return acted(id, "ecosystem.belonging.answered", lang, caller, () -> joining.answer(id, answer.equals("YES"), sent.containsKey("shown"), caller));
    }

    @PostMapping("/community-memberships/{id}/showing")
    Reply show(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        joining.own(id, caller);
        return acted(id, "ecosystem.belonging.kept", lang, caller, () -> joining.show(id, sent.containsKey("shown"), caller));
    }

    @PostMapping("/community-memberships/{id}/leaving")
    Reply leave(Lang lang, @PathVariable UUID id, Caller caller) {
        var own = joining.own(id, caller);
        var done = acted(id, "ecosystem.belonging.left", lang, caller, () -> joining.leave(id, caller));
        // A request that is taken back is not there any more
        boolean gone = own.standing() == Standing.ASKING && done instanceof Reply.SeeOther;
        return gone ? Reply.seeOther(Ui.url(communities.find(own.community()).orElseThrow().path()), "ecosystem.belonging.takenBack") : done;
    }

    @PostMapping("/communities/{slug}/requests")
    @Paced(Pace.MESSAGE)
    Reply request(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var community = rules.requireSee(communities.at(slug), caller);
        var as = sent.getOrDefault("as", "");
        var actor = Optional.of(as).filter(each -> !each.isEmpty()).flatMap(each -> actors.at(each, sights.of(caller))).map(Actor::id);
        var words = sent.getOrDefault("words", "");
        boolean shown = sent.containsKey("shown");
        try {
            if (!as.isEmpty() && actor.isEmpty()) {
                throw new Refused("ecosystem.communities.refused.actor");
            }
            var id = joining.request(community.id(), actor, words, shown, caller);
            return Reply.seeOther(Ui.url("community-memberships/" + id), "ecosystem.belonging.requested");
        } catch (Refused no) {
            var mistakes = Mistakes.none().and("words", Ui.t(no.messageKey(), no.arguments().toArray()));
            return Reply.of(communityPages.page(community, new Asked(as, words, shown, mistakes), lang, caller), 422);
        }
    }

    private Reply acted(UUID id, String done, Lang lang, Caller caller, Runnable act) {
        try {
            act.run();
        } catch (Refused no) {
            return Reply.of(page(id, Optional.of(Ui.t(no.messageKey(), no.arguments().toArray())), lang, caller), 409);
        }
        return Reply.seeOther(Ui.url("community-memberships/" + id), done);
    }

    private MembershipPage page(UUID id, Optional<String> problem, Lang lang, Caller caller) {
        return pages.page(joining.own(id, caller), "community-memberships/" + id, Optional.empty(), problem, lang, caller);
    }
}
