@NullMarked
package fi.kutomo.catalogue.cards;

import org.jspecify.annotations.NullMarked;
