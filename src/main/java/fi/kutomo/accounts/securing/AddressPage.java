package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.BelowAccount;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Optional;

/**
 * Another e-mail address.
 *
 * @param waiting the new address while it waits to be confirmed
 */
public record AddressPage(String title, String current, Optional<String> waiting, String email, Mistakes mistakes) implements BelowAccount {
}
