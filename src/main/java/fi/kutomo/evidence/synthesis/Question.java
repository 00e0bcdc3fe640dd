package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;
import fi.kutomo.platform.kernel.LocalizedText;

/**
 * What a synthesis asks and how it answers, as its writers put it.
 *
 * @param protocol which studies were looked for, where, when, and which were left out and why
 * @param intervention what was done, as the subject of a sentence
 * @param outcome what it is to change, as the object of a sentence: "increases …"
 * @param effectTerm term of the scheme {@code effect}, empty when none fits
 * @param unit of a difference of means, otherwise empty
 * @param certainty how sure the result is, judged by people with reasons
 */
public record Question(
        String title,
        String question,
        String protocol,
        LocalizedText intervention,
        LocalizedText outcome,
        String effectTerm,
        Measure measure,
        String unit,
        Better better,
        Certainty certainty,
        String certaintyReason) {

    /** Which way of the number is good for the people concerned. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** How sure we are of a pooled effect, in the four words of GRADE; or nobody has judged it yet. */
    public enum Certainty {
        HIGH,
        MODERATE,
        LOW,
        VERY_LOW,
        NOT_JUDGED
    }
}
