package fi.kutomo.ecosystem.belonging;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.CommunityPages;
import fi.kutomo.ecosystem.communities.CommunityStore;
import fi.kutomo.ecosystem.communities.Member;
import fi.kutomo.ecosystem.communities.MemberStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what somebody sees of the own memberships. */
@Component
class MembershipPages {

    private final CommunityStore communities;
    private final CommunityPages pages;
    private final MemberStore members;
    private final ActorStore actors;
    private final Sights sights;

    MembershipPages(CommunityStore communities, CommunityPages pages, MemberStore members, ActorStore actors, Sights sights) {
        this.communities = communities;
        this.pages = pages;
        this.members = members;
        this.actors = actors;
        this.sights = sights;
    }

    MembershipPage page(Member member, String form, Optional<String> token, Optional<String> problem, Lang lang, Caller caller) {
        var community = communities.find(member.community()).orElseThrow(() -> new NotFound("community of " + member.id()));
        var as = actors.find(member.actor().stream().toList(), sights.of(caller)).stream().map(actor -> actor.name().in(lang)).findFirst();
        return new MembershipPage(
                community.name().in(lang),
                Ui.foreign(community.name().langFor(lang)),
                token.isPresent() ? List.of() : List.of(new Crumb(Ui.t("accounts.overview.title"), "account"), new Crumb(Ui.t("ecosystem.communities.own.title"), "account/communities")),
                member.standing(), community.state() == State.ENDED, as, CommunityPages.text(community.charter().goal(), lang), pages.facts(community, lang, caller),
                community.state() == State.DRAFT ? Optional.empty() : Optional.of(Ui.url(community.path())), member.words(), member.reason(), member.shown(),
                shownAs(member, token), form, token, problem);
    }

    /** Others typed the name of whoever is asked by mail and comes without an actor; it is read here before anybody else reads it. */
    private static Optional<String> shownAs(Member member, Optional<String> token) {
        return token.isPresent() && member.actor().isEmpty() ? Optional.of(member.contact().name()).filter(name -> !name.isBlank()) : Optional.empty();
    }

    OwnCommunitiesPage own(Lang lang, Caller caller) {
        var sight = sights.of(caller);
        var mine = members.ofPerson(caller.person().orElseThrow(), sight.own());
        Map<UUID, Community> known = communities.find(mine.stream().map(Member::community).distinct().toList()).stream()
                .collect(Collectors.toMap(Community::id, each -> each));
        var names = names(mine, sight, lang);
        return new OwnCommunitiesPage(
                Ui.t("ecosystem.communities.own.title"),
                mine.stream().flatMap(member -> Stream.ofNullable(known.get(member.community())).map(community -> line(member, community, names, lang))).toList());
    }

    private Map<UUID, String> names(List<Member> mine, Sight sight, Lang lang) {
        return actors.find(mine.stream().flatMap(member -> member.actor().stream()).distinct().toList(), sight).stream()
                .collect(Collectors.toMap(Actor::id, actor -> actor.name().in(lang)));
    }

    private static OwnCommunitiesPage.Line line(Member member, Community community, Map<UUID, String> names, Lang lang) {
        var facts = new ArrayList<String>();
        facts.add(Ui.t("ecosystem.belonging.standing." + member.standing().name()));
        member.actor().map(names::get).ifPresent(name -> facts.add(Ui.t("ecosystem.belonging.as", name)));
        if (community.state() == State.ENDED) {
            facts.add(Ui.t("ecosystem.communities.state.ENDED"));
        }
        return new OwnCommunitiesPage.Line(
                community.name().in(lang), Ui.foreign(community.name().langFor(lang)), Ui.url("community-memberships/" + member.id()), facts);
    }
}
