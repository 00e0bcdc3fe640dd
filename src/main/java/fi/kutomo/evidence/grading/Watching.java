package fi.kutomo.evidence.grading;

import fi.kutomo.catalogue.CardsPublished;
import fi.kutomo.catalogue.CardsWithdrawn;
import fi.kutomo.evidence.GroundChanged;
import fi.kutomo.evidence.RulesChanged;
import fi.kutomo.evidence.Studies;
import fi.kutomo.evidence.StudyChanged;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.knowledge.EntryId;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notices what changes under grades. What an event says is only which entries to look at, so events may come twice and in any order. */
@Component
class Watching {

    private static final int PORTION = 500;

    private final Grading grading;
    private final Studies studies;
    private final GradeStore store;
    private final CatchingUp catchingUp = new CatchingUp("entries", this::gradeTheRest);

    Watching(Grading grading, Studies studies, GradeStore store) {
        this.grading = grading;
        this.studies = studies;
        this.store = store;
    }

    /** Entries that the study is of now, and those that rested on it before it was changed or withdrawn. */
    @ApplicationModuleListener
    void on(StudyChanged changed) {
        var touched = new LinkedHashSet<>(store.restingOn(changed.id()));
        studies.find(changed.id()).map(StudyRecord::entries).ifPresent(touched::addAll);
        grade(touched, Cause.STUDY);
    }

    /** A card is published with every revision of its entry; it comes in batches, so that an import is one event. */
    @ApplicationModuleListener
    void on(CardsPublished published) {
        grade(ids(published.ids()), Cause.DESCRIPTION);
    }

    @ApplicationModuleListener
    void on(CardsWithdrawn withdrawn) {
        grade(ids(withdrawn.ids()), Cause.DESCRIPTION);
    }

    @ApplicationModuleListener
    void on(GroundChanged changed) {
        grade(changed.entries(), Cause.GROUND);
    }

    /** Everything is graded anew, in portions that let other changes pass. */
    @ApplicationModuleListener
    void on(RulesChanged changed) {
        if (RuleFiles.SCALES.contains(changed.scale())) {
            catchingUp.start();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        catchingUp.start();
    }

    @PreDestroy
    void stop() {
        catchingUp.close();
    }

    /** Grades everything anew, until it is told to stop. */
    int gradeAll(BooleanSupplier stopped) {
        return catchingUp.inTurn(asked -> each(portion -> portion, asked), stopped);
    }

    private int gradeTheRest(BooleanSupplier stopped) {
        return each(grading::notYet, stopped);
    }

    private int each(UnaryOperator<List<EntryId>> wanted, BooleanSupplier stopped) {
        int graded = 0;
        var last = new EntryId(new UUID(0, 0));
        for (var next = grading.next(last, PORTION); !next.isEmpty() && !stopped.getAsBoolean(); next = grading.next(last, PORTION)) {
            last = next.getLast();
            graded += grade(wanted.apply(next), Cause.RULES);
        }
        return graded;
    }

    private int grade(Collection<EntryId> entries, Cause cause) {
        var all = List.copyOf(entries);
        int graded = 0;
        for (int from = 0; from < all.size(); from += PORTION) {
            graded += grading.grade(all.subList(from, Math.min(from + PORTION, all.size())), cause);
        }
        return graded;
    }

    private static List<EntryId> ids(List<UUID> ids) {
        return ids.stream().map(EntryId::new).toList();
    }
}
