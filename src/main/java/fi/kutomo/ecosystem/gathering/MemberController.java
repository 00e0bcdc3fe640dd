package fi.kutomo.ecosystem.gathering;

import fi.kutomo.ecosystem.communities.Community;
import fi.kutomo.ecosystem.communities.CommunityRules;
import fi.kutomo.ecosystem.communities.CommunityStore;
import fi.kutomo.ecosystem.communities.Inviting;
import fi.kutomo.ecosystem.communities.Member;
import fi.kutomo.ecosystem.communities.MemberStore;
import fi.kutomo.ecosystem.gathering.MemberPages.Typed;
import fi.kutomo.ecosystem.introductions.Contact;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
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

/** One who is in a community or on the way: invited, let in, given a part, taken away. */
@Controller
@RequestMapping("/{lang}/communities/{slug}/members/{id}")
@Access(Access.Level.MEMBER)
class MemberController {

    private static final String REASON = "reason";

    private final CommunityStore communities;
    private final MemberStore members;
    private final CommunityRules rules;
    private final Inviting inviting;
    private final MemberPages pages;

    MemberController(CommunityStore communities, MemberStore members, CommunityRules rules, Inviting inviting, MemberPages pages) {
        this.communities = communities;
        this.members = members;
        this.rules = rules;
        this.inviting = inviting;
        this.pages = pages;
    }

    @GetMapping
    MemberPage show(Lang lang, @PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var community = kept(slug, caller);
        return pages.page(community, member(community, id), Typed.NOTHING, lang, caller);
    }

    @PostMapping("/invitation")
    @Paced(Pace.MESSAGE)
    Reply invite(Lang lang, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        var member = member(community, id);
        var shown = pages.actor(member, caller);
        if (shown.isEmpty()) {
            return refused(community, id, sent, new Refused("ecosystem.introductions.refused.hidden"), lang, caller);
        }
        var actor = shown.get();
        var contact = contact(sent);
        var words = sent.getOrDefault("words", "");
        var problem = inviting.problem(Optional.of(actor), contact, words, caller);
        if (problem.isPresent()) {
            var mistakes = Mistakes.none().and(problem.get().field(), Ui.t(problem.get().key(), problem.get().arguments()));
            return Reply.of(pages.page(community, member, new Typed(sent, mistakes, Optional.empty()), lang, caller), 422);
        }
        var written = Lang.of(sent.getOrDefault("lang", "")).orElse(lang);
        return acted(community, id, sent, "ecosystem.gathering.invited", lang, caller, () -> inviting.invite(id, actor, contact, written, words, caller));
    }

    private static Contact contact(Map<String, String> sent) {
        var chosen = sent.getOrDefault("contact", "");
        if (chosen.equals(MemberPages.MAIL)) {
            return Contact.mail(sent.getOrDefault("name", "").strip(), sent.getOrDefault("email", "").strip());
        }
        return chosen.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Contact.person(UUID.fromString(chosen))
                : new Contact(Optional.empty(), "", Optional.empty());
    }

    /** Lets in who asked, or says no with a reason. */
    @PostMapping("/decision")
    Reply decide(Lang lang, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        member(community, id);
        boolean yes = sent.getOrDefault("answer", "").equals("YES");
        return acted(
                community, id, sent, "ecosystem.gathering.decided", lang, caller, () -> inviting.decide(id, yes, sent.getOrDefault(REASON, ""), caller));
    }

    @PostMapping("/part")
    Reply give(Lang lang, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        member(community, id);
        var part = Member.Part.of(sent.getOrDefault("part", "")).orElse(Member.Part.MEMBER);
        return acted(community, id, sent, "ecosystem.gathering.partGiven", lang, caller, () -> inviting.give(id, part, caller));
    }

    @PostMapping("/removal")
    Reply remove(Lang lang, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        member(community, id);
        return acted(
                community, id, sent, "ecosystem.gathering.removed", lang, caller, () -> inviting.remove(id, sent.getOrDefault(REASON, ""), caller));
    }

    private Community kept(String slug, Caller caller) {
        return rules.requireKeep(communities.at(slug), caller);
    }

    private Member member(Community community, UUID id) {
        return members.find(id).filter(each -> each.community().equals(community.id())).orElseThrow(() -> new NotFound("member " + id));
    }

    private Reply acted(Community community, UUID id, Map<String, String> sent, String done, Lang lang, Caller caller, Runnable act) {
        try {
            act.run();
        } catch (Refused no) {
            return refused(community, id, sent, no, lang, caller);
        }
        return Reply.seeOther(Ui.url(community.path() + "/members"), done);
    }

    /** A reason that is missing stands at its field; what a rule says against the act stands above, for the form may be gone by now. */
    private Reply refused(Community community, UUID id, Map<String, String> sent, Refused no, Lang lang, Caller caller) {
        var why = Ui.t(no.messageKey(), no.arguments().toArray());
        boolean reason = no.messageKey().equals("ecosystem.communities.wrong.reason");
        var typed = reason ? new Typed(sent, Mistakes.none().and(REASON, why), Optional.empty()) : new Typed(sent, Mistakes.none(), Optional.of(why));
        return Reply.of(pages.page(community, member(community, id), typed, lang, caller), 422);
    }
}
