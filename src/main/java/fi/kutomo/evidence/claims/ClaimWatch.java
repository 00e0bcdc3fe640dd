package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.ClaimChanged;
import fi.kutomo.evidence.RulesChanged;
import fi.kutomo.evidence.StudyChanged;
import fi.kutomo.evidence.grading.Cause;
import fi.kutomo.evidence.scales.RuleFiles;
import jakarta.annotation.PreDestroy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notices what changes under claims. What an event says is only which claims to look at, so events may come twice and in any order. */
@Component
class ClaimWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimWatch.class);
    private static final int PORTION = 200;

    private final Weighing weighing;
    private final ClaimStore claims;
    private volatile boolean closing;

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
            startCatchingUp();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        startCatchingUp();
    }

    /** What is not graded by then is graded after the next start. */
    @PreDestroy
    void stop() {
        closing = true;
    }

    private void startCatchingUp() {
        Thread.ofVirtual().name("claims").start(() -> {
            try {
                catchUp();
            } catch (RuntimeException failure) {
                LOG.error("Claims could not be graded by the rules in force; it is tried again at the next start", failure);
            }
        });
    }

    /** Grades claims that were not graded by the rules in force: after a start and when rules change. */
    int catchUp() {
        int graded = 0;
        for (var next = weighing.notYet(PORTION); !next.isEmpty() && !closing; next = weighing.notYet(PORTION)) {
            graded += weighing.grade(next, Cause.RULES);
        }
        return graded;
    }
}
