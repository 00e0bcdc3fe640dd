package fi.kutomo.search.language;

import java.util.Set;

/** The forms of a word in one language: those under which a text's word is kept, and those by which a reader's word is asked for. */
public interface WordForms {

    /** Base form, compound parts and roots; the first is the one to show. Never empty for a word with a letter or digit. */
    Set<String> kept(String word);

    /** Base forms only: asking by the parts of a compound would find every other compound that shares one. */
    Set<String> asked(String word);

    /**
     * What a word is kept under besides, to be found by its beginning with little weight: itself where only a rule could tell its
     * base form, and the word that a collective is made of ({@code nuori} for {@code nuoriso}). Often empty.
     */
    Set<String> loosely(String word);

    /** How many letters a word must have to be looked for as a beginning; a shorter one must be kept loosely as it is. */
    default int shortestBeginning() {
        return 5;
    }
}
