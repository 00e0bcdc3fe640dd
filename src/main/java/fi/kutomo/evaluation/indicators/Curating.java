package fi.kutomo.evaluation.indicators;

import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.kernel.Workflow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Editors add indicators to the library, change them and retire them. Each former state stays. */
@Workflow
class Curating {

    private final IndicatorStore store;
    private final IndicatorCards cards;
    private final AuditLog audit;
    private final Clock clock;

    Curating(IndicatorStore store, IndicatorCards cards, AuditLog audit, Clock clock) {
        this.store = store;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fills a library in which there is nothing yet: all of it or nothing. Their cards come when the program has started. */
    void begin(Supplier<List<StarterIndicators.Named>> starter) {
        if (store.empty()) {
            var now = clock.instant();
            starter.get().forEach(named -> store.insert(known(named.slug()), named.slug(), named.indicator(), Optional.empty(), now));
        }
    }

    /** The same at every site, so that metrics from elsewhere find it. */
    private static UUID known(String slug) {
        return UUID.nameUUIDFromBytes(("indicator/" + slug).getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with the last part of its address. */
    String add(Indicator indicator, Caller caller) {
        requireEditor(caller);
        var free = Slug.from(indicator.name().in(caller.lang())).firstFree(slug -> slug.leadsToForm() || store.taken(slug.value()));
        var id = Ids.next();
        store.insert(id, free.value(), indicator, caller.person(), clock.instant());
        cards.show(List.of(id));
        audit.record(caller, "indicator.added", new Ref(KeptIndicator.KIND, id));
        return free.value();
    }

    /**
     * Changes it. Values that were given before keep their meaning: a new reckoning always begins a new one, new words only when they are
     * not said to mean the same.
     *
     * @param seen the version that the editor had before the eyes
     * @param wording the texts were only put better
     */
    void change(String slug, int seen, Indicator indicator, boolean wording, boolean retired, Caller caller) {
        requireEditor(caller);
        var before = store.lock(slug);
        if (before.version() != seen) {
            throw new Quicker();
        }
        if (before.indicator().equals(indicator) && before.retired() == retired) {
            return;
        }
        var same = wording ? before.indicator().reckonedLike(indicator) : before.indicator().means(indicator);
        store.change(before, indicator, same ? before.meaning() : before.meaning() + 1, retired, caller.person(), clock.instant());
        cards.show(List.of(before.id()));
        audit.record(caller, "indicator.changed", new Ref(KeptIndicator.KIND, before.id()));
    }

    private static void requireEditor(Caller caller) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("library of indicators");
        }
    }
}
