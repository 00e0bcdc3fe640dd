/** Which introductions and invitations are worth while, each with its parts and its reason. */
@NullMarked
package fi.kutomo.ecosystem.weighing;

import org.jspecify.annotations.NullMarked;
