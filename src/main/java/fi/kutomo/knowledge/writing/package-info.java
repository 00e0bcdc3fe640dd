@NullMarked
package fi.kutomo.knowledge.writing;

import org.jspecify.annotations.NullMarked;
