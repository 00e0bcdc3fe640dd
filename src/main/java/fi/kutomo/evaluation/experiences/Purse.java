package fi.kutomo.evaluation.experiences;

import java.util.Locale;

/** Whose money it is: who pays for an activity, and to whom a saving or a gain comes. */
public enum Purse {
    MUNICIPALITY,
    WELLBEING_COUNTY,
    STATE,
    SOCIAL_INSURANCE,
    EU,
    ORGANISATION,
    ENTERPRISE,
    HOUSEHOLD;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
