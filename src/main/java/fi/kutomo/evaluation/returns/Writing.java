package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.evaluation.reckoning.Reckoning;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Takes an analysis from its first sentence to the public and back. */
@Workflow
class Writing {

    private final ReturnStore store;
    private final ReturnCards cards;
    private final AuditLog audit;
    private final Clock clock;

    Writing(ReturnStore store, ReturnCards cards, AuditLog audit, Clock clock) {
        this.store = store;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** With what an analysis is linked: the entry that it is about and the forecast that it is compared with. */
    record Links(Optional<UUID> entry, Optional<UUID> forecast) {}

    /** Answers with the last part of its address. */
    String begin(Scope scope, Links links, Caller caller) {
        if (!caller.is(Role.WRITER) && !caller.is(Role.EDITOR)) {
            throw new Forbidden("writing a social return");
        }
        var free = Slug.from(scope.title()).firstFree(slug -> slug.leadsToForm() || store.taken(slug.value()));
        var now = clock.instant();
        var analysis = new Analysis(
                Ids.next(), 0, Analysis.State.DRAFT, free.value(), links.entry(), links.forecast(), new Content(scope, List.of(), List.of()),
                0, Optional.empty(), now, caller.person(), now, Optional.empty());
        store.insert(analysis);
        audit.record(caller, "social-return.begun", analysis.ref());
        return free.value();
    }

    void scope(String slug, String seen, Scope scope, Links links, Lang lang, Caller caller) {
        var before = lock(slug, caller);
        requireUnchanged(seen, ScopeForm.fields(before.content().scope(), lang));
        save(before, before.content().with(scope), links, caller);
    }

    void row(String slug, String seen, OutcomeRow row, Lang lang, Caller caller) {
        var before = lock(slug, caller);
        before.content().row(row.id()).ifPresent(now -> requireUnchanged(seen, RowForm.fields(now, lang)));
        save(before, before.content().with(row), links(before), caller);
    }

    void input(String slug, String seen, Spent input, Lang lang, Caller caller) {
        var before = lock(slug, caller);
        before.content().input(input.id()).ifPresent(now -> requireUnchanged(seen, SpentForm.fields(now, lang)));
        save(before, before.content().with(input), links(before), caller);
    }

    void remove(String slug, UUID part, Caller caller) {
        change(slug, caller, content -> content.without(part));
    }

    private void change(String slug, Caller caller, UnaryOperator<Content> change) {
        var before = lock(slug, caller);
        save(before, change.apply(before.content()), links(before), caller);
    }

    private static Links links(Analysis analysis) {
        return new Links(analysis.entry(), analysis.forecast());
    }

    private void save(Analysis before, Content content, Links links, Caller caller) {
        if (content.equals(before.content()) && links.equals(links(before))) {
            return;
        }
        store.save(before, content, links.entry(), links.forecast(), clock.instant());
        audit.record(caller, "social-return.written", before.ref());
    }

    private Analysis lock(String slug, Caller caller) {
        var analysis = store.lock(slug);
        ReturnRules.requireWrite(analysis, caller);
        return analysis;
    }

    private static void requireUnchanged(String seen, Map<String, String> now) {
        if (!seen.equals(Seen.of(now))) {
            throw new Quicker();
        }
    }

    /** Freezes the working state as the next edition and shows it to everybody. Refused while there are obstacles. */
    void publish(String slug, int version, Caller caller) {
        var analysis = store.lock(slug);
        ReturnRules.requireRead(analysis, caller);
        ReturnRules.requireEditor(caller);
        if (analysis.version() != version) {
            throw new Refused("evaluation.returns.refused.changed");
        }
        var valuation = Valuation.of(analysis.content());
        if (!Guard.obstacles(valuation).isEmpty()) {
            throw new Refused("evaluation.returns.refused.obstacles");
        }
        var edition = new Edition(analysis.edition() + 1, analysis.content(), Reckoning.RULES, valuation.outcome(), clock.instant());
        store.publish(analysis, edition, caller.person());
        cards.show(store.get(slug));
        audit.record(caller, "social-return.published", analysis.ref(), Map.of("edition", edition.number()));
    }

    /** Takes it back; its address goes on telling that it was there and why it no longer stands. */
    void withdraw(String slug, String reason, Caller caller) {
        var analysis = store.lock(slug);
        ReturnRules.requireRead(analysis, caller);
        ReturnRules.requireEditor(caller);
        if (analysis.state() != Analysis.State.PUBLISHED) {
            throw new Refused("evaluation.returns.refused.notPublic");
        }
        store.withdraw(analysis, reason, clock.instant());
        cards.show(store.get(slug));
        audit.record(caller, "social-return.withdrawn", analysis.ref(), Map.of(), reason);
    }

    /** Deletes what never was public. */
    void delete(String slug, Caller caller) {
        var analysis = lock(slug, caller);
        if (analysis.edition() > 0) {
            throw new Refused("evaluation.returns.refused.wasPublic");
        }
        store.delete(analysis.id());
        audit.record(caller, "social-return.deleted", analysis.ref());
    }
}
