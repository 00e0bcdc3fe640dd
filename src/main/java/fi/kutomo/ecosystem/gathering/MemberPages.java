package fi.kutomo.ecosystem.gathering;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.Member;
import fi.kutomo.ecosystem.communities.Member.Part;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.ecosystem.communities.Roll;
import fi.kutomo.ecosystem.gathering.MemberPage.Invitation;
import fi.kutomo.ecosystem.gathering.MemberPage.Removal;
import fi.kutomo.ecosystem.introductions.Contacts;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together one member for those who keep the community. */
@Component
class MemberPages {

    /** Stands for an address among those who can be asked. */
    static final String MAIL = "mail";

    private final Roll roll;
    private final Contacts contacts;
    private final ActorStore actors;
    private final Sights sights;
    private final People people;

    MemberPages(Roll roll, Contacts contacts, ActorStore actors, Sights sights, People people) {
        this.roll = roll;
        this.contacts = contacts;
        this.actors = actors;
        this.sights = sights;
        this.people = people;
    }

    /** The actor that was thought of, as long as it is shown to the reader. */
    Optional<Actor> actor(Member member, Caller caller) {
        return actors.find(member.actor().stream().toList(), sights.of(caller)).stream().filter(each -> each.state() == Actor.State.SHOWN).findFirst();
    }

    /** What was sent, with what is wrong at a field or with the whole. */
    record Typed(Map<String, String> sent, Mistakes mistakes, Optional<String> problem) {

        static final Typed NOTHING = new Typed(Map.of(), Mistakes.none(), Optional.empty());
    }

    MemberPage page(Community community, Member member, Typed typed, Lang lang, Caller caller) {
        var named = roll.near(List.of(member), caller).getFirst();
        boolean acts = community.state() != State.ENDED;
        var trail = new ArrayList<>(Keeping.trail(community, lang));
        trail.add(Keeping.crumb(community));
        return new MemberPage(
                MembersPages.name(named), named.actor().map(actor -> Ui.foreign(actor.name().langFor(lang))).orElse(null), trail,
                community.path() + "/members/" + member.id(), badge(member), facts(member, named), member.words(), member.reason(),
                acts && member.standing() == Standing.CHOSEN ? actor(member, caller).map(actor -> invitation(actor, typed.sent(), lang, caller)) : Optional.empty(),
                acts && member.standing() == Standing.ASKING, acts && member.in() ? parts(member) : List.of(), removal(member, acts), typed.sent(), typed.mistakes(), typed.problem());
    }

    private static Badge badge(Member member) {
        return new Badge(Ui.t("ecosystem.gathering.standing." + member.standing().name()), switch (member.standing()) {
            case IN -> Badge.Dye.LICHEN;
            case ASKING -> Badge.Dye.WELD;
            case INVITED -> Badge.Dye.WOAD;
            default -> Badge.Dye.WOOL;
        });
    }

    private static KeyFacts facts(Member member, Roll.Named named) {
        var facts = new ArrayList<KeyFacts.Fact>();
        named.actor().ifPresent(actor -> facts.add(new KeyFacts.Fact(
                Ui.t("ecosystem.gathering.fact.actor"),
                List.of(KeyFacts.Answer.link(Ui.t("ecosystem.actors.kind." + actor.kind().name()), Ui.url(actor.path()))))));
        member.times().asked().ifPresent(at -> facts.add(KeyFacts.Fact.of(Ui.t("ecosystem.gathering.fact.asked"), Ui.date(at))));
        member.times().answered().ifPresent(at -> facts.add(KeyFacts.Fact.of(Ui.t("ecosystem.gathering.fact.answered"), Ui.date(at))));
        if (member.in()) {
            facts.add(KeyFacts.Fact.of(
                    Ui.t("ecosystem.gathering.fact.seen"), Ui.t(member.shown() ? "ecosystem.gathering.shown" : "ecosystem.gathering.hidden")));
        }
        member.times().ended().ifPresent(at -> facts.add(KeyFacts.Fact.of(Ui.t("ecosystem.gathering.fact.ended"), Ui.date(at))));
        return new KeyFacts(facts);
    }

    private Invitation invitation(Actor actor, Map<String, String> sent, Lang lang, Caller caller) {
        var reached = contacts.of(actor);
        var names = people.names(reached, caller);
        boolean person = actor.kind() == ActorKind.PERSON;
        boolean mail = !person && reached.isEmpty();
        var chosen = sent.getOrDefault("contact", reached.isEmpty() ? MAIL : reached.getFirst().toString());
        var options = new ArrayList<Option>();
        reached.forEach(each -> options.add(Option.of(
                each.toString(), names.getOrDefault(each, Ui.t("ecosystem.proposing.form.hiddenMember", options.size() + 1)), each.toString().equals(chosen))));
        if (mail) {
            options.add(Option.of(MAIL, Ui.t("ecosystem.proposing.form.byMail"), MAIL.equals(chosen)));
        }
        return new Invitation(options, MembersPages.langs(sent.getOrDefault("lang", lang.tag())), person, mail);
    }

    /** Whoever has no account cannot keep anything. */
    private static List<Option> parts(Member member) {
        Stream<Part> parts = Arrays.stream(Part.values()).filter(part -> part != Part.FACILITATOR || member.contact().person().isPresent());
        return parts.map(part -> Option.of(part.name(), Ui.t("ecosystem.communities.part." + part.name()), part == member.part())
                        .help(Ui.t("ecosystem.gathering.part." + part.name())))
                .toList();
    }

    private static Removal removal(Member member, boolean acts) {
        if (!acts || !member.standing().living() || member.standing() == Standing.ASKING) {
            return Removal.NONE;
        }
        return member.standing() == Standing.CHOSEN ? Removal.QUIET : Removal.REASONED;
    }
}
