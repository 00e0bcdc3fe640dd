/** What a new instance begins with: concepts, practices, organisations and sources, written by us in three languages. */
@NullMarked
package fi.kutomo.exchange.starter;

import org.jspecify.annotations.NullMarked;
