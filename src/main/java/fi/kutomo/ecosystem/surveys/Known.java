package fi.kutomo.ecosystem.surveys;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.ties.Tie;
import fi.kutomo.ecosystem.ties.Tie.Side;
import fi.kutomo.ecosystem.ties.Tie.Word;
import fi.kutomo.ecosystem.trust.Answers;
import java.util.List;
import java.util.Optional;

/** What is known of an actor that is asked, as its own people see it, with what it has answered to each line. */
public record Known(Actor actor, List<OfStatement> statements, List<OfTie> ties) {

    /** A statement that holds, or one that the answer has ended. */
    public record OfStatement(Statement statement, Optional<Answer> answered) {

        /** Follows from the organisation's description or its name, so that it cannot be changed as itself. */
        public boolean described() {
            return statement.voice().followed();
        }
    }

    /**
     * A tie of the actor, which is the end {@code side} of it, to another that it may know of.
     *
     * @param trust what the actor has said of working with the other
     */
    public record OfTie(Tie tie, Side side, Actor other, Optional<Answer> answered, Answers trust) {

        public Tie.End own() {
            return tie.end(side);
        }

        /** Whether the actor has not given its word on what somebody else has said. */
        public boolean fresh() {
            return own().word() == Word.SILENT;
        }
    }
}
