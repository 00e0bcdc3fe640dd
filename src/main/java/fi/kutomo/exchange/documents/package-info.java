/** Reads a document as a material: its text, outline, language, and the organisations and practices that it names. */
@NullMarked
package fi.kutomo.exchange.documents;

import org.jspecify.annotations.NullMarked;
