/** Concepts and their labels: read from our files, kept in the database, answered from memory, changed by editors. */
@NullMarked
package fi.kutomo.vocabulary.terms;

import org.jspecify.annotations.NullMarked;
