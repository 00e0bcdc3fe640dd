/**
 * Maps of the ecosystem: views that are put together from clauses that read as a sentence, drawn, told as tables and taken along as
 * files. A map shows to everybody the same, and only what everybody may see.
 */
@NullMarked
package fi.kutomo.ecosystem.maps;

import org.jspecify.annotations.NullMarked;
