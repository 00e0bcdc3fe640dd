package fi.kutomo.ecosystem.surveys;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An actor in a survey.
 *
 * @param address where somebody without an account reads mail for it; empty: its own people are asked
 * @param reminders letters after the first
 * @param written when the last letter went out
 */
public record Asked(
        UUID id,
        UUID survey,
        UUID actor,
        State state,
        Optional<Address> address,
        Optional<Instant> asked,
        int reminders,
        Optional<Instant> written,
        Optional<Instant> answered) {

    static final String WORD = "survey-asked";
    /** Reminders after the first letter. */
    public static final int REMINDERS = 2;

    /** A mail address with the language in which to write to it. */
    public record Address(String email, Lang lang) {}

    /** What has come of the question. */
    public enum State {
        /** Chosen, and not written to yet. */
        CHOSEN,
        ASKED,
        /** Some lines are answered, the rest waits. */
        STARTED,
        ANSWERED,
        /** Does not want to answer. */
        DECLINED,
        /** Says that somebody else ought to be asked. */
        WRONG
    }

    private static final Set<State> WAITING = Set.of(State.ASKED, State.STARTED);

    public boolean waits() {
        return WAITING.contains(state);
    }

    /** Whether somebody else can still be asked for the actor. */
    public boolean redirectable() {
        return state == State.CHOSEN || state == State.ASKED || state == State.WRONG;
    }

    Ref ref() {
        return new Ref(WORD, id);
    }
}
