/** Finding actors and partners by place, theme, goal, need and offer, for everybody within what may be shown. */
@NullMarked
package fi.kutomo.ecosystem.finding;

import org.jspecify.annotations.NullMarked;
