package fi.kutomo.forum.enclosing;

import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Giving files while one writes, and putting them into what was sent. Nothing is kept that stands in no post. */
@Workflow
public class Enclosing {

    /** So many may wait to be sent. */
    static final int MOST = 20;

    private static final Pattern ADDRESS = Pattern.compile(Pattern.quote(Enclosure.PATH) + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/");

    private final EnclosureStore enclosures;
    private final FileStore files;
    private final Clock clock;

    Enclosing(EnclosureStore enclosures, FileStore files, Clock clock) {
        this.enclosures = enclosures;
        this.files = files;
        this.clock = clock;
    }

    /** Keeps a file for what the caller is writing. */
    public Enclosure give(InputStream content, String name, Caller caller) {
        if (!caller.is(Role.PARTICIPANT)) {
            throw new Forbidden("give files");
        }
        var giver = caller.person().orElseThrow();
        if (enclosures.loose(giver) >= MOST) {
            throw new Refused("forum.files.many", MOST);
        }
        var enclosure = new Enclosure(Ids.next(), files.store(content, name, caller), Optional.empty(), Optional.empty(), Optional.of(giver));
        enclosures.insert(enclosure, clock.instant());
        return enclosure;
    }

    /** Puts into a post the files that its text names and its writer gave. */
    public void put(String body, UUID thread, UUID post, Optional<UUID> writer) {
        var named = named(body);
        if (!named.isEmpty() && writer.isPresent()) {
            enclosures.put(named, thread, post, writer.get());
        }
    }

    private static Set<UUID> named(String body) {
        return ADDRESS.matcher(body).results().map(match -> UUID.fromString(match.group(1))).collect(Collectors.toSet());
    }

    /** The post was taken back, and its files with it. */
    public void remove(UUID post) {
        files.release(enclosures.delete("post = :key", post));
    }

    /** Lets go what was given before that moment and never sent. */
    public int forget(Instant before) {
        var gone = enclosures.delete("post is null and given_at < :key", Timestamp.from(before));
        files.release(gone);
        return gone.size();
    }
}
