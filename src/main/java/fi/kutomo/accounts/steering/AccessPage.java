package fi.kutomo.accounts.steering;

import fi.kutomo.platform.web.AccessTable;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;

/** Who may do what to whose things, address by address: the table from which access is also tested. */
public record AccessPage(String title, List<Crumb> trail, int addresses, List<AccessTable.Kind> kinds, List<Table> parts) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
