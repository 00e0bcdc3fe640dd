package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Remark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One import: a source, what it was understood to be, and how far its writing has come. */
record Run(
        UUID id,
        Optional<UUID> startedBy,
        String sourceName,
        String sha256,
        long size,
        String address,
        String reading,
        State state,
        boolean publish,
        List<Remark> remarks,
        Counts counts,
        String trouble,
        Instant startedAt,
        Instant changedAt) {

    static final String BUNDLE = "bundle";

    /** How far an import is. */
    enum State {
        /** Shown, nothing written. */
        READ,
        WRITING,
        /** Asked to stop after the portion at hand. */
        STOPPING,
        STOPPED,
        DONE,
        FAILED;

        boolean running() {
            return this == WRITING || this == STOPPING;
        }

        boolean canContinue() {
            return this == STOPPED || this == FAILED;
        }
    }

    /** Things of the source: how many there are to do, how many are done, and what became of them. Organisations are counted apart. */
    record Counts(int total, int done, int created, int changed, int unchanged, int rejected, int organisations) {

        static Counts none() {
            return new Counts(0, 0, 0, 0, 0, 0, 0);
        }

        static Counts of(BundleImport.Brought brought) {
            return new Counts(0, brought.all(), brought.created(), brought.changed(), brought.unchanged(), brought.rejected(), 0);
        }

        Counts plus(Counts other) {
            return new Counts(
                    total + other.total,
                    done + other.done,
                    created + other.created,
                    changed + other.changed,
                    unchanged + other.unchanged,
                    rejected + other.rejected,
                    organisations + other.organisations);
        }
    }

    /** A whole site, which is not staged finding by finding. */
    boolean isBundle() {
        return reading.equals(BUNDLE);
    }

    List<Remark> rejects() {
        return remarks.stream().filter(remark -> remark.kind() == Remark.Kind.REJECTED).toList();
    }
}
