package fi.kutomo.platform.audit;

import fi.kutomo.platform.kernel.PageOf;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Optional;

/** The audit log for operators: search, export, and whether it is whole. */
public record AuditPage(
        String title, AuditForm form, PageOf<AuditLog.AuditEntry> found, Optional<Verification> verified) implements Page {

    public Pager pager() {
        return new Pager(found.number(), found.pages(), Ui.url("operations/audit") + question());
    }

    public String csv() {
        return Ui.url("operations/audit/entries.csv") + question();
    }

    private String question() {
        var query = form.address();
        return query.isEmpty() ? "" : "?" + query;
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("platform.operations.title"), "operations"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
