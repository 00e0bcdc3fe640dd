/** Surveys of actors: a weaver asks whether what is known of them is still so, and their answers become statements and ties. */
@NullMarked
package fi.kutomo.ecosystem.surveys;

import org.jspecify.annotations.NullMarked;
