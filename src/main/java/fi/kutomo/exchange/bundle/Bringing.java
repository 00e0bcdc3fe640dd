package fi.kutomo.exchange.bundle;

import fi.kutomo.exchange.importing.BundleImport;
import fi.kutomo.exchange.importing.Provenance;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntryRecord;
import fi.kutomo.knowledge.Entries.Outcome;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
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
    private final Provenance provenance;

    Bringing(Bundles bundles, Entries entries, Vocabularies vocabularies, FileStore files, Provenance provenance) {
        this.bundles = bundles;
        this.entries = entries;
        this.vocabularies = vocabularies;
        this.files = files;
        this.provenance = provenance;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return bundles.recognises(file);
    }

    @Override
    public Brought bring(Path file, boolean dryRun, BooleanSupplier stopped, PrintWriter out) throws IOException {
        try (var bundle = bundles.open(file)) {
            if (dryRun) {
                return preview(bundle, out);
            }
            entries.restoreTemplates(bundle.templates(), Caller.system());
            bundle.vocabularies().forEach(vocabularies::take);
            storeFiles(bundle, out);
            var counts = new int[4];
            portions(bundle, stopped, counts, out);
            var lines = new ArrayList<Provenance.Line>();
            bundle.origins(line -> {
                lines.add(line);
                return !stopped.getAsBoolean();
            });
            provenance.restore(lines);
            return new Brought(counts[0], counts[1], counts[2], counts[3]);
        }
    }

    private Brought preview(Bundle bundle, PrintWriter out) throws IOException {
        var kinds = new TreeMap<String, Integer>();
        var ids = new ArrayList<fi.kutomo.knowledge.PermanentId>();
        bundle.entries(entry -> {
            kinds.merge(entry.kind().plural(), 1, Integer::sum);
            return ids.add(entry.id());
        });
        kinds.forEach((kind, count) -> out.printf("  %s %d%n", kind, count));
        int here = entries.find(ids).size();
        return new Brought(ids.size() - here, here, 0, 0);
    }

    private void storeFiles(Bundle bundle, PrintWriter out) throws IOException {
        for (var name : bundle.files().values()) {
            if (files.withContent(name.sha256()).isPresent()) {
                continue;
            }
            var content = bundle.file(name.sha256());
            if (content.isEmpty()) {
                out.println("  the export holds no bytes of " + name.name());
                continue;
            }
            try (var in = content.get()) {
                var stored = files.store(in, name.name(), Caller.system());
                if (!stored.sha256().equals(name.sha256())) {
                    throw new Refused("exchange.bundle.damaged", name.name());
                }
            }
        }
    }

    private void portions(Bundle bundle, BooleanSupplier stopped, int[] counts, PrintWriter out) throws IOException {
        var portion = new ArrayList<EntryRecord>();
        bundle.entries(entry -> {
            portion.add(entry);
            if (portion.size() == PORTION) {
                restore(portion, counts, out);
            }
            return !stopped.getAsBoolean();
        });
        restore(portion, counts, out);
    }

    private void restore(List<EntryRecord> portion, int[] counts, PrintWriter out) {
        if (portion.isEmpty()) {
            return;
        }
        try {
            entries.restore(List.copyOf(portion), Caller.system()).forEach(arrived -> counts[place(arrived.outcome())]++);
        } catch (Refused refused) {
            for (var one : portion) {
                try {
                    counts[place(entries.restore(one, Caller.system()).outcome())]++;
                } catch (Refused alone) {
                    counts[3]++;
                    out.println("  " + one.id() + ": " + alone.messageKey());
                }
            }
        }
        portion.clear();
    }

    private static int place(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> 0;
            case CHANGED -> 1;
            case UNCHANGED -> 2;
        };
    }
}
