package fi.kutomo.exchange.innokyla;

import java.util.List;

/** A heading of a page, the field below it and how to read what stands there. */
record Label(List<String> headings, String field, Holds holds) {

    /** What stands below a heading. */
    enum Holds {
        LINE,
        PROSE,
        OUTCOMES,
        FUNDERS,
        AREAS,
        TARGET_GROUPS,
        STAGE,
        DAY,
        CODE,
        HASHTAGS,
        ORGANISATIONS,
        PROGRAMMES,
        PERIOD,
        ATTACHMENTS,
        MODELS,
        STRENGTHS_AND_WEAKNESSES,
        /** A heading over headings, or a place for pictures. */
        NOTHING
    }

    static Label of(String field, Holds holds, String... headings) {
        return new Label(List.of(headings), field, holds);
    }
}
