package fi.kutomo.vocabulary.skos;

/** What an import did. */
record Outcome(int created, int changed, int unchanged, long rejected) {

    /** The line with which every import ends, in every language the same, so that programs can read it. */
    String line() {
        return "created " + created + ", changed " + changed + ", unchanged " + unchanged + ", rejected " + rejected;
    }
}
