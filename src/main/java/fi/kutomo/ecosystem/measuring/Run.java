package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.surveys.Answered.Share;
import fi.kutomo.platform.kernel.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A kept reckoning. Where each actor stood is kept of the last one of a day, and for a while.
 *
 * @param area key of a place, or of a saved map
 * @param sentence the clauses of a map; empty of a place
 * @param state of the net that it rests on
 * @param program with which it was made
 * @param answered actors who have themselves said something about their ties
 * @param response how many of those whom surveys asked within the year have answered; empty where that is not told
 * @param ties each pair once
 */
public record Run(
        UUID id,
        String area,
        String sentence,
        Basis basis,
        LocalDate day,
        Eyes eyes,
        Parameters parameters,
        String state,
        String program,
        Instant made,
        long took,
        int actors,
        int ties,
        int answered,
        Optional<Share> response,
        Portrait portrait) {

    /** For whom it was made. What a weaver sees goes to nobody else. */
    public enum Audience {
        PUBLIC,
        WEAVERS
    }

    /** Who saw the net: everybody, or one weaver. */
    record Eyes(Audience audience, Optional<UUID> weaver) {

        static final Eyes EVERYBODY = new Eyes(Audience.PUBLIC, Optional.empty());

        static Eyes of(Caller weaver) {
            return new Eyes(Audience.WEAVERS, Optional.of(weaver.person().orElseThrow()));
        }
    }

    Audience audience() {
        return eyes.audience();
    }

    /** Below this share of answers nobody is to be compared by the numbers. */
    static final double ENOUGH = 0.6;

    boolean enoughAnswered() {
        return actors > 0 && answered >= ENOUGH * actors;
    }

    /** A weak tie: without it the net falls apart, and both its ends have other ties. */
    record Seam(UUID one, UUID other) {}

    /** A run with those whom it is about. */
    record Whole(Run run, Rests rests, List<Standing> standings, List<Seam> seams) {}
}
