/** Networks that are the same as another network or as an organisation: proposed with what speaks for it, united by people, parted again. */
@NullMarked
package fi.kutomo.ecosystem.uniting;

import org.jspecify.annotations.NullMarked;
