@NullMarked
package fi.kutomo.exchange.origins;

import org.jspecify.annotations.NullMarked;
