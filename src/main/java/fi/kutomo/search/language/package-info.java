/**
 * Words and their forms in Finnish, Swedish and English, without any framework.
 *
 * <p>Finnish is read with the Voikko dictionary where the machine has it, otherwise with a light stemmer and compound splitting. The
 * index keeps a word under all its forms and is asked by the base form alone; both sides come from here, so that every engine behind
 * the index gives the same answers.
 */
@NullMarked
package fi.kutomo.search.language;

import org.jspecify.annotations.NullMarked;
