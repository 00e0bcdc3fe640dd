/** What cards of things about an entry take from the entry: its name, and the terms and areas by which it is found. */
@NullMarked
package fi.kutomo.evaluation.about;

import org.jspecify.annotations.NullMarked;
