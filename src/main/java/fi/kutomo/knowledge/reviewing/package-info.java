@NullMarked
package fi.kutomo.knowledge.reviewing;

import org.jspecify.annotations.NullMarked;
