/** SKOS vocabularies in and out: read with suspicion, compared with what is known, written so that nothing is lost on the way. */
@NullMarked
package fi.kutomo.vocabulary.skos;

import org.jspecify.annotations.NullMarked;
