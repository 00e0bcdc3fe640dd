@NullMarked
package fi.kutomo.knowledge.queues;

import org.jspecify.annotations.NullMarked;
