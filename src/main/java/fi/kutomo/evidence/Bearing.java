package fi.kutomo.evidence;

import java.util.Collection;
import java.util.function.Function;

/**
 * How well studies bear a statement out: the one definition for claims, and for links that rest on claims and studies. Studies are given
 * as they bear on the statement, see {@link StudyRecord#saying}.
 */
public interface Bearing {

    /**
     * The rung, from 1 to 5, by the rules that are in force at this moment; many statements can be weighed with it. What speaks against
     * a statement lowers no rung, it is a conclusion beside the ladder.
     */
    Function<Collection<StudyRecord>, EvidenceGrade> inForce();
}
