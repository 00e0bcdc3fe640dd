/** Our own reference files in the program, read again only when they have changed. */
@NullMarked
package fi.kutomo.vocabulary.files;

import org.jspecify.annotations.NullMarked;
