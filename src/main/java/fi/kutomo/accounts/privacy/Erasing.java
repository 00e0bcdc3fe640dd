package fi.kutomo.accounts.privacy;

import fi.kutomo.accounts.PersonErased;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.personal.Holding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Forgets a person in every module, in one transaction. */
@Workflow
class Erasing {

    private final List<Holding> holdings;
    private final AccountStore accounts;
    private final AuditLog audit;
    private final Announcements announcements;

    Erasing(List<Holding> holdings, AccountStore accounts, AuditLog audit, Announcements announcements) {
        this.holdings = holdings.stream().sorted(Comparator.comparingInt(Holding::order)).toList();
        this.accounts = accounts;
        this.audit = audit;
        this.announcements = announcements;
    }

    /** What would go and what would stay without the name. */
    Holding.Forecast forecast(UUID person) {
        var subject = accounts.subject(person, true);
        var goes = new LinkedHashMap<String, Long>();
        var stays = new LinkedHashMap<String, Long>();
        for (var holding : holdings) {
            var part = holding.forecast(subject);
            add(part.goes(), goes);
            add(part.stays(), stays);
        }
        return new Holding.Forecast(goes, stays);
    }

    /** May be repeated: who is forgotten already stays forgotten. */
    void erase(UUID person, boolean draftsToo) {
        var subject = accounts.subject(person, draftsToo);
        holdings.forEach(holding -> holding.erase(subject));
        audit.record(Caller.system(), "account.erased", new Ref("person", person), Map.of());
        announcements.announce(new PersonErased(person));
    }

    private static void add(Map<String, Long> some, Map<String, Long> all) {
        some.forEach((key, count) -> {
            if (count > 0) {
                all.merge(key, count, Long::sum);
            }
        });
    }
}
