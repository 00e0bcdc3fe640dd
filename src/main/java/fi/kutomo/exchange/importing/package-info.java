/** Brings in what the readers found: staged, shown, agreed to, written in portions that can be stopped and continued. */
@NullMarked
package fi.kutomo.exchange.importing;

import org.jspecify.annotations.NullMarked;
