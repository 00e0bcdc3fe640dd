package fi.kutomo.evaluation.potential;

import fi.kutomo.accounts.Letters;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Both sides of a round give their marks. It opens for everybody once the makers' and an assessor's marks are handed in and no other
 * assessor is still marking; from then on nobody may join who could have looked.
 */
@Workflow
class Judging {

    private final RoundStore store;
    private final PotentialRules rules;
    private final Entries entries;
    private final Letters letters;
    private final AuditLog audit;
    private final Clock clock;

    Judging(RoundStore store, PotentialRules rules, Entries entries, Letters letters, AuditLog audit, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.entries = entries;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** An assessor says to have no stake; only then the form opens. */
    void declare(Described entry, Caller caller) {
        var person = caller.person().orElseThrow();
        var round = round(entry);
        requireUntied(entry, person);
        if (round.own(Side.ASSESSOR, person).isEmpty()) {
            store.insert(round.id(), Sheet.blank(Ids.next(), entry.revision(), Side.ASSESSOR, person));
            audit.record(caller, "potential.declared", ref(round), Map.of());
        }
    }

    /** An assessor has a stake, or no time. What was begun is thrown away, so that nobody waits for it. */
    void decline(Described entry, boolean tie, Caller caller) {
        store.lock(entry.entry());
        running(entry).ifPresent(round -> round.own(Side.ASSESSOR, caller.person().orElseThrow())
                .filter(sheet -> !sheet.handedIn())
                .ifPresent(sheet -> {
                    store.delete(sheet.id());
                    audit.record(caller, "potential.declined", ref(round), Map.of("tie", tie));
                    openIfComplete(entry, caller);
                }));
    }

    /** Keeps marks and, if wished, hands them in for good. */
    void keep(Described entry, SheetForm form, boolean handIn, Caller caller) {
        var person = caller.person().orElseThrow();
        var side = rules.require(entry.id(), caller);
        var round = round(entry);
        var own = round.own(side, person);
        if (side == Side.ASSESSOR) {
            requireUntied(entry, person);
            if (own.isEmpty()) {
                throw new Refused("evaluation.potential.undeclared");
            }
        }
        if (own.filter(Sheet::handedIn).isPresent()) {
            throw new Refused("evaluation.potential.closed");
        }
        if (form.version() != own.map(Sheet::version).orElse(0)) {
            throw new Refused("evaluation.validation.meanwhile");
        }
        var sheet = own.orElseGet(() -> Sheet.blank(Ids.next(), entry.revision(), side, person))
                .with(form, entry.revision(), person, handIn ? Optional.of(clock.instant()) : Optional.empty());
        own.ifPresentOrElse(_ -> store.update(sheet), () -> store.insert(round.id(), sheet));
        if (handIn) {
            audit.record(caller, "potential.handed-in", ref(round), Map.of("self", sheet.self()));
            openIfComplete(entry, caller);
        }
    }

    /** No longer waits for assessors who have not touched their sheet for long; how many rounds that has opened. */
    int lapse() {
        var since = clock.instant().minus(Round.PATIENCE);
        int opened = 0;
        for (var round : store.stalled(since)) {
            store.lock(round.entry());
            round.assessors().stream().filter(sheet -> !sheet.handedIn()).map(Sheet::id).forEach(store::delete);
            var entry = entries.described(List.of(round.entry())).get(round.entry());
            if (entry != null) {
                openIfComplete(entry, Caller.system());
                opened++;
            }
        }
        return opened;
    }

    /** The round in which both sides judge now; begins one where there is none, or where the last is outdated. */
    private Round round(Described entry) {
        store.lock(entry.entry());
        var rounds = store.of(entry.entry());
        var newest = rounds.stream().findFirst();
        if (newest.filter(round -> !round.opened()).isPresent()) {
            return newest.get();
        }
        var now = clock.instant();
        if (newest.filter(round -> !round.outdated(entry.revision(), now)).isPresent()) {
            throw new Refused("evaluation.potential.closed");
        }
        var begun = new Round(Ids.next(), entry.entry(), entry.id(), rounds.size() + 1, now, Optional.empty(), List.of());
        store.insert(begun);
        return begun;
    }

    private Optional<Round> running(Described entry) {
        return store.of(entry.entry()).stream().filter(round -> !round.opened()).findFirst();
    }

    private void requireUntied(Described entry, UUID person) {
        rules.tie(entry.id(), store.of(entry.entry()), person).ifPresent(tie -> {
            throw new Refused(tie.labelKey());
        });
    }

    private void openIfComplete(Described entry, Caller caller) {
        running(entry).filter(Round::complete).ifPresent(round -> {
            store.open(round.id());
            audit.record(caller, "potential.opened", ref(round), Map.of("round", round.number()));
            var concerned = new HashSet<>(entries.writers(List.of(entry.id())));
            round.assessors().forEach(sheet -> sheet.person().ifPresent(concerned::add));
            letters.write(concerned, "evaluation.mail.potential", lang -> List.of(entry.title(lang)), entry.path() + "/potential");
        });
    }

    private static Ref ref(Round round) {
        return new Ref("potential", round.id());
    }
}
