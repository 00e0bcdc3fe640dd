package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Policy;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** Who may come in and what each level may do, with what each choice means. */
public record PolicyPage(String title, List<Crumb> trail, Policy policy) implements Page {

    /** The levels that can be asked for. */
    public List<Assurance> levels() {
        return List.of(Assurance.EMAIL, Assurance.ORGANISATION, Assurance.SPONSORED, Assurance.SUBSTANTIAL);
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
