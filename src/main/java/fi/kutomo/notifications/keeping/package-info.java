/** What rooms of this module keep of a person by the person's number alone: shown to the person, and gone with the person. */
@NullMarked
package fi.kutomo.notifications.keeping;

import org.jspecify.annotations.NullMarked;
