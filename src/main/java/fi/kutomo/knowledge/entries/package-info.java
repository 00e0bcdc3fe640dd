@NullMarked
package fi.kutomo.knowledge.entries;

import org.jspecify.annotations.NullMarked;
