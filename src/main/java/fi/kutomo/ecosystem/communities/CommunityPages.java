package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Topics;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community.Entrance;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.CommunityPage.Join;
import fi.kutomo.ecosystem.communities.CommunityPage.Line;
import fi.kutomo.ecosystem.communities.CommunityPage.Text;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Panels;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a reader sees of a community. */
@Component
public class CommunityPages {

    private final CommunityRules rules;
    private final MemberStore members;
    private final PlanStore plans;
    private final Roll roll;
    private final ActorStore actors;
    private final Sights sights;
    private final People people;
    private final Topics topics;
    private final Catalogue catalogue;
    private final Panels panels;
    private final Clock clock;

    CommunityPages(
            CommunityRules rules,
            MemberStore members,
            PlanStore plans,
            Roll roll,
            ActorStore actors,
            Sights sights,
            People people,
            Topics topics,
            Catalogue catalogue,
            Panels panels,
            Clock clock) {
        this.rules = rules;
        this.members = members;
        this.plans = plans;
        this.roll = roll;
        this.actors = actors;
        this.sights = sights;
        this.people = people;
        this.topics = topics;
        this.catalogue = catalogue;
        this.panels = panels;
        this.clock = clock;
    }

    /** What somebody typed who wants to come in. */
    public record Asked(String as, String words, boolean shown, Mistakes mistakes) {

        public static final Asked NOTHING = new Asked("", "", false, Mistakes.none());
    }

    /** With what the reader typed into the form for coming in. */
    public CommunityPage page(Community community, Asked asked, Lang lang, Caller caller) {
        boolean keeps = rules.keeps(caller, community);
        var all = caller.signedIn() ? members.of(community.id()) : members.in(List.of(community.id())).getOrDefault(community.id(), List.of());
        var sight = sights.of(caller);
        var own = all.stream()
                .filter(member -> member.standing() != Member.Standing.CHOSEN && member.standing().living() && CommunityRules.speaks(caller, member, sight.own()))
                .findFirst();
        // Where everybody may come in, whoever comes in is everybody
        boolean inside = keeps || community.charter().entrance() != Entrance.FREE && own.filter(Member::in).isPresent();
        var named = inside ? roll.within(all, lang) : roll.shown(all, own, caller);
        return new CommunityPage(
                community.name().in(lang), Ui.foreign(community.name().langFor(lang)), text(community.charter().goal(), lang), badge(community),
                community.ended().map(at -> Ui.t("ecosystem.communities.endedOn", Ui.date(at))),
                text(community.ending(), lang),
                facts(community, lang, caller), named.stream().map(CommunityPages::member).toList(), inside, measures(community, lang), plan(community, lang), panels.about(community.ref(), caller),
                own.isPresent() ? Optional.empty() : join(community, sight, asked, caller),
                keeps ? Optional.of(Ui.url(community.path() + "/members")) : Optional.empty(),
                own.map(member -> Ui.url("community-memberships/" + member.id())), community.state() != State.DRAFT, List.of(top()));
    }

    public static Crumb top() {
        return new Crumb(Ui.t("ecosystem.communities.title"), Community.PLURAL);
    }

    public static Text text(LocalizedText text, Lang lang) {
        return new Text(text.in(lang), text.isEmpty() ? null : Ui.foreign(text.langFor(lang)));
    }

    public static Badge badge(Community community) {
        return new Badge(Ui.t("ecosystem.communities.state." + community.state().name()), switch (community.state()) {
            case DRAFT -> Badge.Dye.WOOL;
            case OPEN -> Badge.Dye.LICHEN;
            case ENDED -> Badge.Dye.HEATHER;
        });
    }

    /** How one comes in, where and on what it works, and who leads it, where that is shown. */
    public KeyFacts facts(Community community, Lang lang, Caller caller) {
        var facts = new ArrayList<KeyFacts.Fact>();
        var charter = community.charter();
        if (community.state() != State.ENDED) {
            facts.add(KeyFacts.Fact.of(Ui.t("ecosystem.communities.entrance"), Ui.t("ecosystem.communities.entrance." + charter.entrance().name())));
        }
        var names = topics.names(Stream.concat(charter.regions().stream(), charter.themes().stream()).toList(), lang);
        fact("ecosystem.communities.regions", charter.regions().stream().flatMap(key -> Stream.ofNullable(names.get(key))).toList(), facts);
        fact("ecosystem.communities.themes", charter.themes().stream().flatMap(key -> Stream.ofNullable(names.get(key))).toList(), facts);
        var leader = community.leader().flatMap(id -> Optional.ofNullable(people.names(List.of(id), caller).get(id)));
        fact("ecosystem.communities.leader", leader.stream().toList(), facts);
        return new KeyFacts(facts);
    }

    private static void fact(String key, List<String> answers, List<KeyFacts.Fact> facts) {
        if (!answers.isEmpty()) {
            facts.add(new KeyFacts.Fact(Ui.t(key), answers.stream().map(answer -> new KeyFacts.Answer(answer, null, null)).toList()));
        }
    }

    private static Line member(Roll.Named named) {
        var actor = named.actor();
        return new Line(
                new Text(named.name(), actor.map(each -> Ui.foreign(each.name().langFor(Ui.lang()))).orElse(null)),
                actor.filter(each -> each.kind() != ActorKind.PERSON || named.member().shown()).map(each -> Ui.url(each.path())),
                named.member().part() == Member.Part.MEMBER ? "" : Ui.t("ecosystem.communities.part." + named.member().part().name()));
    }

    /** A measure that is an indicator has that one's name and leads to it, as long as it is there. */
    public List<Line> measures(Community community, Lang lang) {
        var measures = plans.measures(community.id());
        var cards = catalogue.byPermanentIds(measures.stream().flatMap(measure -> measure.indicator().stream()).toList());
        return measures.stream()
                .map(measure -> {
                    var card = measure.indicator().map(cards::get);
                    return new Line(
                            card.map(each -> named(each, lang)).orElseGet(() -> text(measure.words(), lang)),
                            card.map(each -> Ui.url(each.path())),
                            card.isPresent() ? measure.words().in(lang) : "");
                })
                .filter(line -> !line.name().words().isBlank())
                .toList();
    }

    public static Text named(Card card, Lang lang) {
        return new Text(card.in(lang).title(), Ui.foreign(card.langFor(lang)));
    }

    private CommunityPage.Plan plan(Community community, Lang lang) {
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        var all = plans.activities(community.id()).stream().map(each -> new CommunityPage.Activity(each.day(), text(each.words(), lang))).toList();
        return new CommunityPage.Plan(
                all.stream().filter(each -> !each.day().isBefore(today)).toList(), all.stream().filter(each -> each.day().isBefore(today)).toList().reversed());
    }

    private Optional<Join> join(Community community, Sight sight, Asked asked, Caller caller) {
        var entrance = community.charter().entrance();
        if (!community.open() || entrance == Entrance.INVITATION) {
            return Optional.empty();
        }
        boolean free = entrance == Entrance.FREE;
        if (!caller.is(Role.MEMBER)) {
            return Optional.of(new Join(Optional.empty(), List.of(), free, "", false, Mistakes.none()));
        }
        var own = actors.find(sight.own(), sight).stream().filter(actor -> actor.state() == Actor.State.SHOWN).toList();
        var as = new ArrayList<Option>();
        if (own.stream().noneMatch(actor -> actor.kind() == ActorKind.PERSON)) {
            as.add(Option.of("", Ui.t("ecosystem.communities.join.self"), asked.as().isEmpty()));
        }
        own.forEach(actor -> as.add(Option.of(actor.slug(), actor.name().in(Ui.lang()), actor.slug().equals(asked.as()))));
        return Optional.of(new Join(Optional.of(Ui.url(community.path() + "/requests")), as, free, asked.words(), asked.shown(), asked.mistakes()));
    }
}
