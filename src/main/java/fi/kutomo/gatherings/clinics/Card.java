package fi.kutomo.gatherings.clinics;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a group of three leaves.
 *
 * @param triad number of the group, from 1
 * @param owner who takes the experiment on
 * @param name of the owner, as the reader may see it
 */
public record Card(int triad, String need, String offer, String experiment, Optional<UUID> owner, String name, Optional<LocalDate> due, int version) {

    static Card empty(int triad) {
        return new Card(triad, "", "", "", Optional.empty(), "", Optional.empty(), 0);
    }

    /** Whether somebody has taken an experiment on until a day. */
    public boolean taken() {
        return owner.isPresent() && due.isPresent() && !experiment.isEmpty();
    }

    /** Whether anything stands on it. */
    boolean written() {
        return !need.isEmpty() || !offer.isEmpty() || !experiment.isEmpty() || owner.isPresent();
    }

    Card named(String called) {
        return new Card(triad, need, offer, experiment, owner, called, due, version);
    }
}
