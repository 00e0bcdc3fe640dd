package fi.kutomo.evaluation.transfer;

/** What kind of municipality a place is, by the classification of Statistics Finland: urban, semi-urban, rural. */
public enum Settlement {
    CITY,
    TOWN,
    RURAL
}
