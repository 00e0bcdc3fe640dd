@NullMarked
package fi.kutomo.knowledge.publication;

import org.jspecify.annotations.NullMarked;
