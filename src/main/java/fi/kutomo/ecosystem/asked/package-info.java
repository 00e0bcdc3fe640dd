/** The pages of the two who are asked: each by itself, with what it may know of the other at that moment and nothing else. */
@NullMarked
package fi.kutomo.ecosystem.asked;

import org.jspecify.annotations.NullMarked;
