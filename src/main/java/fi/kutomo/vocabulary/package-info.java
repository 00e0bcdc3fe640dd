/**
 * Shared controlled words in Finnish, Swedish and English: themes, target groups, sectors, administrative branches, goals, and
 * the areas of Finland with their periods of validity.
 *
 * <p>Answers through {@link Terms} and {@link Areas}; announces {@link TermRenamed}. Terms come from files of ours or from any SKOS
 * vocabulary that an operator loads. Knows nothing of what is described with its words.
 */
@ApplicationModule(displayName = "Vocabulary", allowedDependencies = {"platform :: *"})
@NullMarked
package fi.kutomo.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
