package fi.kutomo.accounts.registration;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;

/**
 * The form of registration.
 *
 * @param open whether people may register by themselves
 */
public record RegisterPage(String title, boolean open, RegisterForm form, Mistakes mistakes) implements Page {}
