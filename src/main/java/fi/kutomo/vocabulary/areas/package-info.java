/** Places with borders and periods of validity, read from our own files, and the recognition of their names in texts. */
@NullMarked
package fi.kutomo.vocabulary.areas;

import org.jspecify.annotations.NullMarked;
