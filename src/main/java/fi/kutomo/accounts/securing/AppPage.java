package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.BelowAccount;
import fi.kutomo.platform.web.ui.Mistakes;
import gg.jte.Content;

/**
 * Sets up an authenticator app.
 *
 * @param code the QR code for the app
 * @param letters the same secret for typing
 */
public record AppPage(String title, Content code, String letters, Mistakes mistakes) implements BelowAccount {
}
