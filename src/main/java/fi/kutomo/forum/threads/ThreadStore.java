package fi.kutomo.forum.threads;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Slug;
import java.security.SecureRandom;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of threads and of what they are about. */
@Component
public class ThreadStore {

    /** What the program itself uses below /threads. */
    private static final Set<String> OURS = Set.of("new", "measures", "first-steps");

    /** All of a thread {@code t}, as columns of a question; {@link #thread(ResultSet)} reads them. */
    public static final String WHOLE = "t.*, (select a.number from forum.post a where a.id = t.accepted) as accepted_at";

    private static final String SELECT = "select " + WHOLE + " ";
    private static final String THREADS = SELECT + "from forum.thread t";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Thread> at(String slug) {
        return jdbc.sql(THREADS + " where t.slug = :slug").param("slug", slug).query((row, _) -> thread(row)).optional();
    }

    public Optional<Thread> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Thread> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(THREADS + " where t.id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> thread(row)).list();
    }

    /** The thread for a change: others that change it wait, readers and what only names it do not. */
    public Thread lock(UUID id) {
        return jdbc.sql(THREADS + " where t.id = :id for no key update of t")
                .param("id", id)
                .query((row, _) -> thread(row))
                .optional()
                .orElseThrow(() -> new NotFound("thread " + id));
    }

    public void insert(Thread thread) {
        jdbc.sql("""
                insert into forum.thread (id, slug, kind, community, title, lang, topics, about, begins_on, until, place, link, state, begun_by, begun_at, last_at, last_by, changed_at)
                values (:id, :slug, :kind, :community, :title, :lang, :topics, :about, :begins, :until, :place, :link, :state, :by, :at, :at, :by, :at)
                """)
                .params(said(thread))
                .param("id", thread.id())
                .param("slug", thread.slug())
                .param("community", thread.community().orElse(null), Types.OTHER)
                .param("state", thread.state().name())
                .param("by", thread.begunBy().orElse(null), Types.OTHER)
                .param("at", Timestamp.from(thread.begun()))
                .update();
    }

    /** Writes what the thread says of itself; refuses what somebody has changed since it was read. */
    public void arrange(Thread thread) {
        int changed = jdbc.sql("""
                update forum.thread set kind = :kind, title = :title, lang = :lang, topics = :topics, about = :about, begins_on = :begins, until = :until, place = :place,
                    link = :link, version = version + 1
                where id = :id and version = :version
                """)
                .params(said(thread))
                .param("id", thread.id())
                .param("version", thread.version())
                .update();
        if (changed == 0) {
            throw new Refused("forum.form.changedMeanwhile");
        }
        head(List.of(thread.id()));
    }

    /** Lets the first post be found by the title, and no other. */
    public void head(Collection<UUID> ids) {
        jdbc.sql("""
                update forum.post p set heading = h.heading
                from (select q.id, case when q.number = 1 then t.title else '' end as heading from forum.post q join forum.thread t on t.id = q.thread where t.id = any (:ids)) h
                where p.id = h.id and p.heading <> h.heading
                """).param("ids", ids.toArray(UUID[]::new)).update();
    }

    private static Map<String, @Nullable Object> said(Thread thread) {
        var part = thread.particulars();
        var said = new HashMap<String, @Nullable Object>();
        said.put("kind", thread.kind().name());
        said.put("title", thread.title());
        said.put("lang", thread.lang().tag());
        said.put("topics", thread.topics().toArray(String[]::new));
        said.put("about", thread.about().stream().map(thing -> thing.kind() + "/" + thing.id()).toArray(String[]::new));
        said.put("begins", part.begins().map(Date::valueOf).orElse(null));
        said.put("until", part.until().map(Date::valueOf).orElse(null));
        said.put("place", part.place());
        said.put("link", part.link());
        return said;
    }

    /** Gives the next number; to be called with the thread locked. */
    public int next(Thread thread, boolean answer, Optional<UUID> writer, Instant at) {
        jdbc.sql("""
                update forum.thread set posts = posts + 1, answers = answers + :answers, last_at = :at, last_by = :by where id = :id
                """)
                .param("id", thread.id())
                .param("answers", answer ? 1 : 0)
                .param("at", Timestamp.from(at))
                .param("by", writer.orElse(null), Types.OTHER)
                .update();
        return thread.posts() + 1;
    }

    /** @param order whether those who keep order say so */
    public void state(UUID id, Thread.State state, boolean order) {
        jdbc.sql("update forum.thread set state = :state, by_order = :order, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("order", order)
                .param("id", id)
                .update();
    }

    /** What everybody sees of it from outside has changed. */
    public void touch(UUID id, Instant at) {
        jdbc.sql("update forum.thread set changed_at = :at where id = :id").param("at", Timestamp.from(at)).param("id", id).update();
    }

    public void accept(UUID id, Optional<UUID> post) {
        jdbc.sql("update forum.thread set accepted = :post where id = :id").param("post", post.orElse(null), Types.OTHER).param("id", id).update();
    }

    /** The thread is about this, too. */
    public void bind(UUID id, Ref thing) {
        jdbc.sql("update forum.thread set about = array_append(about, :thing), version = version + 1 where id = :id and not (:thing = any (about))")
                .param("thing", thing.kind() + "/" + thing.id())
                .param("id", id)
                .update();
    }

    /** Reckons again how many answers there are, after one went or came back. */
    public void count(UUID id) {
        jdbc.sql("""
                update forum.thread set answers = (select count(*) from forum.post p where p.thread = :id and p.answer and p.state = 'SHOWN') where id = :id
                """).param("id", id).update();
    }

    /**
     * Which threads a list shows.
     *
     * @param community of this community; empty: public ones
     * @param topics keys of which a thread must have all
     * @param about the record that a thread must be about
     * @param waiting questions that nobody has answered
     */
    public record Filter(Optional<UUID> community, Optional<ThreadKind> kind, List<String> topics, Optional<Ref> about, boolean waiting) {}

    /** The ones in which something was said last come first. */
    public List<Thread> list(Filter filter, int offset, int atMost) {
        return filtered(SELECT, filter, " order by t.last_at desc, t.id limit :most offset :offset")
                .param("most", atMost)
                .param("offset", offset)
                .query((row, _) -> thread(row))
                .list();
    }

    /** Questions without an answer, in public and in communities, the oldest first. */
    public List<Thread> unanswered(int atMost) {
        return jdbc.sql(THREADS + " where t.kind = 'QUESTION' and t.answers = 0 and t.state = 'OPEN' order by t.begun_at, t.id limit :most")
                .param("most", atMost)
                .query((row, _) -> thread(row))
                .list();
    }

    public long count(Filter filter) {
        return filtered("select count(*) ", filter, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String select, Filter filter, String end) {
        var conditions = new ArrayList<>(List.of("t.state in ('OPEN', 'CLOSED')", filter.community().isPresent() ? "t.community = :community" : "t.community is null"));
        filter.kind().ifPresent(_ -> conditions.add("t.kind = :kind"));
        if (!filter.topics().isEmpty()) {
            conditions.add("t.topics @> :topics::text[]");
        }
        filter.about().ifPresent(_ -> conditions.add("t.about @> :about::text[]"));
        if (filter.waiting()) {
            conditions.add("t.kind = 'QUESTION' and t.answers = 0 and t.state = 'OPEN'");
        }
        return jdbc.sql(select + "from forum.thread t where " + String.join(" and ", conditions) + end)
                .param("community", filter.community().orElse(null), Types.OTHER)
                .param("kind", filter.kind().map(Enum::name).orElse(""))
                .param("topics", filter.topics().toArray(String[]::new))
                .param("about", filter.about().map(thing -> new String[] {thing.kind() + "/" + thing.id()}).orElse(new String[0]));
    }

    /** Whether an address is taken; until the transaction ends nobody else asks for the same. */
    private boolean taken(String slug) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('thread/' || :slug, 0))").param("slug", slug).query((_, _) -> 0).list();
        return jdbc.sql("select exists (select from forum.thread where slug = :slug)").param("slug", slug).query(Boolean.class).single();
    }

    /** The last part of an address for a thread of this title. That a title is taken tells of public threads only: others get what nobody comes upon. */
    public String freeSlug(String title, boolean open) {
        var slug = Slug.from(title);
        var free = open ? slug : slug.numbered(unguessed());
        for (int number = 2; taken(free.value()) || OURS.contains(free.value()); number++) {
            free = slug.numbered(open ? number : unguessed());
        }
        return free.value();
    }

    private int unguessed() {
        return random.nextInt(100_000_000, 1_000_000_000);
    }

    /** Public threads, for their cards. */
    public List<UUID> open() {
        return jdbc.sql("select id from forum.thread where community is null and state in ('OPEN', 'CLOSED') order by id").query(UUID.class).list();
    }

    public static Thread thread(ResultSet row) throws SQLException {
        return new Thread(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                ThreadKind.valueOf(row.getString("kind")),
                id(row, "community"),
                row.getString("title"),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                List.of((String[]) row.getArray("topics").getArray()),
                Stream.of((String[]) row.getArray("about").getArray()).map(ThreadStore::thing).toList(),
                new Particulars(day(row, "begins_on"), day(row, "until"), row.getString("place"), row.getString("link")),
                Thread.State.valueOf(row.getString("state")),
                id(row, "merged_into"),
                row.getBoolean("by_order"),
                id(row, "begun_by"),
                row.getTimestamp("begun_at").toInstant(),
                row.getInt("posts"),
                row.getInt("answers"),
                id(row, "accepted"),
                Optional.ofNullable(row.getObject("accepted_at", Integer.class)),
                row.getTimestamp("last_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("version"));
    }

    private static Ref thing(String written) {
        int slash = written.lastIndexOf('/');
        return new Ref(written.substring(0, slash), UUID.fromString(written.substring(slash + 1)));
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }
}
