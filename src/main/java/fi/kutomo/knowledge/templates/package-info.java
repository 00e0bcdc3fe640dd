@NullMarked
package fi.kutomo.knowledge.templates;

import org.jspecify.annotations.NullMarked;
