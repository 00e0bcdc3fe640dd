package fi.kutomo.ecosystem.silos;

/** What can part actors from each other. A community is found in the net itself, the others are told. */
public enum Silo {
    COMMUNITY,
    BRANCH,
    SECTOR,
    REGION
}
