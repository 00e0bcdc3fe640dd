package fi.kutomo.forum.posts;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.text.Markdown;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The public face of public threads, by which search, feeds and the front page know them: the first post, and the answer that helped. */
@Component
public class ThreadCards implements Carded {

    private static final int SUMMARY = 240;

    private final ThreadStore threads;
    private final PostStore posts;
    private final Catalogue catalogue;
    private final Clock clock;

    ThreadCards(ThreadStore threads, PostStore posts, Catalogue catalogue, Clock clock) {
        this.threads = threads;
        this.posts = posts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The same for many, after something was cut out of what they say. */
    public void show(Collection<UUID> ids) {
        ids.forEach(id -> threads.touch(id, clock.instant()));
        catalogue.show(this, ids);
    }

    /** To be called after whatever changes what the card says; of threads in communities there are no cards. */
    void show(Thread thread) {
        if (thread.community().isEmpty()) {
            threads.touch(thread.id(), clock.instant());
            catalogue.show(this, List.of(thread.id()));
        }
    }

    /** The same for a thread that may have left the public: then its card goes. */
    void bring(Thread thread) {
        catalogue.show(this, List.of(thread.id()));
    }

    @Override
    public String kind() {
        return Thread.WORD;
    }

    @Override
    public List<UUID> open() {
        return threads.open();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        var open = threads.find(ids).stream()
                .filter(thread -> thread.community().isEmpty() && (thread.state() == Thread.State.OPEN || thread.state() == Thread.State.CLOSED))
                .toList();
        var bodies = posts.faces(open.stream().map(Thread::id).toList());
        return open.stream().map(thread -> card(thread, bodies.getOrDefault(thread.id(), List.of()))).toList();
    }

    private static Card card(Thread thread, List<String> bodies) {
        var plain = bodies.stream().map(Markdown::plain).toList();
        var text = new CardText(thread.title(), plain.stream().findFirst().map(ThreadCards::summary).orElse(""), String.join("\n", plain));
        return Card.of(thread.ref(), thread.path(), thread.lang(), Map.of(thread.lang(), text), thread.begun(), thread.changed())
                .withFacets(Map.of("area", keys(thread, true), "theme", keys(thread, false)))
                .during(thread.particulars().begins(), thread.particulars().until());
    }

    private static List<String> keys(Thread thread, boolean areas) {
        return thread.topics().stream().filter(key -> key.startsWith("region/") == areas).toList();
    }

    /** Its beginning, cut at a word. */
    static String summary(String plain) {
        if (plain.length() <= SUMMARY) {
            return plain;
        }
        int blank = plain.lastIndexOf(' ', SUMMARY);
        int end = blank > SUMMARY / 2 ? blank : Character.isHighSurrogate(plain.charAt(SUMMARY - 1)) ? SUMMARY - 1 : SUMMARY;
        return plain.substring(0, end) + " …";
    }
}
