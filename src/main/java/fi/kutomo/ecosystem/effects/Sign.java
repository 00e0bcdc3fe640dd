package fi.kutomo.ecosystem.effects;

/** What is looked at before and after an act of a weaver. */
public enum Sign {
    NODES,
    ISOLATES,
    COMPONENTS,
    /** The share of nodes in the largest component. */
    LARGEST_SHARE,
    DENSITY,
    EFFICIENCY,
    CLUSTERING,
    DEGREE_CENTRALIZATION,
    BRIDGES,
    ARTICULATION_POINTS,
    /** The E-I index by each silo, among those whose silo is known. */
    INWARDNESS_BY_BRANCH,
    INWARDNESS_BY_SECTOR,
    INWARDNESS_BY_REGION,
    /** The mean constraint of developers who have ties. */
    DEVELOPER_CONSTRAINT,
    /** The share of developers within two steps of a funder and within two steps of an adopter. */
    DEVELOPERS_SUPPORTED,
    /** The median steps from the quarter with the least harmonic closeness to the nearest of the core. */
    PERIPHERY_REACH
}
