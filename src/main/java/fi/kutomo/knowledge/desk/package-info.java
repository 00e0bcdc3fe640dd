@NullMarked
package fi.kutomo.knowledge.desk;

import org.jspecify.annotations.NullMarked;
