/**
 * Notices: that something happened which certain people should hear of. Whoever knows the subject says who they are and tells the thing
 * in words when it is read; a floor above keeps the inbox, sends mails and knows what everybody wants to hear of.
 */
@NamedInterface("notices")
@NullMarked
package fi.kutomo.platform.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
