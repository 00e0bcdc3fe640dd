package fi.kutomo.evidence.studies;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evidence.StudyChanged;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a study from a draft to the public, corrects it there in the open, and withdraws it with a reason. */
@Workflow
public class Recording {

    private static final String FIRST = "";

    private final StudyStore store;
    private final RevisionStore revisions;
    private final StudyRules rules;
    private final StudyCards cards;
    private final Catalogue catalogue;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    Recording(
            StudyStore store,
            RevisionStore revisions,
            StudyRules rules,
            StudyCards cards,
            Catalogue catalogue,
            Announcements announcements,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.rules = rules;
        this.cards = cards;
        this.catalogue = catalogue;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new draft of the caller's. */
    public StudyId create(StudyText text, Caller caller) {
        rules.requireWrite(caller);
        requireFairQuality(text, Optional.empty(), caller);
        requireFreeDoi(text, Optional.empty());
        var now = clock.instant();
        var id = new StudyId(Ids.next());
        store.insert(new Study(
                id, 0, StudyState.DRAFT, Optional.empty(), text, Optional.empty(), caller.person(), now, now, Optional.empty()));
        audit.record(caller, "study.created", ref(id));
        return id;
    }

    /**
     * Writes a text over the version that was read. Of a public study this is a correction: it needs a note, is public at once and
     * stays in the history. Refused to whoever has a stake in what was studied; in a draft, to judge the quality of it.
     */
    public void change(StudyId id, int readVersion, StudyText text, String note, Caller caller) {
        var study = get(id);
        rules.requireEdit(caller, study);
        if (study.isPublic()) {
            rules.requireUntied(caller, study.text(), text);
        } else {
            requireFairQuality(text, Optional.of(study.text()), caller);
        }
        requireFreeDoi(text, Optional.of(id));
        if (study.isPublic() && (note.isBlank() || !Obstacles.of(text).isEmpty())) {
            throw new Refused("evidence.studies.notYet");
        }
        store.update(id, readVersion, text, clock.instant(), caller.person());
        if (study.isPublic()) {
            announce(id, note, caller);
        }
        audit.record(caller, study.isPublic() ? "study.corrected" : "study.changed", ref(id));
    }

    /** Refused while something stands in its way, see {@link Obstacles}, and to whoever has a stake in what was studied. */
    public String publish(StudyId id, int readVersion, Caller caller) {
        var study = get(id);
        rules.requireJudge(caller);
        rules.requireEdit(caller, study);
        rules.requireUntied(caller, study.text());
        if (study.isPublic() || !Obstacles.of(study.text()).isEmpty()) {
            throw new Refused("evidence.studies.notYet");
        }
        var path = catalogue.reservePath(id.value(), Study.PLURAL, study.text().source().title());
        store.publish(id, readVersion, path.substring(path.indexOf('/') + 1), clock.instant(), caller.person());
        announce(id, FIRST, caller);
        audit.record(caller, "study.published", ref(id));
        return path;
    }

    private void announce(StudyId id, String note, Caller caller) {
        var now = clock.instant();
        var study = get(id);
        revisions.add(id, study.text(), note.strip(), now, caller.person());
        catalogue.publish(List.of(cards.of(study, study.publishedAt().orElse(now), now)));
        announcements.announce(new StudyChanged(id));
    }

    /** Takes a public study out of everything that rests on it; its address says why. */
    public void withdraw(StudyId id, int readVersion, String reason, Caller caller) {
        var study = get(id);
        rules.requireJudge(caller);
        rules.requireUntied(caller, study.text());
        if (!study.isPublic() || reason.isBlank()) {
            throw new Refused("evidence.studies.notYet");
        }
        store.withdraw(id, readVersion, reason.strip(), clock.instant(), caller.person());
        catalogue.withdraw(List.of(id.value()));
        announcements.announce(new StudyChanged(id));
        audit.record(caller, "study.withdrawn", ref(id), Map.of(), reason);
    }

    /** A draft that never was public goes without a trace but the one in the log. */
    public void delete(StudyId id, Caller caller) {
        var study = get(id);
        rules.requireEdit(caller, study);
        if (study.state() != StudyState.DRAFT) {
            throw new Refused("evidence.studies.notADraft");
        }
        store.delete(id);
        audit.record(caller, "study.deleted", ref(id));
    }

    private void requireFairQuality(StudyText text, Optional<StudyText> before, Caller caller) {
        if (!rules.mayJudgeQuality(caller, text, before)) {
            throw new Refused("evidence.studies.problem.tiedQuality");
        }
    }

    private void requireFreeDoi(StudyText text, Optional<StudyId> own) {
        text.source().doi().ifPresent(doi -> store.withDoi(List.of(doi)).values().stream()
                .filter(other -> !own.equals(Optional.of(other)))
                .findFirst()
                .ifPresent(_ -> {
                    throw new Refused("evidence.studies.problem.doiTaken");
                }));
    }

    private Study get(StudyId id) {
        return store.find(id).orElseThrow(() -> new NotFound("study"));
    }

    private static Ref ref(StudyId id) {
        return new Ref(Study.KIND, id.value());
    }
}
