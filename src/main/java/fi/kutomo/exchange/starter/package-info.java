/** What a new instance begins with: concepts, practices, organisations, sources, studies and claims, written by us in three languages. */
@NullMarked
package fi.kutomo.exchange.starter;

import org.jspecify.annotations.NullMarked;
