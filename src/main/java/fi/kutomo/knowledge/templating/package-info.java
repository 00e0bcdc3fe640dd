@NullMarked
package fi.kutomo.knowledge.templating;

import org.jspecify.annotations.NullMarked;
