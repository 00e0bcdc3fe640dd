@NullMarked
package fi.kutomo.knowledge.organisations;

import org.jspecify.annotations.NullMarked;
