package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.personal.Holding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Collects exports in threads of their own, a few at a time. */
@Component
class Collecting {

    private static final Logger LOG = LoggerFactory.getLogger(Collecting.class);

    private final List<Holding> holdings;
    private final ExportStore exports;
    private final ExportFiles files;
    private final ExportZip zip;
    private final AccountStore accounts;
    private final Clock clock;
    private final Semaphore room = new Semaphore(2);

    Collecting(List<Holding> holdings, ExportStore exports, ExportFiles files, ExportZip zip, AccountStore accounts, Clock clock) {
        this.holdings = holdings.stream().sorted(Comparator.comparingInt(Holding::order).reversed()).toList();
        this.exports = exports;
        this.files = files;
        this.zip = zip;
        this.accounts = accounts;
        this.clock = clock;
    }

    void begin(UUID export, UUID person, Lang lang) {
        Thread.ofVirtual().name("export").start(() -> {
            room.acquireUninterruptibly();
            try {
                collect(export, person, lang);
            } catch (IOException | RuntimeException failure) {
                LOG.error("An export failed: {}", export, failure);
                exports.failed(export);
                files.delete(export);
            } finally {
                room.release();
            }
        });
    }

    private void collect(UUID export, UUID person, Lang lang) throws IOException {
        var place = files.of(export);
        var part = place.resolveSibling(export + ".part");
        try (var out = Files.newOutputStream(part)) {
            zip.write(out, holdings, accounts.subject(person, true), lang, clock.instant(), done -> exports.done(export, done));
        }
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        exports.ready(export, Files.size(place), clock.instant());
        // Erased meanwhile: the copy must not outlive what it was made of
        if (!accounts.exists(person)) {
            files.delete(export);
        }
    }
}
