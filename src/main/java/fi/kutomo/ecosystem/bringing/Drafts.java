package fi.kutomo.ecosystem.bringing;

import java.util.List;

/**
 * What is kept of a file.
 *
 * @param people rows that tell of people, of which nothing is kept
 * @param peopleTies ties of those
 * @param derived ties that follow from common projects, which are known here from the projects themselves
 */
record Drafts(List<DraftActor> actors, List<DraftTie> ties, int people, int peopleTies, int derived) {

    Drafts {
        actors = List.copyOf(actors);
        ties = List.copyOf(ties);
    }
}
