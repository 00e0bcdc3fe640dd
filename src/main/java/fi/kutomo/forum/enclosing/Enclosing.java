package fi.kutomo.forum.enclosing;

import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.notices.Answerable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        var enclosure = new Enclosure(Ids.next(), files.store(content, name, caller), Optional.empty(), Optional.empty(), true, Optional.of(giver));
        enclosures.insert(enclosure, clock.instant());
        return enclosure;
    }

    /**
     * Files that came with a letter.
     *
     * @param markdown how those that were kept stand in a text
     * @param left why the others were not kept, by their names
     */
    public record Enclosed(List<String> markdown, Map<String, Refused> left) {

        /** The words with the files below them. */
        public String below(String words) {
            return Stream.concat(Stream.of(words).filter(each -> !each.isBlank()), markdown.stream()).collect(Collectors.joining("\n\n"));
        }
    }

    /** Keeps what can be kept of these. */
    public Enclosed give(List<Answerable.Enclosed> files, Caller caller) {
        var markdown = new ArrayList<String>();
        var left = new LinkedHashMap<String, Refused>();
        for (var file : files) {
            try {
                markdown.add(give(new ByteArrayInputStream(file.bytes()), file.name(), caller).markdown(""));
            } catch (Refused no) {
                left.put(file.name(), no);
            }
        }
        return new Enclosed(markdown, left);
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
        files.release(enclosures.delete(post));
    }

    /** Lets go what was given before that moment, was never sent and stands in nothing that somebody still writes. */
    public int forget(Instant before) {
        var gone = enclosures.deleteLoose(before);
        files.release(gone);
        return gone.size();
    }
}
