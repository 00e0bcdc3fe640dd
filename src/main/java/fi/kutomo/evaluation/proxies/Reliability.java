package fi.kutomo.evaluation.proxies;

/** How far the source of a value can be relied on. */
public enum Reliability {
    /** National unit costs, official statistics, or a published study of good quality. */
    HIGH,
    /** Accounts of an organisation, or a study of another country. */
    MEDIUM,
    /** Market prices of something like it, or an estimate. */
    LOW,
    UNKNOWN
}
