package fi.kutomo.ecosystem.surveys;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.surveys.Asked.Address;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Addresses;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a weaver does with a survey: chooses whom to ask, writes down addresses, sends the letters, closes it. */
@Workflow
public class Surveying {

    /** In one survey. */
    public static final int MOST = 500;

    private final SurveyStore surveys;
    private final AskedStore asked;
    private final SurveyKeyStore keys;
    private final SurveyLetters letters;
    private final SurveyRules rules;
    private final ActorStore actors;
    private final StatementStore statements;
    private final Sights sights;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Surveying(
            SurveyStore surveys,
            AskedStore asked,
            SurveyKeyStore keys,
            SurveyLetters letters,
            SurveyRules rules,
            ActorStore actors,
            StatementStore statements,
            Sights sights,
            People people,
            AuditLog audit,
            Clock clock) {
        this.surveys = surveys;
        this.asked = asked;
        this.keys = keys;
        this.letters = letters;
        this.rules = rules;
        this.actors = actors;
        this.statements = statements;
        this.sights = sights;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom a survey is to ask: actors of a region, of a theme, of both; nobody when neither is given, and hands pick. */
    public record Draft(LocalizedText name, Optional<String> region, Optional<String> theme, LocalDate until) {}

    /** Chooses those whom the weaver sees there today. */
    public UUID make(Draft draft, Caller caller) {
        var realm = rules.requireWeave(caller);
        if (draft.region().isPresent() && !realm.covers(draft.region().stream().toList())) {
            throw new Refused("ecosystem.surveys.refused.region");
        }
        var fresh = new Survey(
                Ids.next(), Survey.State.DRAFT, draft.name(), draft.region(), draft.theme(), caller.person(), clock.instant(), Optional.empty(), draft.until(),
                Optional.empty());
        surveys.insert(fresh);
        var chosen = chosen(draft, caller);
        if (chosen.size() > MOST) {
            throw new Refused("ecosystem.surveys.refused.many", MOST);
        }
        asked.add(fresh.id(), chosen);
        audit.record(caller, "survey.made", fresh.ref());
        return fresh.id();
    }

    private List<UUID> chosen(Draft draft, Caller caller) {
        var sight = sights.of(caller);
        var there = draft.region()
                .map(region -> actors.workingIn(List.of(region), sight.today(), sight))
                .or(() -> draft.theme().map(theme -> statements.actorsWith(Facet.THEME, theme, sight)))
                .orElse(List.of());
        var shown = actors.find(there, sight).stream().filter(actor -> actor.state() == Actor.State.SHOWN).map(Actor::id).toList();
        if (draft.region().isEmpty() || draft.theme().isEmpty()) {
            return shown;
        }
        var themed = statements.actorsWith(Facet.THEME, draft.theme().get(), sight);
        return shown.stream().filter(Set.copyOf(themed)::contains).toList();
    }

    /** Adds an actor that the weaver sees. */
    public void add(UUID id, Actor actor, Caller caller) {
        var survey = minded(id, caller);
        requireGoing(survey);
        if (actor.state() != Actor.State.SHOWN) {
            throw new Refused("ecosystem.surveys.refused.actor");
        }
        if (asked.count(id) >= MOST) {
            throw new Refused("ecosystem.surveys.refused.many", MOST);
        }
        asked.add(id, List.of(actor.id()));
        audit.record(caller, "survey.changed", survey.ref());
    }

    /** Only who has not been written to; who has been asked stays among the asked. */
    public void remove(UUID id, UUID one, Caller caller) {
        var survey = minded(id, caller);
        requireGoing(survey);
        if (!asked.remove(id, one)) {
            throw new Refused("ecosystem.surveys.refused.asked");
        }
        audit.record(caller, "survey.changed", survey.ref());
    }

    /**
     * Writes down where the actor reads mail, or forgets it; links of earlier letters lead nowhere from then on. Once it was answered from
     * there, the address can only be forgotten, and what was answered stays.
     */
    public void address(UUID id, UUID one, Optional<Address> address, Caller caller) {
        var survey = minded(id, caller);
        requireGoing(survey);
        var before = within(survey, one);
        if (address.isPresent()) {
            redirect(before, address.get(), caller);
        } else {
            forget(before);
        }
        audit.record(caller, "survey.changed", survey.ref());
    }

    private void forget(Asked before) {
        if (before.redirectable()) {
            asked.address(before.id(), Optional.empty());
        } else if (before.address().isPresent()) {
            asked.forgetAddress(before.id());
        } else {
            throw new Refused("ecosystem.surveys.refused.answered");
        }
        keys.drop(before.id());
    }

    private void redirect(Asked before, Address address, Caller caller) {
        if (!before.redirectable()) {
            throw new Refused("ecosystem.surveys.refused.answered");
        }
        if (!Addresses.valid(address.email())) {
            throw new Refused("ecosystem.surveying.wrong.email");
        }
        var actor = actor(before, caller);
        if (actor.kind() == ActorKind.PERSON || !letters.addressees(actor).isEmpty()) {
            throw new Refused("ecosystem.surveys.refused.hasPeople");
        }
        requireFree(address.email(), caller);
        if (before.address().map(Address::email).filter(address.email()::equalsIgnoreCase).isPresent()) {
            asked.lang(before.id(), address.lang());
        } else {
            asked.address(before.id(), Optional.of(address));
            keys.drop(before.id());
        }
    }

    /** In which language the address is written to, for weavers who do not see it. */
    public void lang(UUID id, UUID one, Lang lang, Caller caller) {
        var survey = minded(id, caller);
        requireGoing(survey);
        if (within(survey, one).address().isPresent()) {
            asked.lang(one, lang);
            audit.record(caller, "survey.changed", survey.ref());
        }
    }

    private Asked within(Survey survey, UUID one) {
        return Optional.of(asked.lock(one)).filter(each -> each.survey().equals(survey.id())).orElseThrow(() -> new NotFound("asked " + one));
    }

    /** Whoever weaves does not answer for others, and who asked for peace is left in it. */
    private void requireFree(String email, Caller caller) {
        if (keys.silent(email)) {
            throw new Refused("ecosystem.surveys.refused.silent");
        }
        var own = people.mailboxes(caller.person().stream().toList()).values().stream().map(People.Mailbox::email);
        if (own.anyMatch(email::equalsIgnoreCase)) {
            throw new Refused("ecosystem.surveys.refused.own");
        }
    }

    /** Writes to everybody who has not been written to and can be; the survey is open from the first letter on. */
    public int send(UUID id, Caller caller) {
        var survey = minded(id, caller);
        requireGoing(survey);
        if (!today().isBefore(survey.until())) {
            throw new Refused("ecosystem.surveys.refused.day");
        }
        var fresh = asked.of(id).stream().filter(each -> each.state() == Asked.State.CHOSEN).toList();
        var known = known(fresh, caller);
        var ways = letters.ways(fresh, known);
        if (ways.isEmpty()) {
            throw new Refused("ecosystem.surveys.refused.nobody");
        }
        var sending = letters.of(survey);
        for (var one : fresh) {
            Optional.ofNullable(ways.get(one.id())).ifPresent(way -> {
                sending.write(one, Objects.requireNonNull(known.get(one.actor())), way, false);
                asked.written(one.id(), clock.instant());
                audit.record(caller, "survey.asked", one.ref());
            });
        }
        surveys.open(id, clock.instant());
        return ways.size();
    }

    /** Nobody is reminded any more, and links of letters lead nowhere; what was answered stays. A draft goes altogether. */
    public void close(UUID id, Caller caller) {
        var survey = minded(id, caller);
        requireGoing(survey);
        if (survey.state() == Survey.State.DRAFT) {
            surveys.delete(id);
        } else {
            surveys.close(id, clock.instant());
            keys.dropAll(id);
        }
        audit.record(caller, "survey.closed", survey.ref());
    }

    List<Survey> going(String region, UUID leader) {
        return surveys.going(region, leader);
    }

    /** Hands all of it to another weaver of the region, who takes it. */
    void handAll(String region, UUID from, UUID to, Caller taker) {
        for (var each : going(region, from)) {
            surveys.lead(surveys.lock(each.id()).id(), to);
            audit.record(taker, "survey.handedOver", each.ref());
        }
    }

    /** Which of these a letter would reach now. */
    public Set<UUID> reached(Collection<Asked> some, Caller caller) {
        return letters.ways(some, known(some, caller)).keySet();
    }

    private Map<UUID, Actor> known(Collection<Asked> some, Caller caller) {
        return actors.find(some.stream().map(Asked::actor).toList(), sights.of(caller)).stream().collect(Collectors.toMap(Actor::id, Function.identity()));
    }

    private Actor actor(Asked one, Caller caller) {
        return actors.find(List.of(one.actor()), sights.of(caller)).stream().findFirst().orElseThrow(() -> new NotFound("actor " + one.actor()));
    }

    private Survey minded(UUID id, Caller caller) {
        var survey = surveys.lock(id);
        rules.requireMind(caller, survey);
        return survey;
    }

    private static void requireGoing(Survey survey) {
        if (survey.state() == Survey.State.CLOSED) {
            throw new Refused("ecosystem.surveys.refused.closed");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }
}
