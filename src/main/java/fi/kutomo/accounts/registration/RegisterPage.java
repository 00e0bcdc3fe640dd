package fi.kutomo.accounts.registration;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;

/**
 * The form of registration.
 *
 * @param open whether people may register by themselves, or this reader was invited
 * @param invitation token of the reader's invitation, empty without one
 */
public record RegisterPage(String title, boolean open, RegisterForm form, String invitation, Mistakes mistakes) implements Page {}
