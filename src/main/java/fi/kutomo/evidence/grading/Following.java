package fi.kutomo.evidence.grading;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;

/** People follow an entry's grade and stop following it. Both may be repeated. */
@Workflow
class Following {

    private final FollowStore follows;
    private final GradeStore grades;
    private final Clock clock;

    Following(FollowStore follows, GradeStore grades, Clock clock) {
        this.follows = follows;
        this.grades = grades;
        this.clock = clock;
    }

    void begin(EntryId entry, Caller caller) {
        var grade = grades.find(entry).map(graded -> graded.own().level()).orElse("");
        caller.person().ifPresent(person -> follows.begin(entry, person, grade, clock.instant()));
    }

    void end(EntryId entry, Caller caller) {
        caller.person().ifPresent(person -> follows.end(entry, person));
    }
}
