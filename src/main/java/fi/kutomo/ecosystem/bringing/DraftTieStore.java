package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.ties.ManyTies.Claimed;
import fi.kutomo.ecosystem.ties.ManyTies.Wanted;
import fi.kutomo.ecosystem.ties.TieKind;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of ties that files tell of. */
@Component
class DraftTieStore {

    private final JdbcClient jdbc;

    DraftTieStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a tie that a file tells of. */
    enum State {
        WAITING,
        MADE,
        HERE,
        OUT
    }

    void insert(UUID net, List<DraftTie> ties) {
        jdbc.sql("""
                insert into ecosystem.brought_tie (net, number, from_end, to_end, word, kind, valid_from, valid_to)
                select :net, t.number, t.one, t.other, t.word, t.kind, t.since, t.until
                from unnest(:numbers::integer[], :froms::integer[], :tos::integer[], :words::text[], :kinds::text[], :sinces::date[], :untils::date[])
                    as t (number, one, other, word, kind, since, until)
                """)
                .param("net", net)
                .param("numbers", ties.stream().map(DraftTie::number).toArray(Integer[]::new))
                .param("froms", ties.stream().map(DraftTie::from).toArray(Integer[]::new))
                .param("tos", ties.stream().map(DraftTie::to).toArray(Integer[]::new))
                .param("words", ties.stream().map(DraftTie::word).toArray(String[]::new))
                .param("kinds", ties.stream().map(tie -> tie.kind().map(TieKind::name).orElse(null)).toArray(String[]::new))
                .param("sinces", days(ties.stream().map(DraftTie::since).toList()))
                .param("untils", days(ties.stream().map(DraftTie::until).toList()))
                .update();
    }

    private static Date[] days(List<Optional<LocalDate>> days) {
        return days.stream().map(day -> day.map(Date::valueOf).orElse(null)).toArray(Date[]::new);
    }

    Map<State, Long> counts(UUID net) {
        var counts = new HashMap<State, Long>();
        jdbc.sql("select state, count(*) as many from ecosystem.brought_tie where net = :net group by state").param("net", net).query(row -> {
            counts.put(State.valueOf(row.getString("state")), row.getLong("many"));
        });
        return counts;
    }

    /** Words of ties that wait for somebody to say what they mean, with how many ties they name; the most frequent first. */
    Map<String, Long> unread(UUID net, int atMost) {
        var words = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select word, count(*) as many from ecosystem.brought_tie where net = :net and state = 'WAITING' and kind is null
                group by word order by many desc, word limit :most
                """)
                .param("net", net)
                .param("most", atMost)
                .query(row -> {
                    words.put(row.getString("word"), row.getLong("many"));
                });
        return words;
    }

    /** Says what a word means. */
    void mean(UUID net, String word, TieKind kind) {
        jdbc.sql("update ecosystem.brought_tie set kind = :kind where net = :net and word = :word and kind is null and state = 'WAITING'")
                .param("kind", kind.name())
                .param("net", net)
                .param("word", word)
                .update();
    }

    /** Ties of a word that means nothing here are left out. */
    void leaveOut(UUID net, String word) {
        jdbc.sql("update ecosystem.brought_tie set state = 'OUT', word = '' where net = :net and word = :word and kind is null and state = 'WAITING'")
                .param("net", net)
                .param("word", word)
                .update();
    }

    /** Leaves out those of which an end is left out, and those that could not be claimed though both ends are decided. */
    void leaveOutEndless(UUID net) {
        jdbc.sql("""
                update ecosystem.brought_tie t set state = 'OUT', word = ''
                from ecosystem.brought_actor f, ecosystem.brought_actor o
                where t.net = :net and t.state = 'WAITING' and f.net = t.net and f.number = t.from_end and o.net = t.net and o.number = t.to_end
                  and ('OUT' in (f.state, o.state) or t.kind is not null and f.state <> 'OPEN' and o.state <> 'OPEN')
                """)
                .param("net", net)
                .update();
    }

    /** Those that can be claimed now: both ends are here, whoever stands in their place, and it is known what is meant. */
    List<Wanted> ready(UUID net) {
        return jdbc.sql("""
                with ends as (
                    select d.number, a.id from ecosystem.brought_actor d
                    join ecosystem.actor a on a.id = ecosystem.successor(d.actor) and a.state = 'SHOWN' where d.net = :net and d.actor is not null)
                select t.number, t.kind, f.id as one, o.id as other, t.valid_from, t.valid_to
                from ecosystem.brought_tie t join ends f on f.number = t.from_end join ends o on o.number = t.to_end
                where t.net = :net and t.state = 'WAITING' and t.kind is not null and f.id <> o.id
                order by t.number
                """)
                .param("net", net)
                .query((row, _) -> new Wanted(
                        row.getInt("number"), TieKind.valueOf(row.getString("kind")), row.getObject("one", UUID.class), row.getObject("other", UUID.class),
                        Optional.ofNullable(row.getDate("valid_from")).map(Date::toLocalDate), Optional.ofNullable(row.getDate("valid_to")).map(Date::toLocalDate)))
                .list();
    }

    void settle(UUID net, List<Claimed> claimed) {
        jdbc.sql("""
                update ecosystem.brought_tie d set state = t.state, tie = t.tie
                from unnest(:numbers::integer[], :states::text[], :ties::uuid[]) as t (number, state, tie) where d.net = :net and d.number = t.number
                """)
                .param("net", net)
                .param("numbers", claimed.stream().map(Claimed::number).toArray(Integer[]::new))
                .param("states", claimed.stream().map(each -> (each.fresh() ? State.MADE : State.HERE).name()).toArray(String[]::new))
                .param("ties", claimed.stream().map(each -> each.tie().orElse(null)).toArray(UUID[]::new))
                .update();
    }

    /** Those that the net made and that are still here. */
    List<UUID> made(UUID net) {
        return jdbc.sql("select tie from ecosystem.brought_tie where net = :net and state = 'MADE' and tie is not null").param("net", net).query(UUID.class).list();
    }

    void delete(UUID net) {
        jdbc.sql("delete from ecosystem.brought_tie where net = :net").param("net", net).update();
    }
}
