@NullMarked
package fi.kutomo.knowledge.attachments;

import org.jspecify.annotations.NullMarked;
