/** Syntheses: effects of several studies put together, drawn as a forest plot and said in one plain sentence. */
@org.jspecify.annotations.NullMarked
package fi.kutomo.evidence.synthesis;
