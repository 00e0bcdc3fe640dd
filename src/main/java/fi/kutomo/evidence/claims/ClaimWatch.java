package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.ClaimChanged;
import fi.kutomo.evidence.RulesChanged;
import fi.kutomo.evidence.StudyChanged;
import fi.kutomo.evidence.grading.CatchingUp;
import fi.kutomo.evidence.grading.Cause;
import fi.kutomo.evidence.scales.RuleFiles;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notices what changes under claims. What an event says is only which claims to look at, so events may come twice and in any order. */
@Component
class ClaimWatch {

    private static final int PORTION = 200;

    private final Weighing weighing;
    private final ClaimStore claims;
    private final CatchingUp catchingUp = new CatchingUp("claims", this::gradeTheRest);

    ClaimWatch(Weighing weighing, ClaimStore claims) {
        this.weighing = weighing;
        this.claims = claims;
    }

    /** Claims name a study also after it was withdrawn. */
    @ApplicationModuleListener
    void on(StudyChanged changed) {
        weighing.grade(claims.restingOn(changed.id()).stream().map(Claim::id).toList(), Cause.STUDY);
    }

    @ApplicationModuleListener
    void on(ClaimChanged changed) {
        weighing.grade(List.of(changed.id()), Cause.CLAIM);
    }

    @ApplicationModuleListener
    void on(RulesChanged changed) {
        if (changed.scale().equals(RuleFiles.CLAIM)) {
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

    int catchUp() {
        return catchingUp.now(() -> false);
    }

    private int gradeTheRest(BooleanSupplier stopped) {
        int graded = 0;
        for (var next = weighing.notYet(PORTION); !next.isEmpty() && !stopped.getAsBoolean(); next = weighing.notYet(PORTION)) {
            graded += weighing.grade(next, Cause.RULES);
        }
        return graded;
    }
}
