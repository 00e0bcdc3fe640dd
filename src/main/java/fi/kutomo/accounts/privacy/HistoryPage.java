package fi.kutomo.accounts.privacy;

import fi.kutomo.accounts.BelowAccount;
import fi.kutomo.platform.audit.AuditLog.AuditEntry;
import fi.kutomo.platform.kernel.PageOf;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;

/** The person's own part of the audit log: what he or she did, and what others did with the person's data. */
public record HistoryPage(String title, boolean others, PageOf<AuditEntry> entries) implements BelowAccount {

    public Pager pager() {
        return new Pager(entries.number(), entries.pages(), Ui.url("account/history") + (others ? "?of=others" : ""));
    }
}
