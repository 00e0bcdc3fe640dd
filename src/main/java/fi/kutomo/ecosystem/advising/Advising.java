package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.desk.Regions;
import fi.kutomo.ecosystem.desk.Verdict.About;
import fi.kutomo.ecosystem.desk.Verdict;
import fi.kutomo.ecosystem.desk.VerdictStore;
import fi.kutomo.ecosystem.desk.Worth.Subject;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a weaver does with suggestions: looks at a region anew, puts one aside, corrects a reason. */
@Workflow
class Advising {

    /** How long what does not suit now stays away. */
    static final Duration NOT_NOW = Duration.ofDays(90);

    private final AdviceStore store;
    private final VerdictStore verdicts;
    private final Looking looking;
    private final Regions regions;
    private final AuditLog audit;
    private final Clock clock;

    Advising(AdviceStore store, VerdictStore verdicts, Looking looking, Regions regions, AuditLog audit, Clock clock) {
        this.store = store;
        this.verdicts = verdicts;
        this.looking = looking;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draw stays the same all day, so that looking again and again does not shop for another. */
    Round look(String region, Caller caller) {
        regions.require(region, caller);
        var weaver = caller.person().orElseThrow();
        var now = clock.instant();
        long seed = 31 * LocalDate.ofInstant(now, Ui.ZONE).toEpochDay() + Objects.hash(weaver, region);
        var round = store.begin(weaver, region, now, seed);
        store.keep(round, looking.at(region, verdicts.pairsAside(weaver, region, now), seed, caller), now);
        return store.round(weaver, region).orElseThrow();
    }

    /** A suggestion of the caller's own desk. */
    AdviceStore.Found own(UUID id, Caller caller) {
        var found = store.find(id)
                .filter(each -> caller.person().filter(each.round().weaver()::equals).isPresent())
                .orElseThrow(() -> new NotFound("suggestion " + id));
        regions.require(found.round().region(), caller);
        return found;
    }

    /** It stays away from this weaver's desk; sent twice it is put aside once. */
    void putAside(UUID id, About about, String words, Caller caller) {
        var now = clock.instant();
        if (say(id, about, words, about == About.NOT_NOW ? Optional.of(now.plus(NOT_NOW)) : Optional.empty(), now, caller)) {
            audit.record(caller, "advice.putAside", new Ref(Advice.WORD, id));
        }
    }

    void correct(UUID id, About about, String words, Caller caller) {
        say(id, about, words, Optional.empty(), clock.instant(), caller);
        audit.record(caller, "advice.corrected", new Ref(Advice.WORD, id));
    }

    private boolean say(UUID id, About about, String words, Optional<Instant> until, Instant now, Caller caller) {
        var found = own(id, caller);
        var advice = found.advice();
        return verdicts.insert(
                found.round().weaver(),
                new Verdict(
                        Ids.next(), found.round().region(), Verdict.ADVICE, Subject.of(advice.pair(), advice.one(), advice.other()), about, words.strip(),
                        Optional.of(advice.parts()), now, until));
    }
}
