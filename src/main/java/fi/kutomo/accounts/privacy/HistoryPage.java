package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.audit.AuditLog.AuditEntry;
import fi.kutomo.platform.kernel.PageOf;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;

/** The person's own part of the audit log: what he or she did, and what others did with the person's data. */
public record HistoryPage(String title, boolean others, PageOf<AuditEntry> entries) implements Page {

    public Pager pager() {
        return new Pager(entries.number(), entries.pages(), Ui.url("account/history") + (others ? "?of=others" : ""));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("accounts.overview.title"), "account"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
