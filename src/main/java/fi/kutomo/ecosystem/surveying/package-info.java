/** Pages of surveys for weavers: whom to ask, who has answered, and of whom nothing has been heard. */
@NullMarked
package fi.kutomo.ecosystem.surveying;

import org.jspecify.annotations.NullMarked;
