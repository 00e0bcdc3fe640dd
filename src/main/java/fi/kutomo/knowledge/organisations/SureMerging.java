package fi.kutomo.knowledge.organisations;

import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Merges at one press all pairs that need nobody's judgement. Each is a merge of its own, with its own way back, so a press that was cut off
 * has done no half work and the next one goes on.
 */
@Component
public class SureMerging {

    private static final Logger LOG = LoggerFactory.getLogger(SureMerging.class);
    private static final int MOST = 10_000;

    private final ProposalStore proposals;
    private final EntryStore entries;
    private final Merging merging;
    private final Clock clock;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known("", Set.of()));
    private final AtomicReference<Optional<Work>> latest = new AtomicReference<>(Optional.empty());

    SureMerging(ProposalStore proposals, EntryStore entries, Merging merging, Clock clock) {
        this.proposals = proposals;
        this.entries = entries;
        this.merging = merging;
        this.clock = clock;
    }

    /** The sure pairs as they were at a pulse, which is taken before they are looked for. */
    private record Known(String pulse, Set<UUID> sure) {}

    /**
     * How far a press is.
     *
     * @param left pairs that something stood in the way of meanwhile; they wait for an editor
     * @param ended empty while it goes on
     */
    public record Work(int whole, int merged, int left, boolean stopped, Optional<Instant> ended) {

        Work with(boolean one) {
            return new Work(whole, merged + (one ? 1 : 0), left + (one ? 0 : 1), stopped, ended);
        }
    }

    /** The pairs that one press would merge. */
    public List<MergeProposal> pairs() {
        var open = proposals.open(0, MOST);
        var ids = open.stream().flatMap(each -> Stream.of(each.kept(), each.other())).distinct().toList();
        return new SurePairs(entries.many(ids), proposals.apart(ids)).of(open);
    }

    /** The same by their ids. Found out anew only when a waiting pair or one of its organisations has changed. */
    public Set<UUID> known() {
        var pulse = proposals.pulse();
        var before = Objects.requireNonNull(known.get());
        if (before.pulse().equals(pulse)) {
            return before.sure();
        }
        var sure = pairs().stream().map(MergeProposal::id).collect(Collectors.toUnmodifiableSet());
        known.set(new Known(pulse, sure));
        return sure;
    }

    /** The press that goes on here, or the last one. */
    public Optional<Work> latest() {
        return Objects.requireNonNull(latest.get());
    }

    /** Begins in the background; where a press goes on already, that one stays the only one. */
    public void begin(String reason, Caller caller) {
        start().ifPresent(sure -> Thread.ofVirtual().name("merging").start(() -> toTheEnd(sure, reason, caller, () -> false)));
    }

    /** Merges for one who waits; empty where a press goes on already. */
    public Optional<Work> merge(String reason, Caller caller, BooleanSupplier stop) {
        return start().map(sure -> toTheEnd(sure, reason, caller, stop));
    }

    /** The press that goes on ends after the pair at which it is. */
    public void stop() {
        latest.updateAndGet(work -> work.map(each -> new Work(each.whole(), each.merged(), each.left(), true, each.ended())));
    }

    private Optional<List<MergeProposal>> start() {
        var before = latest();
        if (before.filter(work -> work.ended().isEmpty()).isPresent()) {
            return Optional.empty();
        }
        var sure = pairs();
        return latest.compareAndSet(before, Optional.of(new Work(sure.size(), 0, 0, false, Optional.empty()))) ? Optional.of(sure) : Optional.empty();
    }

    private Work toTheEnd(List<MergeProposal> sure, String reason, Caller caller, BooleanSupplier stop) {
        try {
            var tried = new HashSet<UUID>();
            for (var round = sure; !round.isEmpty(); round = more(tried)) {
                for (var pair : round) {
                    if (stop.getAsBoolean() || now().stopped()) {
                        stop();
                        return now();
                    }
                    tried.add(pair.id());
                    boolean merged = merge(pair, reason, caller);
                    latest.updateAndGet(work -> work.map(each -> each.with(merged)));
                }
            }
        } catch (RuntimeException broken) {
            LOG.error("Merging came to a stop; what was merged stays, the rest still waits", broken);
            stop();
        } finally {
            latest.updateAndGet(work -> work.map(each -> new Work(each.whole(), each.merged(), each.left(), each.stopped(), Optional.of(clock.instant()))));
        }
        return now();
    }

    private Work now() {
        return latest().orElseThrow();
    }

    /** Who has taken over another name may have become one with a third. */
    private List<MergeProposal> more(Set<UUID> tried) {
        var more = pairs().stream().filter(pair -> !tried.contains(pair.id())).toList();
        latest.updateAndGet(work -> work.map(each -> new Work(each.whole() + more.size(), each.merged(), each.left(), each.stopped(), each.ended())));
        return more;
    }

    private boolean merge(MergeProposal pair, String reason, Caller caller) {
        try {
            merging.accept(pair.id(), reason, caller);
            return true;
        } catch (Refused | NotFound inTheWay) {
            return false;
        }
    }
}
