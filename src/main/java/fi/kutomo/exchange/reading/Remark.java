package fi.kutomo.exchange.reading;

/**
 * Something that the person should know about the source: what could not be placed, was left out on purpose, was mended or refused.
 *
 * @param reason last part of the message key {@code exchange.reading.reason.…}
 */
public record Remark(Kind kind, String reason, Passage passage) {

    /** From harmless to lost. */
    public enum Kind {
        /** Means nothing: an icon's name, a heading without text. */
        IGNORED,
        /** Left out on purpose, such as contact data of a person. */
        LEFT_OUT,
        /** Damaged, and set right. */
        MENDED,
        /** Worth a look. */
        WARNING,
        /** Nobody knew where it belongs. */
        NOT_PLACED,
        /** Cannot be taken; counted as rejected. */
        REJECTED
    }
}
