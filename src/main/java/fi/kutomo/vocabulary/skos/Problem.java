package fi.kutomo.vocabulary.skos;

/** Something in a file that could not be taken as it stands, with the concept that it concerns and what it is about. */
public record Problem(Kind kind, String uri, String detail) {

    /** What was wrong, and whether the whole concept stays out. */
    public enum Kind {
        NO_LABEL(true),
        BAD_NAME(true),
        OTHER_SCHEME(true),
        SECOND_LABEL(false),
        SAME_LABEL(false),
        TOO_LONG(false),
        CYCLE(false),
        RELATED_ABOVE(false),
        TWO_MATCHES(false);

        private final boolean rejects;

        Kind(boolean rejects) {
            this.rejects = rejects;
        }

        public boolean rejects() {
            return rejects;
        }

        public String messageKey() {
            return "vocabulary.skos.problem." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
