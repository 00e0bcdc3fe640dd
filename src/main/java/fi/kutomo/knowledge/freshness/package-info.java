@NullMarked
package fi.kutomo.knowledge.freshness;

import org.jspecify.annotations.NullMarked;
