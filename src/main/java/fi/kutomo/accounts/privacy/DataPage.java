package fi.kutomo.accounts.privacy;

import fi.kutomo.accounts.BelowAccount;
import java.util.Optional;

/** Taking one's data along, and the way to be forgotten. */
public record DataPage(String title, Optional<ExportState> export) implements BelowAccount {
}
