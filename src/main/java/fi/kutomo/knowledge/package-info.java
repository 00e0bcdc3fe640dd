/**
 * What is known: operating models, programmes, projects, results, tools, methods, materials, concepts and organisations, described
 * by a template that is data, drafted by writers, reviewed by editors, published for everyone.
 *
 * <p>Announces {@link EntryPublished} and {@link EntryWithdrawn}; answers and takes in through {@link Entries}. Knows nothing of
 * formats, search or discussion: those stand a floor above.
 */
@ApplicationModule(displayName = "Knowledge", allowedDependencies = {"platform :: *", "accounts", "vocabulary", "catalogue"})
@NullMarked
package fi.kutomo.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
