package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.groups.Leiden;
import fi.kutomo.ecosystem.network.Seeds;
import fi.kutomo.ecosystem.silos.Inwardness;

/**
 * With what measures are reckoned; kept with every run.
 *
 * @param starts of the search for groups
 * @param shuffles of labels, for each silo
 * @param rounds in which some actors are left out
 * @param leftOut the share of actors that is left out in each round
 */
public record Parameters(long seed, int starts, int shuffles, int rounds, double leftOut) {

    static final Parameters USUAL = new Parameters(Seeds.USUAL, Leiden.USUAL.starts(), Inwardness.USUAL_SHUFFLES, 200, 0.1);
}
