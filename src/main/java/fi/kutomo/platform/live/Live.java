package fi.kutomo.platform.live;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of server-sent events to open pages. What is told is a word, never content: the page asks for that with the access of its
 * reader. Telling is part of the transaction, so nobody hears of what did not happen.
 */
@Component
public class Live implements SmartLifecycle {

    /** The channel of the database through which nodes hear each other. */
    static final String CHANNEL = "kutomo_live";

    private static final int MOST = 4000;
    private static final int MOST_OF_ONE = 8;

    private final JdbcClient sql;
    private final Ear ear;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Live(JdbcClient sql, Ear ear) {
        this.sql = sql;
        this.ear = ear;
    }

    /**
     * Tells readers of a topic, once the transaction is done.
     *
     * @param word what the page makes its question of, such as the number of a new message
     */
    public void tell(UUID topic, String word) {
        tell(List.of(topic), word);
    }

    /** The same to readers of many topics, by one question to the database. */
    public void tell(Collection<UUID> topics, String word) {
        sql.sql("select pg_notify(:channel, cast(topic as text) || ' ' || :word) from unnest(cast(:topics as uuid[])) as topic")
                .param("channel", CHANNEL)
                .param("word", word)
                .param("topics", topics.toArray(UUID[]::new))
                .query((_, _) -> 0)
                .list();
    }

    /**
     * A stream of what is told of these topics; empty when too many are open already. Who opens it has asked for access.
     *
     * @param reader the person, or for visitors the block of their address; one reader has only so many
     * @param audience who may go on hearing, whatever changes while the page is open
     */
    public Optional<SseEmitter> open(Collection<UUID> topics, String reader, Audience audience) {
        if (!running || streams.size() >= MOST || streams.stream().filter(each -> each.reader().equals(reader)).count() >= MOST_OF_ONE) {
            return Optional.empty();
        }
        var stream = new Stream(Set.copyOf(topics), reader, audience, new SseEmitter(Stream.LIFE.toMillis()));
        stream.emitter().onCompletion(() -> streams.remove(stream));
        stream.emitter().onTimeout(stream::end);
        stream.emitter().onError(_ -> streams.remove(stream));
        streams.add(stream);
        ear.listen(this::heard, () -> !streams.isEmpty(), this::breathe, this::missed);
        stream.breathe();
        return Optional.of(stream.emitter());
    }

    private void heard(String words) {
        var parts = words.split(" ", 2);
        if (parts.length < 2) {
            return;
        }
        var topic = UUID.fromString(parts[0]);
        streams.stream().filter(stream -> stream.topics().contains(topic)).forEach(stream -> stream.send(topic.toString(), parts[1]));
    }

    /** Something may have been told that nobody heard: pages ask once more. */
    private void missed() {
        streams.forEach(stream -> stream.topics().forEach(topic -> stream.send(topic.toString(), "~")));
    }

    /** So that a line that was cut is noticed at both ends, and nobody goes on hearing who may not any more. */
    void breathe() {
        streams.stream()
                .collect(Collectors.groupingBy(stream -> List.of(stream.audience(), stream.topics())))
                .values()
                .forEach(Live::dismiss);
        streams.forEach(Stream::breathe);
    }

    private static void dismiss(List<Stream> same) {
        var one = same.getFirst();
        var remaining = one.audience().remaining(one.topics(), same.stream().map(Stream::reader).collect(Collectors.toSet()));
        same.stream().filter(stream -> !remaining.contains(stream.reader())).forEach(Stream::end);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends all streams, before the server waits for requests to end. */
    @Override
    public void stop() {
        running = false;
        streams.forEach(Stream::end);
        ear.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    int open() {
        return streams.size();
    }
}
