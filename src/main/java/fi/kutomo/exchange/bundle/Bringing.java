package fi.kutomo.exchange.bundle;

import fi.kutomo.exchange.importing.BundleImport;
import fi.kutomo.exchange.importing.Provenance;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrived;
import fi.kutomo.knowledge.Entries.EntryRecord;
import fi.kutomo.knowledge.Entries.Outcome;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.portable.Parcel;
import fi.kutomo.platform.portable.Portables;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Brings an export back in portions, each whole or not at all. Stopped or killed, the same again goes on: what is here already is
 * unchanged.
 */
@Component
class Bringing implements BundleImport {

    private static final int PORTION = 200;

    private final Bundles bundles;
    private final Entries entries;
    private final Vocabularies vocabularies;
    private final FileStore files;
    private final Portables portables;
    private final Provenance provenance;
    private final Messages messages;

    Bringing(
            Bundles bundles,
            Entries entries,
            Vocabularies vocabularies,
            FileStore files,
            Portables portables,
            Provenance provenance,
            Messages messages) {
        this.bundles = bundles;
        this.entries = entries;
        this.vocabularies = vocabularies;
        this.files = files;
        this.portables = portables;
        this.provenance = provenance;
        this.messages = messages;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return bundles.recognises(file);
    }

    @Override
    public Map<String, Integer> kinds(Path file) throws IOException {
        var kinds = new TreeMap<String, Integer>();
        try (var bundle = bundles.open(file)) {
            bundle.entries(entry -> {
                kinds.merge(entry.kind().word(), 1, Integer::sum);
                return true;
            });
            bundle.records(record -> {
                kinds.merge(record.kind(), 1, Integer::sum);
                return true;
            });
        }
        return kinds;
    }

    @Override
    public Brought preview(Path file) throws IOException {
        var sum = new Sum(_ -> {}, _ -> {}, messages);
        try (var bundle = bundles.open(file)) {
            entries(bundle, () -> false, portion -> sum.add(entries.compared(portion)));
            records(bundle, () -> false, portion -> compare(portion, sum));
        }
        return sum.all();
    }

    @Override
    public Brought bring(Path file, BooleanSupplier stopped, Consumer<Brought> progress, Consumer<String> trouble) throws IOException {
        try (var bundle = bundles.open(file)) {
            entries.restoreTemplates(bundle.templates(), Caller.system());
            bundle.vocabularies().forEach(vocabularies::take);
            storeFiles(bundle, trouble);
            var sum = new Sum(progress, trouble, messages);
            entries(bundle, stopped, portion -> restore(portion, sum));
            var waiting = new ArrayList<Parcel>();
            records(bundle, stopped, portion -> take(portion, sum, waiting));
            // What points to a record of its own kind may have come before it.
            waiting.forEach(record -> last(record, sum));
            var lines = new ArrayList<Provenance.Line>();
            bundle.origins(line -> {
                lines.add(line);
                return !stopped.getAsBoolean();
            });
            provenance.restore(lines);
            return sum.all();
        }
    }

    private void storeFiles(Bundle bundle, Consumer<String> trouble) throws IOException {
        for (var name : bundle.files().values()) {
            if (files.withContent(name.sha256()).isPresent()) {
                continue;
            }
            var content = bundle.file(name.sha256());
            if (content.isEmpty()) {
                trouble.accept("the export holds no bytes of " + name.name());
                continue;
            }
            try (var in = content.get()) {
                var stored = files.storeAsItIs(in, name.name(), Caller.system());
                if (!stored.sha256().equals(name.sha256())) {
                    throw new Refused("exchange.bundle.damaged", name.name());
                }
            }
        }
    }

    private static void entries(Bundle bundle, BooleanSupplier stopped, Consumer<List<EntryRecord>> portions) throws IOException {
        var portion = new ArrayList<EntryRecord>();
        bundle.entries(entry -> {
            portion.add(entry);
            if (portion.size() == PORTION) {
                portions.accept(List.copyOf(portion));
                portion.clear();
            }
            return !stopped.getAsBoolean();
        });
        if (!portion.isEmpty()) {
            portions.accept(List.copyOf(portion));
        }
    }

    private void restore(List<EntryRecord> portion, Sum sum) {
        try {
            sum.add(entries.restore(portion, Caller.system()));
        } catch (Refused refused) {
            portion.forEach(one -> alone(one, sum));
        }
    }

    private void compare(List<Parcel> portion, Sum sum) {
        try {
            sum.add(portables.compared(portion));
        } catch (Refused refused) {
            portion.forEach(record -> sum.reject(record.kind() + " " + record.key(), refused));
        }
    }

    private void alone(EntryRecord one, Sum sum) {
        try {
            sum.add(List.of(entries.restore(one, Caller.system())));
        } catch (Refused refused) {
            sum.reject(one.id().value(), refused);
        }
    }

    /** Records in portions, each of one kind. */
    private static void records(Bundle bundle, BooleanSupplier stopped, Consumer<List<Parcel>> portions) throws IOException {
        var portion = new ArrayList<Parcel>();
        bundle.records(record -> {
            if (portion.size() == PORTION || !portion.isEmpty() && !portion.getLast().kind().equals(record.kind())) {
                portions.accept(List.copyOf(portion));
                portion.clear();
            }
            portion.add(record);
            return !stopped.getAsBoolean();
        });
        portions.accept(portion);
    }

    private void take(List<Parcel> portion, Sum sum, List<Parcel> waiting) {
        try {
            sum.add(portables.take(portion));
        } catch (Refused refused) {
            for (var record : portion) {
                try {
                    sum.add(portables.take(List.of(record)));
                } catch (Refused alone) {
                    waiting.add(record);
                }
            }
        }
    }

    private void last(Parcel record, Sum sum) {
        try {
            sum.add(portables.take(List.of(record)));
        } catch (Refused refused) {
            sum.reject(record.kind() + " " + record.key(), refused);
        }
    }

    /** Adds up what became of the entries and passes it on portion by portion. */
    private static final class Sum {

        private final Consumer<Brought> progress;
        private final Consumer<String> trouble;
        private final Messages messages;
        private Brought all = new Brought(0, 0, 0, 0);

        Sum(Consumer<Brought> progress, Consumer<String> trouble, Messages messages) {
            this.progress = progress;
            this.trouble = trouble;
            this.messages = messages;
        }

        void add(List<Arrived> arrived) {
            take(new Brought(count(arrived, Outcome.CREATED), count(arrived, Outcome.CHANGED), count(arrived, Outcome.UNCHANGED), 0));
        }

        void add(Portables.Taken taken) {
            take(new Brought(taken.created(), taken.changed(), taken.unchanged(), 0));
        }

        void reject(String what, Refused why) {
            trouble.accept(what + ": " + messages.in(Lang.EN, why.messageKey(), why.arguments().toArray()));
            take(new Brought(0, 0, 0, 1));
        }

        private void take(Brought more) {
            all = new Brought(
                    all.created() + more.created(), all.changed() + more.changed(), all.unchanged() + more.unchanged(), all.rejected() + more.rejected());
            progress.accept(more);
        }

        private static int count(List<Arrived> arrived, Outcome outcome) {
            return (int) arrived.stream().filter(one -> one.outcome() == outcome).count();
        }

        Brought all() {
            return all;
        }
    }
}
