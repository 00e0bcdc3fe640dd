package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.PageOf;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's own part of the audit log. */
@Controller
@Access(Access.Level.SIGNED_IN)
class HistoryController {

    private static final int SIZE = 50;

    private final AuditLog audit;
    private final Messages messages;

    HistoryController(AuditLog audit, Messages messages) {
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/history")
    HistoryPage show(
            Lang lang, @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "1") int page, Caller caller) {
        var me = caller.person().orElseThrow();
        var others = of.equals("others");
        long total = others ? audit.countAboutPerson(me) : audit.countBy(me);
        int shown = Math.clamp(page, 1, (int) Math.max(1, (total + SIZE - 1) / SIZE));
        int from = (shown - 1) * SIZE;
        var entries = others ? audit.aboutPerson(me, from, SIZE) : audit.by(me, from, SIZE);
        return new HistoryPage(messages.in(lang, "accounts.privacy.history.title"), others, new PageOf<>(entries, shown, SIZE, total));
    }
}
