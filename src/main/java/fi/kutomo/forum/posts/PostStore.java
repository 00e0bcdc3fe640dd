package fi.kutomo.forum.posts;

import fi.kutomo.accounts.People;
import fi.kutomo.forum.reading.ReadingStore;
import fi.kutomo.forum.reading.ReadingStore.Seen;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.text.Markdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of posts. Pages are read by number, so that the last page of a long thread costs what the first one does. */
@Component
public class PostStore {

    /** All but the text as it was typed, unless its markup is of an earlier edition. */
    private static final String POSTS = """
            select p.id, p.thread, p.number, p.answers_to, p.answer, p.written_by, p.organisation_name, p.office, p.lang, p.html, nullif(p.shows, '{}') as shows, p.state, p.written_at,
                p.edited_at, p.version, case when p.edition < %d then p.body end as stale, o.number as answers_to_number,
                exists (select from forum.harvest h where h.post = p.id) as harvested,
                (select array_agg(t.lang) from forum.translation t where t.post = p.id) as translations
            from forum.post p left join forum.post o on o.id = p.answers_to
            """.formatted(Markup.EDITION);

    /**
     * A thread, what it is to a reader, and a page of its posts with the names of their writers: two questions that go together and are
     * answered together. PostgreSQL does not know how near the two numbers are; without the limit it would plan anew for each reader.
     */
    private static final String OPENED = "select " + ReadingStore.SEEN + ", " + ThreadStore.WHOLE + " from forum.thread t where t.slug = :slug;"
            + "select p.*, (%s) as named from forum.thread t cross join lateral (" + POSTS
            + """
             where p.thread = t.id and p.number > (least(:part, (t.posts + %1$d - 1) / %1$d) - 1) * %1$d and p.number <= least(:part, (t.posts + %1$d - 1) / %1$d) * %1$d
            order by p.number limit %1$d) p
            where t.slug = :slug order by p.number
            """.formatted(Post.PART);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations together;
    private final People people;

    PostStore(JdbcClient jdbc, NamedParameterJdbcOperations together, People people) {
        this.jdbc = jdbc;
        this.together = together;
        this.people = people;
    }

    /** Posts of these numbers, in order; numbers from which a post was moved away are left out. */
    public List<Post> of(UUID thread, int from, int to) {
        return jdbc.sql(POSTS + " where p.thread = :thread and p.number between :from and :to order by p.number")
                .param("thread", thread)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> post(row))
                .list();
    }

    /**
     * Posts as somebody reads them, and what the thread was to that person before.
     *
     * @param names of those writers whose name the reader may know; empty: they were not asked for
     */
    public record Read(List<Post> posts, Optional<Map<UUID, String>> names, Seen seen) {}

    /**
     * A thread as somebody opens it, before it is known whether that person may.
     *
     * @param read the page of posts that was asked for, the last one where there are not so many; it is not kept yet that they were read
     */
    public record Opened(Thread thread, Read read) {}

    /** For a reader who is signed in. */
    public Optional<Opened> open(String slug, int part, Caller reader) {
        var person = reader.person().orElseThrow();
        var opened = OPENED.replace("%s", people.question("p.written_by", reader));
        return together.execute(opened, Map.of("slug", slug, "part", part, "person", person), statement -> {
            statement.execute();
            var rows = statement.getResultSet();
            if (!rows.next()) {
                return Optional.empty();
            }
            var thread = ThreadStore.thread(rows);
            var seen = ReadingStore.seen(rows);
            statement.getMoreResults();
            return Optional.of(new Opened(thread, read(statement.getResultSet(), seen, reader)));
        });
    }

    private static Read read(ResultSet rows, Seen seen, Caller reader) throws SQLException {
        var posts = new ArrayList<Post>();
        var names = new HashMap<UUID, String>();
        while (rows.next()) {
            var post = post(rows);
            posts.add(post);
            var name = Optional.ofNullable(post.writer().equals(reader.person()) ? reader.name() : rows.getString("named"));
            post.writer().ifPresent(writer -> name.ifPresent(known -> names.put(writer, known)));
        }
        return new Read(posts, Optional.of(names), seen);
    }

    /** The next posts after this number; numbers from which posts were moved away do not count. */
    public List<Post> after(UUID thread, int number, int atMost) {
        return jdbc.sql(POSTS + " where p.thread = :thread and p.number > :number order by p.number limit :most")
                .param("thread", thread)
                .param("number", number)
                .param("most", atMost)
                .query((row, _) -> post(row))
                .list();
    }

    /** The first post, and after it answers to the question from this number on. */
    public List<Post> answers(UUID thread, int from, int atMost) {
        return jdbc.sql(POSTS + " where p.thread = :thread and p.answer and p.number >= :from order by p.number limit :most")
                .param("thread", thread)
                .param("from", from)
                .param("most", atMost)
                .query((row, _) -> post(row))
                .list();
    }

    public Optional<Post> find(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    public Map<UUID, Post> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(POSTS + " where p.id = any (:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> post(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Post::id, Function.identity()));
    }

    public Optional<Post> at(UUID thread, int number) {
        return of(thread, number, number).stream().findFirst();
    }

    /** The post that stood there before it was moved. */
    public Optional<Post> formerlyAt(UUID thread, int number) {
        return jdbc.sql("select post from forum.former_place where thread = :thread and number = :number")
                .param("thread", thread)
                .param("number", number)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Whether the last post of that person in the thread begins with these words. */
    public boolean saidLast(UUID person, UUID thread, String words) {
        return jdbc.sql("select body like :words from forum.post where thread = :thread and written_by = :person order by number desc limit 1")
                .param("words", words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("thread", thread)
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The text as it was typed; empty when it was taken back. */
    public String body(UUID id) {
        return jdbc.sql("select body from forum.post where id = :id").param("id", id).query(String.class).optional().orElseThrow(() -> new NotFound("post " + id));
    }

    /** By what threads are known: the words of the first post and of the answer that helped. */
    Map<UUID, List<String>> faces(Collection<UUID> threads) {
        return threads.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select p.thread, p.body from forum.post p join forum.thread t on t.id = p.thread
                        where t.id = any (:threads) and (p.number = 1 or p.id = t.accepted) and p.state = 'SHOWN' order by p.thread, p.number
                        """)
                        .param("threads", threads.toArray(UUID[]::new))
                        .query((row, _) -> Map.entry(row.getObject("thread", UUID.class), row.getString("body")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What was typed in each of these. */
    public Map<UUID, String> bodies(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql("select id, body from forum.post where id = any (:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("body")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was written by this letter. */
    public Optional<Post> mailed(String letter) {
        return jdbc.sql("select post from forum.letter where message = :letter").param("letter", letter).query(UUID.class).optional().flatMap(this::find);
    }

    void mailed(String letter, UUID post) {
        jdbc.sql("insert into forum.letter (message, post) values (:letter, :post)").param("letter", letter).param("post", post).update();
    }

    /** The post for a change. Others may answer it meanwhile, which only names it. */
    public Post lock(UUID id) {
        return jdbc.sql(POSTS + " where p.id = :id for no key update of p")
                .param("id", id)
                .query((row, _) -> post(row))
                .optional()
                .orElseThrow(() -> new NotFound("post " + id));
    }

    void insert(Post post, String body, Optional<UUID> organisation, Thread thread) {
        jdbc.sql("""
                insert into forum.post (id, thread, number, answers_to, answer, written_by, organisation, organisation_name, office, lang, body, html, plain, heading, community,
                    shows, edition, state, written_at)
                values (:id, :thread, :number, :answersTo, :answer, :writer, :organisation, :organisationName, :office, :lang, :body, :html, :plain,
                    :heading, :community, :shows, :edition, 'SHOWN', :at)
                """)
                .param("id", post.id())
                .param("thread", post.thread())
                .param("number", post.number())
                .param("answersTo", post.answersTo().orElse(null), Types.OTHER)
                .param("answer", post.answer())
                .param("writer", post.writer().orElse(null), Types.OTHER)
                .param("organisation", organisation.orElse(null), Types.OTHER)
                .param("organisationName", post.organisation())
                .param("office", post.office().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("lang", post.lang().tag())
                .param("body", body)
                .param("plain", Markdown.plain(body))
                .param("heading", post.number() == 1 ? thread.title() : "")
                .param("community", thread.community().orElse(null), Types.OTHER)
                .param("html", post.html())
                .param("shows", written(post.shows()))
                .param("edition", Markup.EDITION)
                .param("at", Timestamp.from(post.written()))
                .update();
    }

    /** Keeps how it read and writes how it reads now; refuses what somebody has changed since it was read. */
    void change(Post post, int readVersion, String body, Rendering.Read read, Lang lang, boolean answer, Optional<UUID> by, Instant at) {
        if (post.version() != readVersion) {
            throw new Refused("forum.form.changedMeanwhile");
        }
        keep(post.id(), by, at);
        jdbc.sql("""
                update forum.post set body = :body, html = :html, plain = :plain, shows = :shows, edition = :edition, lang = :lang, answer = :answer, edited_at = :at, version = version + 1
                where id = :id
                """)
                .param("id", post.id())
                .param("body", body)
                .param("plain", Markdown.plain(body))
                .param("html", read.html())
                .param("shows", written(read.shows()))
                .param("edition", Markup.EDITION)
                .param("lang", lang.tag())
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .update();
    }

    private void keep(UUID id, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                insert into forum.former_text (post, version, body, lang, changed_by, changed_at)
                select id, version, body, lang, :by, :at from forum.post where id = :id
                """)
                .param("id", id)
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Nothing of the words stays, nor of how they read before or in other languages. */
    void remove(UUID id) {
        jdbc.sql("delete from forum.former_text where post = :id").param("id", id).update();
        jdbc.sql("delete from forum.translation where post = :id").param("id", id).update();
        jdbc.sql("delete from forum.mention where post = :id").param("id", id).update();
        jdbc.sql("update forum.post set state = 'REMOVED', body = '', html = '', plain = '', heading = '', shows = '{}', answer = false, version = version + 1 where id = :id").param("id", id).update();
    }

    void state(UUID id, Post.State state) {
        jdbc.sql("update forum.post set state = :state, version = version + 1 where id = :id").param("state", state.name()).param("id", id).update();
    }

    /** How it read before, the last state first. */
    public List<Former> formerly(UUID id) {
        return jdbc.sql("select version, body, lang, changed_at from forum.former_text where post = :id order by version desc")
                .param("id", id)
                .query((row, _) -> new Former(
                        row.getInt("version"), row.getString("body"), Lang.of(row.getString("lang")).orElse(Lang.FI), row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /**
     * How a post read.
     *
     * @param until when it was changed
     */
    public record Former(int version, String body, Lang lang, Instant until) {}

    /** Keeps whom a post calls now, each as the text does, and answers whom it did not call before. */
    Set<UUID> call(UUID post, Map<UUID, String> people) {
        var before = jdbc.sql("delete from forum.mention where post = :post returning person").param("post", post).query(UUID.class).set();
        people.forEach((person, handle) -> jdbc.sql("insert into forum.mention (post, person, handle) values (:post, :person, :handle)")
                .param("post", post)
                .param("person", person)
                .param("handle", handle)
                .update());
        return people.keySet().stream().filter(person -> !before.contains(person)).collect(Collectors.toSet());
    }

    /** What helped was an answer, however it was meant. */
    void accepted(UUID post) {
        jdbc.sql("update forum.post set answer = true where id = :id").param("id", post).update();
    }

    private static String[] written(List<Ref> shows) {
        return shows.stream().map(thing -> thing.kind() + "/" + thing.id()).toArray(String[]::new);
    }

    private static Ref thing(String written) {
        int slash = written.lastIndexOf('/');
        return new Ref(written.substring(0, slash), UUID.fromString(written.substring(slash + 1)));
    }

    private static Post post(ResultSet row) throws SQLException {
        var stale = row.getString("stale");
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("thread", UUID.class),
                row.getInt("number"),
                Optional.ofNullable(row.getObject("answers_to", UUID.class)),
                row.getBoolean("answer"),
                Optional.ofNullable(row.getObject("written_by", UUID.class)),
                row.getString("organisation_name"),
                Optional.ofNullable(row.getString("office")).map(Role::valueOf),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                stale == null ? row.getString("html") : Markup.html(stale, Map.of()),
                words(row, "shows").stream().map(PostStore::thing).toList(),
                Post.State.valueOf(row.getString("state")),
                row.getTimestamp("written_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("edited_at")).map(Timestamp::toInstant),
                row.getInt("version"),
                new Post.Hanging(
                        Optional.ofNullable(row.getObject("answers_to_number", Integer.class)), row.getBoolean("harvested"),
                        words(row, "translations").stream().flatMap(tag -> Lang.of(tag).stream()).sorted().toList()));
    }

    /** Most posts have none, which the question says by null. */
    private static List<String> words(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
