package fi.kutomo.evaluation.metrics;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where somebody stands towards the values of one set of metrics: on the side of those who do the work, or in the centre.
 *
 * @param editor may act for the centre
 * @param makers who write the entry, and whoever began the metrics
 */
public record Standing(Optional<UUID> person, boolean editor, Set<UUID> makers) {

    public Standing {
        makers = Set.copyOf(makers);
    }

    /** The first step is for another of the makers than the one who entered it; an editor stands in only where there is no other. */
    public boolean mayApprove(Actual actual) {
        return actual.state() == Actual.State.ENTERED && person.isPresent() && !actual.enteredBy().equals(person)
                && (isMaker() || editor && makers.stream().allMatch(maker -> actual.enteredBy().filter(maker::equals).isPresent()));
    }

    /** The second step is the centre's: an editor who is not among the makers and had no part in the first step. */
    public boolean mayAccept(Actual actual) {
        return actual.state() == Actual.State.APPROVED && isCentre() && !actual.enteredBy().equals(person) && !actual.approvedBy().equals(person);
    }

    /** Once the centre has said yes, only the centre can give a value back. */
    public boolean mayGiveBack(Actual actual) {
        return actual.state() != Actual.State.RETURNED && (!actual.accepted() || isCentre());
    }

    private boolean isMaker() {
        return person.filter(makers::contains).isPresent();
    }

    private boolean isCentre() {
        return editor && person.isPresent() && !isMaker();
    }
}
