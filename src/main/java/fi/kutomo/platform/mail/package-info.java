/** Mail: letters are kept in the transaction of the act that causes them, sent afterwards by a job, and forgotten soon. */
@NamedInterface("mail")
@NullMarked
package fi.kutomo.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
