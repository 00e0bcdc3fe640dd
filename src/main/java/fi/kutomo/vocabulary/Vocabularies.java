package fi.kutomo.vocabulary;

import java.util.List;

/** Whole vocabularies, for an export of the site and for bringing one back. */
public interface Vocabularies {

    /** Codes of the vocabularies that were brought here, and of our own in which people have changed terms. */
    List<String> changedHere();

    /** A vocabulary as SKOS in Turtle, the same text for the same terms. */
    String turtle(String scheme);

    /** Takes a vocabulary back as it was exported. Answers whether that changed anything. */
    boolean take(String scheme, String turtle);
}
