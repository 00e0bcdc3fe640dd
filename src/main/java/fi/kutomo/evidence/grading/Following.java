package fi.kutomo.evidence.grading;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** People follow a conclusion and stop following it. Both may be repeated. */
@Workflow
public class Following {

    private final FollowStore follows;
    private final List<Standings> standings;
    private final Clock clock;

    Following(FollowStore follows, List<Standings> standings, Clock clock) {
        this.follows = follows;
        this.standings = standings;
        this.clock = clock;
    }

    public void begin(Followed followed, Caller caller) {
        var level = standings.stream()
                .filter(each -> each.kind() == followed.kind())
                .flatMap(each -> each.of(List.of(followed.id())).values().stream())
                .findFirst()
                .map(Standings.Standing::level)
                .orElse("");
        caller.person().ifPresent(person -> follows.begin(followed, person, level, clock.instant()));
    }

    public void end(Followed followed, Caller caller) {
        caller.person().ifPresent(person -> follows.end(followed, person));
    }

    /** Empty for who is not signed in. */
    public Optional<Boolean> follows(Followed followed, Caller caller) {
        return caller.person().map(person -> follows.follows(followed, person));
    }
}
