package fi.kutomo.ecosystem.gathering;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.CommunityPages;
import fi.kutomo.ecosystem.communities.CommunityRules;
import fi.kutomo.ecosystem.communities.Convening;
import fi.kutomo.ecosystem.communities.HistoryStore;
import fi.kutomo.ecosystem.communities.Member;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.ecosystem.communities.MemberStore;
import fi.kutomo.ecosystem.communities.Roll;
import fi.kutomo.ecosystem.communities.Step;
import fi.kutomo.ecosystem.communities.Weighing;
import fi.kutomo.ecosystem.gathering.MembersPage.ByMail;
import fi.kutomo.ecosystem.gathering.MembersPage.Event;
import fi.kutomo.ecosystem.gathering.MembersPage.Group;
import fi.kutomo.ecosystem.gathering.MembersPage.Line;
import fi.kutomo.ecosystem.gathering.MembersPage.May;
import fi.kutomo.ecosystem.gathering.MembersPage.Proposed;
import fi.kutomo.ecosystem.gathering.MembersPage.Seeking;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together who is in a community for those who keep it. */
@Component
class MembersPages {

    private static final int FOUND = 12;
    private static final int EVENTS = 50;

    /** In the order of the page: what waits for an answer comes first. */
    private static final List<Standing> LIVING = List.of(Standing.ASKING, Standing.IN, Standing.INVITED, Standing.CHOSEN);

    private final CommunityRules rules;
    private final MemberStore members;
    private final HistoryStore history;
    private final Convening convening;
    private final Roll roll;
    private final Weighing weighing;
    private final GapWords gaps;
    private final ActorStore actors;
    private final Sights sights;
    private final People people;

    MembersPages(
            CommunityRules rules,
            MemberStore members,
            HistoryStore history,
            Convening convening,
            Roll roll,
            Weighing weighing,
            GapWords gaps,
            ActorStore actors,
            Sights sights,
            People people) {
        this.rules = rules;
        this.members = members;
        this.history = history;
        this.convening = convening;
        this.roll = roll;
        this.weighing = weighing;
        this.gaps = gaps;
        this.actors = actors;
        this.sights = sights;
        this.people = people;
    }

    /** What somebody typed or asked for on the page. */
    record Typed(String sought, Map<String, String> fields, Mistakes mistakes, Optional<String> problem) {

        static Typed seeking(String sought) {
            return new Typed(sought, Map.of(), Mistakes.none(), Optional.empty());
        }
    }

    MembersPage page(Community community, Typed typed, Lang lang, Caller caller) {
        var near = roll.near(members.of(community.id()), caller);
        var balance = weighing.of(community, near, caller);
        var names = near.stream().collect(Collectors.toMap(named -> named.member().id(), MembersPages::name));
        boolean acts = community.state() != State.ENDED;
        var already = near.stream().filter(named -> named.member().standing().living()).flatMap(named -> named.member().actor().stream()).toList();
        return new MembersPage(
                community.name().in(lang), Ui.foreign(community.name().langFor(lang)), Keeping.trail(community, lang), community.path(), Keeping.tabs(community, "members"), CommunityPages.badge(community),
                Ui.t("ecosystem.gathering.next." + community.state().name()), typed.problem(), gaps.size(balance), gaps.places(balance, names),
                List.of(gaps.spread("ecosystem.gathering.sectors", balance.sectors(), lang), gaps.spread("ecosystem.gathering.regions", balance.regions(), lang)),
                acts ? gaps.missing(balance, community.charter(), already, lang) : List.of(), groups(community, near), seeking(typed.sought(), already, lang, caller),
                new ByMail(typed.fields(), langs(typed.fields().getOrDefault("lang", lang.tag())), typed.mistakes()), events(community, names, caller),
                may(community, acts, typed, caller));
    }

    static String name(Roll.Named named) {
        return named.name().isBlank() ? Ui.t("ecosystem.gathering.unnamed") : named.name();
    }

    static List<Option> langs(String chosen) {
        return Lang.ALL.stream().map(each -> Option.of(each.tag(), Ui.t("accounts.language." + each.tag()), each.tag().equals(chosen))).toList();
    }

    private List<Group> groups(Community community, List<Roll.Named> near) {
        var groups = new ArrayList<Group>();
        for (var standing : LIVING) {
            group(Ui.t("ecosystem.gathering.standing." + standing.name()), false, near, Set.of(standing), community, groups);
        }
        group(
                Ui.t("ecosystem.gathering.gone"), true, near, Set.of(Standing.DECLINED, Standing.REFUSED, Standing.LEFT, Standing.REMOVED), community, groups);
        return groups;
    }

    private static void group(String heading, boolean folded, List<Roll.Named> near, Set<Standing> standings, Community community, List<Group> groups) {
        var lines = near.stream().filter(named -> standings.contains(named.member().standing())).map(named -> line(named, folded, community)).toList();
        if (!lines.isEmpty()) {
            groups.add(new Group(heading, folded, lines));
        }
    }

    private static Line line(Roll.Named named, boolean gone, Community community) {
        var member = named.member();
        var facts = new ArrayList<String>();
        named.actor().ifPresent(actor -> facts.add(Ui.t("ecosystem.actors.kind." + actor.kind().name())));
        if (gone) {
            facts.add(Ui.t("ecosystem.gathering.standing." + member.standing().name()));
        } else if (member.in()) {
            facts.add(Ui.t("ecosystem.communities.part." + member.part().name()));
            facts.add(Ui.t(member.shown() ? "ecosystem.gathering.shown" : "ecosystem.gathering.hidden"));
        }
        member.times().ended().or(member.times()::answered).or(member.times()::asked).ifPresent(at -> facts.add(Ui.date(at)));
        return new Line(
                Ui.url(community.path() + "/members/" + member.id()), name(named), named.actor().map(actor -> Ui.foreign(actor.name().langFor(Ui.lang()))).orElse(null), facts);
    }

    private Seeking seeking(String sought, Collection<UUID> already, Lang lang, Caller caller) {
        if (sought.isBlank()) {
            return new Seeking("", List.of());
        }
        var found = actors.named(sought.strip(), sights.of(caller), FOUND).stream()
                .filter(actor -> actor.state() == Actor.State.SHOWN && !already.contains(actor.id()))
                .sorted(Comparator.comparing(actor -> actor.name().in(lang), String.CASE_INSENSITIVE_ORDER))
                .map(actor -> new Proposed(
                        actor.slug(), actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)), Ui.url(actor.path()), Ui.t("ecosystem.actors.kind." + actor.kind().name())))
                .toList();
        return new Seeking(sought, found);
    }

    private List<Event> events(Community community, Map<UUID, String> names, Caller caller) {
        var steps = history.of(community.id(), EVENTS);
        var doers = people.names(steps.stream().flatMap(step -> step.by().stream()).distinct().toList(), caller);
        return steps.stream().map(step -> event(step, names, doers)).toList();
    }

    private static Event event(Step step, Map<UUID, String> names, Map<UUID, String> doers) {
        var what = Ui.t("ecosystem.gathering.act." + step.act().name(), step.member().map(id -> names.getOrDefault(id, Ui.t("ecosystem.gathering.unnamed"))).orElse(""));
        return new Event(step.at(), step.by().map(doers::get).map(doer -> Ui.t("ecosystem.gathering.by", what, doer)).orElse(what));
    }

    private May may(Community community, boolean acts, Typed typed, Caller caller) {
        boolean answers = rules.answersFor(caller, community);
        var successors = acts && answers ? convening.successors(community) : List.<UUID>of();
        var names = new HashMap<>(people.namesAtWork(successors));
        return new May(
                acts, community.state() == State.DRAFT, community.open() && answers, community.state() == State.DRAFT && answers,
                successors.stream().filter(names::containsKey).map(id -> Option.of(id.toString(), names.getOrDefault(id, ""), false)).toList(),
                acts && convening.leaderless(community) && caller.signedIn(), typed.fields().getOrDefault("ending", ""));
    }
}
