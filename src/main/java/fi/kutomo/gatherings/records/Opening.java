package fi.kutomo.gatherings.records;

import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was promised earlier and comes back in a session, for those who may read where it was promised. */
@Component
public class Opening {

    private final CommitmentStore commitments;
    private final SessionStore sessions;
    private final SessionRules rules;

    Opening(CommitmentStore commitments, SessionStore sessions, SessionRules rules) {
        this.commitments = commitments;
        this.sessions = sessions;
        this.rules = rules;
    }

    /**
     * A commitment that comes back.
     *
     * @param made the session in which it was made, as the reader meets it
     */
    public record Back(Commitment commitment, Look made) {}

    /** Open ones, by day; none when the session is over. */
    public List<Back> of(Look look) {
        if (!look.session().open()) {
            return List.of();
        }
        var open = commitments.before(look.session());
        var made = rules.looks(sessions.find(open.stream().map(Commitment::session).distinct().toList()), look.caller()).stream()
                .collect(Collectors.toMap(each -> each.session().id(), Function.identity()));
        return open.stream()
                .flatMap(each -> Optional.ofNullable(made.get(each.session())).filter(then -> comesBack(each, then, look)).map(then -> new Back(each, then)).stream())
                .toList();
    }

    /** The session in which it was made, as the reader of this session meets it; empty when it has no place here. */
    Optional<Look> made(Commitment commitment, Look look) {
        if (commitment.session().equals(look.session().id())) {
            return Optional.of(look).filter(Look::reads);
        }
        return rules.look(sessions.find(commitment.session()), look.caller()).filter(then -> comesBack(commitment, then, look));
    }

    private static boolean comesBack(Commitment commitment, Look made, Look now) {
        Optional<UUID> reader = now.caller().person();
        return now.session().follows(made.session()) && (made.reads() || reader.equals(Optional.of(commitment.owner())));
    }
}
