/** Good order: flags, one queue for those who keep it, judgements with their reasons, appeals to a second person. */
@NullMarked
package fi.kutomo.forum.order;

import org.jspecify.annotations.NullMarked;
