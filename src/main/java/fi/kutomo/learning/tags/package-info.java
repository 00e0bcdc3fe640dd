/** By what offers, mentors and requests find each other: stages, needs, themes, regions and languages. */
@NullMarked
package fi.kutomo.learning.tags;

import org.jspecify.annotations.NullMarked;
