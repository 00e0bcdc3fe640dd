/** The front page: a question to begin with, what is new, one story, and how much there is. */
@NullMarked
package fi.kutomo.knowledge.home;

import org.jspecify.annotations.NullMarked;
