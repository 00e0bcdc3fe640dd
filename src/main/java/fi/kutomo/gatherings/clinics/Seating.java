package fi.kutomo.gatherings.clinics;

import fi.kutomo.accounts.Memberships;
import fi.kutomo.gatherings.clinics.Triads.Guest;
import fi.kutomo.gatherings.sessions.Calling;
import fi.kutomo.gatherings.sessions.Kind;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.Participant;
import fi.kutomo.gatherings.sessions.ParticipantStore;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Seats a clinic in groups of three, moves people between them, and keeps the card that each group leaves. */
@Workflow
public class Seating {

    public static final int LONGEST = 1000;

    private final SessionStore sessions;
    private final ParticipantStore participants;
    private final CardStore cards;
    private final SessionRules rules;
    private final Memberships memberships;
    private final AuditLog audit;

    Seating(SessionStore sessions, ParticipantStore participants, CardStore cards, SessionRules rules, Memberships memberships, AuditLog audit) {
        this.sessions = sessions;
        this.participants = participants;
        this.cards = cards;
        this.rules = rules;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** Those who are there; before anybody is, those who said that they come. */
    List<Guest> guests(UUID session) {
        var all = participants.of(session);
        boolean begun = all.stream().anyMatch(Participant::arrived);
        return guests(all.stream().filter(each -> begun ? each.arrived() : each.said(Participant.Answer.YES)).toList());
    }

    List<Guest> guests(List<Participant> people) {
        var work = memberships.running(people.stream().map(Participant::person).toList());
        return people.stream().map(each -> new Guest(each.person(), each.brings(), work.getOrDefault(each.person(), Set.of()))).toList();
    }

    /**
     * Anew for everybody; the seed is kept and shown, so that anybody can reckon it again. Not once a group has written its card: others
     * would sit at it.
     */
    public void seat(UUID id, long seed, Caller caller) {
        var session = clinic(id, caller).session();
        var guests = guests(id);
        if (guests.isEmpty()) {
            throw new Refused("gatherings.clinics.refused.nobody");
        }
        if (cards.of(id).stream().anyMatch(Card::written)) {
            throw new Refused("gatherings.clinics.refused.written");
        }
        participants.seat(id, Triads.seat(guests, seed));
        sessions.seat(id, Optional.of(seed));
        audit.record(caller, "session.seated", session.ref());
    }

    /** To another group, or to a fresh one behind the last. From then on no seed gives the same groups. */
    public void move(UUID id, Optional<UUID> person, int triad, Caller caller) {
        var session = clinic(id, caller).session();
        var all = participants.of(id);
        int last = all.stream().flatMap(each -> each.triad().stream()).mapToInt(each -> each).max().orElse(0);
        var moved = person.filter(one -> all.stream().anyMatch(each -> each.person().equals(one)));
        if (moved.isEmpty() || triad < 1 || triad > last + 1) {
            throw new Refused("gatherings.clinics.wrong.triad");
        }
        participants.seat(id, moved.get(), triad);
        sessions.seat(id, Optional.empty());
        audit.record(caller, "session.seated", session.ref());
    }

    /** By those at the table and whoever leads. */
    public void write(UUID id, Card card, Caller caller) {
        var look = rules.requireWrite(sessions.find(id), caller);
        requireClinic(look.session());
        if (!look.leads() && look.own().flatMap(Participant::triad).filter(own -> own == card.triad()).isEmpty()) {
            throw new Forbidden("write the card of another table");
        }
        if (participants.of(id).stream().noneMatch(each -> each.triad().filter(own -> own == card.triad()).isPresent())) {
            throw new NotFound("triad " + card.triad());
        }
        if (Stream.of(card.need(), card.offer(), card.experiment()).anyMatch(words -> words.length() > LONGEST)) {
            throw new Refused("gatherings.planning.wrong.long", LONGEST);
        }
        var kept = cards.of(id).stream().filter(each -> each.triad() == card.triad()).flatMap(each -> each.owner().stream()).findFirst();
        if (card.owner().filter(owner -> !sits(id, owner, card.triad())).isPresent() && !card.owner().equals(kept)) {
            throw new Refused("gatherings.clinics.wrong.owner");
        }
        cards.save(id, card);
    }

    private boolean sits(UUID session, UUID person, int triad) {
        return participants.find(session, person).flatMap(Participant::triad).filter(own -> own == triad).isPresent();
    }

    private Look clinic(UUID id, Caller caller) {
        var look = rules.requireLead(Optional.of(sessions.lock(id)), caller);
        requireClinic(look.session());
        if (!look.session().open()) {
            throw Calling.elsewhere();
        }
        return look;
    }

    private static void requireClinic(Session session) {
        if (session.plan().kind() != Kind.CLINIC || !session.alive()) {
            throw new NotFound("clinic " + session.id());
        }
    }
}
