package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.claims.Claim.Wording;
import fi.kutomo.evidence.ClaimChanged;
import fi.kutomo.evidence.studies.Studied;
import fi.kutomo.evidence.studies.StudyRules;
import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.evidence.studies.StudyStore;
import fi.kutomo.evidence.ties.Ties;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes a claim from a draft to the public and back. Writers draft, those who judge evidence publish. A public claim has a grade and weighs
 * on theories, so whoever has a stake in what it is about, or in what its studies studied, leaves it to others.
 */
@Workflow
class Claiming {

    private final ClaimStore store;
    private final StudyRules rules;
    private final StudyStore studies;
    private final Ties ties;
    private final ClaimCards cards;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    Claiming(
            ClaimStore store,
            StudyRules rules,
            StudyStore studies,
            Ties ties,
            ClaimCards cards,
            Announcements announcements,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.studies = studies;
        this.ties = ties;
        this.cards = cards;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    boolean mayEdit(Caller caller, Claim claim) {
        return switch (claim.state()) {
            case DRAFT -> rules.judges(caller) || caller.is(Role.WRITER) && claim.writer().isPresent() && claim.writer().equals(caller.person());
            case PUBLISHED -> rules.judges(caller);
            case WITHDRAWN -> false;
        };
    }

    /** Message key of why this assessor or editor leaves the claim to others; empty where nothing ties. */
    Optional<String> tie(Caller caller, Claim claim) {
        return rules.judges(caller) ? ties.of(concerned(claim.wording()), caller) : Optional.empty();
    }

    private void requireUntied(Caller caller, Wording... wordings) {
        ties.requireNone(Stream.of(wordings).flatMap(wording -> concerned(wording).stream()).distinct().toList(), caller);
    }

    /** What it is about, and what its studies studied. */
    private List<EntryId> concerned(Wording wording) {
        var studied = studies.find(wording.grounds().stream().map(ground -> ground.study().value()).toList()).stream()
                .flatMap(study -> study.text().entries().stream())
                .map(Studied::entry);
        return Stream.concat(wording.entry().stream(), studied).distinct().toList();
    }

    UUID create(Wording wording, Caller caller) {
        rules.requireWrite(caller);
        var id = Ids.next();
        store.insert(id, wording, clock.instant(), caller.person());
        audit.record(caller, "claim.created", ref(id));
        return id;
    }

    /** A public claim must keep what a public claim needs, and neither comes to what the caller has a stake in nor leaves it. */
    void change(UUID id, int readVersion, Wording wording, Caller caller) {
        var claim = editable(id, caller);
        if (claim.isPublic()) {
            requireUntied(caller, claim.wording(), wording);
        }
        if (claim.isPublic() && wording.grounds().isEmpty()) {
            throw new Refused("evidence.claims.obstacle.ground");
        }
        store.update(id, readVersion, wording, clock.instant(), caller.person());
        cards.show(store.find(List.of(id)));
        audit.record(caller, "claim.changed", ref(id));
        if (claim.isPublic()) {
            announcements.announce(new ClaimChanged(id));
        }
    }

    /** A claim without any study under it stays a draft. */
    void publish(UUID id, int readVersion, Caller caller) {
        var claim = editable(id, caller);
        rules.requireJudge(caller);
        requireUntied(caller, claim.wording());
        if (claim.state() != StudyState.DRAFT || claim.wording().grounds().isEmpty()) {
            throw new Refused("evidence.claims.obstacle.ground");
        }
        store.publish(id, readVersion, clock.instant(), caller.person());
        cards.show(store.find(List.of(id)));
        audit.record(caller, "claim.published", ref(id));
        announcements.announce(new ClaimChanged(id));
    }

    void withdraw(UUID id, int readVersion, String reason, Caller caller) {
        var claim = editable(id, caller);
        rules.requireJudge(caller);
        requireUntied(caller, claim.wording());
        store.withdraw(id, readVersion, reason.strip(), clock.instant(), caller.person());
        cards.show(store.find(List.of(id)));
        audit.record(caller, "claim.withdrawn", ref(id), Map.of(), reason);
        announcements.announce(new ClaimChanged(id));
    }

    void delete(UUID id, Caller caller) {
        if (editable(id, caller).state() != StudyState.DRAFT) {
            throw new Refused("evidence.studies.notADraft");
        }
        store.delete(id);
        audit.record(caller, "claim.deleted", ref(id));
    }

    Claim editable(UUID id, Caller caller) {
        var claim = store.find(id).orElseThrow(() -> new NotFound("claim"));
        if (!mayEdit(caller, claim)) {
            if (claim.state() == StudyState.DRAFT) {
                throw new NotFound("claim");
            }
            throw new fi.kutomo.platform.kernel.Forbidden("edit the claim");
        }
        return claim;
    }

    private static Ref ref(UUID id) {
        return new Ref(Claim.KIND, id);
    }
}
