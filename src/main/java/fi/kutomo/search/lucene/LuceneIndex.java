package fi.kutomo.search.lucene;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.Entry;
import fi.kutomo.search.index.Found;
import fi.kutomo.search.index.Hit;
import fi.kutomo.search.index.SearchIndex;
import fi.kutomo.search.index.SearchQuery;
import fi.kutomo.search.language.Languages;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index as Lucene files in one folder. The folder may be deleted at any time: it is then built again from the catalogue. */
public final class LuceneIndex implements SearchIndex, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    /** To be raised when documents are made in another way than before. */
    private static final String SCHEMA = "2";

    private static final double BUFFER_MEGABYTES = 48;
    private static final long SHOWN_EVERY_NANOS = 1_000_000_000L;

    private final Path folder;
    private final Languages languages;
    private final FormsAnalyzer analyzer;
    private final Queries queries;
    private final Documents documents = new Documents();
    private volatile Opened opened;
    private volatile boolean stale;
    private volatile boolean hidden;
    private volatile boolean closed;
    private volatile Runnable mending = () -> {};

    /** Everything that belongs to one opening of the folder. */
    private record Opened(FSDirectory directory, IndexWriter writer, SearcherManager searchers, Map<Object, FacetStates> states) {}

    private interface Reading<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private interface Writing {
        void to(IndexWriter writer) throws IOException;
    }

    /** Opens the folder's index; what cannot be opened is thrown away and is {@link #stale}. */
    public LuceneIndex(Path folder, Languages languages) {
        this.folder = folder;
        this.languages = languages;
        this.analyzer = new FormsAnalyzer(languages);
        this.queries = new Queries(languages, analyzer);
        this.opened = openOrReplace();
    }

    private Opened openOrReplace() {
        try {
            return open();
        } catch (LockObtainFailedException held) {
            throw new IllegalStateException("The search index in " + folder + " is in use by another process", held);
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("The search index cannot be read and is built anew: {}", damaged.toString());
            return replaced();
        }
    }

    private Opened replaced() {
        try {
            empty();
            stale = true;
            return open();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the search index in " + folder, unwritable);
        }
    }

    private void empty() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Opened open() throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try {
            boolean there = DirectoryReader.indexExists(directory);
            var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer)
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setCommitOnClose(true));
            try {
                var searchers = new SearcherManager(writer, null);
                check(searchers);
                stale = stale || !there || !isOurs(writer);
                return new Opened(directory, writer, searchers, new java.util.concurrent.ConcurrentHashMap<>());
            } catch (IOException | RuntimeException damaged) {
                writer.rollback();
                throw damaged;
            }
        } catch (IOException | RuntimeException damaged) {
            directory.close();
            throw damaged;
        }
    }

    private static void check(SearcherManager searchers) throws IOException {
        var searcher = searchers.acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    private boolean isOurs(IndexWriter writer) {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals("made")) {
                    return entry.getValue().equals(made());
                }
            }
        }
        return false;
    }

    private String made() {
        return SCHEMA + "/" + languages.signature();
    }

    @Override
    public void write(Collection<Entry> entries) {
        writing(writer -> {
            for (var entry : entries) {
                Document document = documents.of(entry);
                writer.updateDocument(new Term(Fields.ID, entry.card().ref().id().toString()), document);
            }
        });
    }

    @Override
    public void delete(Collection<UUID> ids) {
        writing(writer -> writer.deleteDocuments(
                ids.stream().map(id -> new Term(Fields.ID, id.toString())).toArray(Term[]::new)));
    }

    @Override
    public void refresh() {
        if (!hidden) {
            writing(writer -> opened.searchers().maybeRefreshBlocking());
        }
    }

    @Override
    public void commit() {
        writing(IndexWriter::commit);
    }

    @Override
    public Found find(SearchQuery query) {
        return reading(searcher -> lookup(searcher).find(query));
    }

    @Override
    public long count(SearchQuery query) {
        return reading(searcher -> lookup(searcher).count(query));
    }

    @Override
    public List<Hit> suggest(String typed, Lang lang, int atMost) {
        return reading(searcher -> new Suggesting(searcher, analyzer).titles(typed, lang, atMost));
    }

    @Override
    public Optional<String> spelling(SearchQuery query) {
        return reading(searcher -> new Suggesting(searcher, analyzer).spelling(query, corrected -> lookup(searcher).count(corrected) > 0));
    }

    @Override
    public List<Hit> similar(String text, Lang lang, Optional<UUID> except, Set<String> kinds, int atMost) {
        return reading(searcher -> new Likeness(searcher, analyzer).to(text, lang, except, kinds, atMost));
    }

    private Lookup lookup(IndexSearcher searcher) throws IOException {
        return new Lookup(searcher, analyzer, queries, documents.facets(), states(searcher));
    }

    /** The ordinals are worked out once for each state of the index. */
    private FacetStates states(IndexSearcher searcher) throws IOException {
        var reader = searcher.getIndexReader();
        var helper = java.util.Objects.requireNonNull(reader.getReaderCacheHelper());
        var known = opened.states();
        var states = known.get(helper.getKey());
        if (states == null) {
            states = new FacetStates(reader, documents.facets());
            known.put(helper.getKey(), states);
            helper.addClosedListener(known::remove);
        }
        return states;
    }

    @Override
    public Map<UUID, Instant> contents() {
        return reading(searcher -> {
            var contents = new HashMap<UUID, Instant>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                var ids = leaf.reader().getBinaryDocValues(Fields.ID);
                var changes = leaf.reader().getNumericDocValues(Fields.CHANGED);
                var alive = leaf.reader().getLiveDocs();
                for (int doc = 0; ids != null && changes != null && doc < leaf.reader().maxDoc(); doc++) {
                    if ((alive == null || alive.get(doc)) && ids.advanceExact(doc) && changes.advanceExact(doc)) {
                        contents.put(Documents.id(ids.binaryValue()), Documents.instant(changes.longValue()));
                    }
                }
            }
            return contents;
        });
    }

    @Override
    public long size() {
        return reading(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public void rebuild(Consumer<Consumer<Collection<Entry>>> source) {
        // an empty index may as well show what it has so far
        hidden = size() > 0;
        try {
            writing(writer -> {
                writer.setLiveCommitData(Map.of("made", "unfinished").entrySet());
                writer.deleteAll();
            });
            var refreshed = new java.util.concurrent.atomic.AtomicLong(System.nanoTime());
            source.accept(portion -> {
                write(portion);
                if (System.nanoTime() - refreshed.get() > SHOWN_EVERY_NANOS) {
                    refresh();
                    refreshed.set(System.nanoTime());
                }
            });
            writing(writer -> {
                writer.setLiveCommitData(Map.of("made", made()).entrySet());
                writer.commit();
            });
            stale = false;
        } finally {
            hidden = false;
            refresh();
        }
    }

    @Override
    public boolean stale() {
        return stale;
    }

    @Override
    public void onDamage(Runnable handler) {
        mending = handler;
    }

    private <T> T reading(Reading<T> reading) {
        try {
            return tried(reading);
        } catch (IOException | AlreadyClosedException damaged) {
            startAnew(damaged);
            try {
                return tried(reading);
            } catch (IOException again) {
                throw new UncheckedIOException(again);
            }
        }
    }

    private <T> T tried(Reading<T> reading) throws IOException {
        var searchers = opened.searchers();
        var searcher = searchers.acquire();
        try {
            return reading.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    private void writing(Writing writing) {
        try {
            writing.to(opened.writer());
        } catch (IOException | AlreadyClosedException damaged) {
            startAnew(damaged);
            try {
                writing.to(opened.writer());
            } catch (IOException again) {
                throw new UncheckedIOException(again);
            }
        }
    }

    /** Goes on with an empty index and asks for it to be filled. */
    private synchronized void startAnew(Exception damaged) {
        if (closed) {
            throw new IllegalStateException("The search index is closed", damaged);
        }
        var broken = opened;
        if (broken.writer().isOpen() && isUsable(broken)) {
            return; // somebody else was quicker
        }
        LOG.warn("The search index is damaged and is built anew: {}", damaged.toString());
        quietly(broken.searchers());
        quietly(() -> broken.writer().rollback());
        quietly(broken.directory());
        opened = replaced();
        mending.run();
    }

    private static boolean isUsable(Opened opened) {
        try {
            check(opened.searchers());
            opened.writer().flush();
            return true;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException | RuntimeException alreadyBroken) {
            LOG.debug("Closing a damaged index", alreadyBroken);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        var last = opened;
        last.searchers().close();
        last.writer().close();
        last.directory().close();
    }
}
