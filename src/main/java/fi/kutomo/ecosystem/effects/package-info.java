/** What an act of a weaver changed, and what the net would be without her. */
@NullMarked
package fi.kutomo.ecosystem.effects;

import org.jspecify.annotations.NullMarked;
