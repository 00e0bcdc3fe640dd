package fi.kutomo.accounts.roles;

import fi.kutomo.accounts.BelowAccount;
import java.util.List;

/** A person's own roles: those that run or will run, with what they mean, and those that have been. */
public record RolesPage(String title, boolean writer, boolean identified, List<RoleLine> standing, List<RoleLine> former) implements BelowAccount {
}
