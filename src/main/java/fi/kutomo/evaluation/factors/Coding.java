package fi.kutomo.evaluation.factors;

import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assessors and editors say which factors an entry has and which it lacks, each with the reason. */
@Workflow
class Coding {

    private final CodingStore store;
    private final AuditLog audit;
    private final Clock clock;

    Coding(CodingStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean may(Caller caller) {
        return caller.is(Role.ASSESSOR) || caller.is(Role.EDITOR);
    }

    void requireCoder(Caller caller) {
        if (!may(caller)) {
            throw new Forbidden("coding factors");
        }
    }

    /** One answer of a form; empty: not told. */
    record Answer(String factor, Optional<Boolean> present, String reason) {}

    /**
     * Keeps the answers that differ from what is known.
     *
     * @param seen how often the entry had been coded when the form was opened
     */
    void code(Described entry, long seen, List<Answer> answers, Caller caller) {
        requireCoder(caller);
        store.hold(entry.entry());
        if (store.count(entry.entry()) != seen) {
            throw new Refused("evaluation.forms.problem.quicker");
        }
        var known = store.of(entry.entry()).stream().collect(Collectors.toMap(Coded::factor, Function.identity()));
        var now = clock.instant();
        var changed = answers.stream()
                .map(answer -> new Coded(answer.factor(), answer.present(), answer.present().isPresent() ? answer.reason() : "", now, caller.person()))
                .filter(coded -> Optional.ofNullable(known.get(coded.factor())).map(before -> !before.says(coded)).orElse(coded.present().isPresent()))
                .toList();
        changed.forEach(coded -> store.insert(entry.entry(), coded));
        if (!changed.isEmpty()) {
            audit.record(caller, "factors.coded", new Ref(entry.kind().word(), entry.entry().value()), Map.of("factors", changed.size()));
        }
    }
}
