package fi.kutomo.evaluation.proxies;

import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;

/** Editors add values to the register, change them and retire them. Each former state stays. */
@Workflow
class Registering {

    private final ProxyStore store;
    private final ProxyCards cards;
    private final AuditLog audit;
    private final Clock clock;

    Registering(ProxyStore store, ProxyCards cards, AuditLog audit, Clock clock) {
        this.store = store;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers with the last part of its address. */
    String add(Proxy proxy, Caller caller) {
        requireEditor(caller);
        var free = Slug.from(proxy.name().in(caller.lang())).firstFree(slug -> slug.leadsToForm() || store.taken(slug.value()));
        var id = Ids.next();
        store.insert(id, free.value(), proxy, caller.person(), clock.instant());
        cards.show(List.of(id));
        audit.record(caller, "proxy.added", new Ref(KeptProxy.KIND, id));
        return free.value();
    }

    /** @param seen the version that the editor had before the eyes */
    void change(String slug, int seen, Proxy proxy, boolean retired, Caller caller) {
        requireEditor(caller);
        var before = store.lock(slug);
        if (before.version() != seen) {
            throw new Quicker();
        }
        if (before.proxy().equals(proxy) && before.retired() == retired) {
            return;
        }
        store.change(before, proxy, retired, caller.person(), clock.instant());
        cards.show(List.of(before.id()));
        audit.record(caller, "proxy.changed", new Ref(KeptProxy.KIND, before.id()));
    }

    private static void requireEditor(Caller caller) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("register of proxies");
        }
    }
}
