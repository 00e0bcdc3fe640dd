package fi.kutomo.forum.arranging;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of posts that move to another thread. Each keeps the way from its old number to its new one; numbers are given once. */
@Component
class MoveStore {

    private final JdbcClient jdbc;

    MoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Posts of these numbers, in order; whoever changes one of them waits. */
    List<UUID> lock(UUID thread, Collection<Integer> numbers) {
        return jdbc.sql("select id from forum.post where thread = :thread and number = any (:numbers) order by number for update")
                .param("thread", thread)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(UUID.class)
                .list();
    }

    List<UUID> lockAll(UUID thread) {
        return jdbc.sql("select id from forum.post where thread = :thread order by number for update").param("thread", thread).query(UUID.class).list();
    }

    /** Moves these posts behind the last one of the other thread, in their order. To be called with both threads locked. */
    void move(List<UUID> posts, UUID from, UUID to) {
        jdbc.sql("insert into forum.former_place (thread, number, post) select thread, number, id from forum.post where id = any (:posts)")
                .param("posts", posts.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                update forum.post p set thread = :to, number = t.posts + n.place, version = p.version + 1
                from (select id, row_number() over (order by number) as place from forum.post where id = any (:posts)) n, forum.thread t
                where p.id = n.id and t.id = :to
                """)
                .param("to", to)
                .param("posts", posts.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                update forum.thread t set posts = t.posts + :moved,
                    last_at = greatest(t.last_at, (select max(written_at) from forum.post where thread = :to)),
                    last_by = (select written_by from forum.post where thread = :to order by written_at desc, number desc limit 1)
                where t.id = :to
                """)
                .param("to", to)
                .param("moved", posts.size())
                .update();
        jdbc.sql("update forum.enclosure set thread = :to where post = any (:posts)").param("to", to).param("posts", posts.toArray(UUID[]::new)).update();
        jdbc.sql("update forum.review_case set thread = :to where subject <> 'THREAD' and post = any (:posts)")
                .param("to", to)
                .param("posts", posts.toArray(UUID[]::new))
                .update();
        part(from, to);
    }

    /** What answers a post that stands elsewhere now answers nothing here. */
    private void part(UUID from, UUID to) {
        jdbc.sql("""
                update forum.post p set answers_to = null from forum.post o
                where o.id = p.answers_to and o.thread <> p.thread and (p.thread in (:from, :to) or o.thread in (:from, :to))
                """)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** In a thread that asks nothing there are no answers, and the first post of a question is none. */
    void plain(UUID thread, boolean question) {
        jdbc.sql("update forum.post set answer = false where thread = :thread and (number = 1 or not :question)").param("thread", thread).param("question", question).update();
    }

    /** The new thread begins when its first post was written, and is the thread of its writer. */
    void begun(UUID thread) {
        jdbc.sql("""
                update forum.thread t set begun_by = p.written_by, begun_at = p.written_at, last_at = (select max(written_at) from forum.post where thread = :thread)
                from forum.post p where t.id = :thread and p.thread = t.id and p.number = 1
                """).param("thread", thread).update();
    }

    /** Who has read what moved has read it where it stands now. */
    void read(UUID from, UUID to) {
        jdbc.sql("""
                insert into forum.reading (person, thread, number, at)
                select r.person, :to, max(p.number), max(r.at)
                from forum.reading r join forum.former_place f on f.thread = :from and f.number <= r.number join forum.post p on p.id = f.post and p.thread = :to
                where r.thread = :from group by r.person
                on conflict (person, thread) do nothing
                """)
                .param("from", from)
                .param("to", to)
                .update();
    }

    void merged(UUID thread, UUID into) {
        jdbc.sql("update forum.thread set state = 'MERGED', merged_into = :into, accepted = null, answers = 0, version = version + 1 where id = :thread")
                .param("thread", thread)
                .param("into", into)
                .update();
    }

    void into(UUID thread, UUID community) {
        for (var act : List.of(
                "update forum.thread set community = :community, version = version + 1 where id = :thread",
                "update forum.post set community = :community where thread = :thread",
                "update forum.translation set community = :community where post in (select id from forum.post where thread = :thread)",
                "update forum.review_case set community = :community where thread = :thread")) {
            jdbc.sql(act).param("thread", thread).param("community", community).update();
        }
    }

    /** Everybody who wrote there and is still here. */
    Set<UUID> writers(UUID thread) {
        return Set.copyOf(jdbc.sql("select distinct written_by from forum.post where thread = :thread and written_by is not null").param("thread", thread).query(UUID.class).list());
    }
}
