package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Found;
import java.util.List;

/**
 * What an import would do to one field.
 *
 * @param now values as they would be stored; the title of an entry that does not exist yet stands behind {@link #NEW}
 * @param before values as they are stored
 * @param unknown words of the source that no term, area or entry of ours answers to
 */
record FieldPlan(Found found, Step step, List<String> now, List<String> before, List<String> unknown) {

    /** Marks the title of an organisation that will be created. */
    static final String NEW = "new:";

    /** What happens to the field. */
    enum Step {
        ADD,
        CHANGE,
        /** It is so already. */
        SAME,
        /** Changed here since it was last brought, while the source says the same as then: stays as it is here. */
        KEPT,
        /** Changed both here and in the source: stays as it is here unless the person says otherwise. */
        CONFLICT,
        /** The person has unticked it. */
        OFF,
        /** Entries of this kind have no such field. */
        NO_FIELD,
        /** None of its words is known to us. */
        UNKNOWN
    }

    boolean writes() {
        return step == Step.ADD || step == Step.CHANGE;
    }
}
