/**
 * What people hear of: one inbox, what each of them watches, mails at once and in one summary by the person's own rhythm, and answers by
 * mail.
 *
 * <p>Hears {@link fi.kutomo.platform.notices.Notice} and keeps who is to hear of what, never the words: these are asked of the owner of
 * the thing when somebody reads. Knows no subject. Whoever deletes it loses notices and mails about them, and nothing else.
 */
@ApplicationModule(displayName = "Notifications", allowedDependencies = {"platform :: *", "accounts", "catalogue"})
@NullMarked
package fi.kutomo.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
