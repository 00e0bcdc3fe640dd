/** Mentors, requests for one, and what becomes of the two. */
@NullMarked
package fi.kutomo.learning.mentors;

import org.jspecify.annotations.NullMarked;
