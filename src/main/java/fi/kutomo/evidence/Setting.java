package fi.kutomo.evidence;

/** Where a study was made, as near to Finland as it gets. High income is as the World Bank classes countries. */
public enum Setting {
    FI,
    NORDIC,
    HIGH_INCOME,
    OTHER;

    /** In Finland or another Nordic country. */
    public boolean near() {
        return this == FI || this == NORDIC;
    }
}
