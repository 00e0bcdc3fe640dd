/** Caring for conversations: questions that wait for an answer, who could give one, and newcomers who are to be welcomed. */
@NullMarked
package fi.kutomo.forum.caring;

import org.jspecify.annotations.NullMarked;
