package fi.kutomo.ecosystem.surveys;

import fi.kutomo.ecosystem.surveys.Asked.Address;
import fi.kutomo.ecosystem.surveys.Asked.State;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of who is asked in surveys. An actor that stands merged into another is read as that one; actors that are gone are in no answer. */
@Component
public class AskedStore {

    private static final String PRESENT = " join ecosystem.actor a on a.id = ecosystem.successor(s.actor) and a.state = 'SHOWN' ";

    private static final String SELECT = "select s.*, a.id as present from ecosystem.survey_asked s " + PRESENT;

    /** Each actor once in each of these surveys: of those merged into one, the question that came furthest. */
    static final String ONCE = once("s.survey = any (:surveys)");

    private static String once(String which) {
        return """
            (select distinct on (s.survey, a.id) s.*, a.id as present, a.kind
            from ecosystem.survey_asked s
            """
                + PRESENT
                + "where "
                + which
                + " order by s.survey, a.id, array_position(array['ANSWERED', 'STARTED', 'DECLINED', 'WRONG', 'ASKED', 'CHOSEN'], s.state), s.asked_at, s.id) as once ";
    }

    private final JdbcClient jdbc;

    AskedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Asked> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = :id").param("id", id).query((row, _) -> asked(row)).optional();
    }

    /** Held so that of two who answer at once one comes after the other. */
    Asked lock(UUID id) {
        return jdbc.sql(SELECT + "where s.id = :id for update of s").param("id", id).query((row, _) -> asked(row)).optional().orElseThrow(() -> new NotFound("asked " + id));
    }

    public List<Asked> of(UUID survey) {
        return jdbc.sql("select * from " + ONCE + " order by id").param("surveys", new UUID[] {survey}).query((row, _) -> asked(row)).list();
    }

    /** Questions to these actors that went out, in whichever survey; the newest first. */
    public List<Asked> toActors(Collection<UUID> actors) {
        var sent = once("s.actor in (select ecosystem.merged_into(:actors)) and s.asked_at is not null");
        return jdbc.sql("select * from " + sent + "order by asked_at desc, id limit 200")
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> asked(row))
                .list();
    }

    long count(UUID survey) {
        return jdbc.sql("select count(*) from ecosystem.survey_asked where survey = :survey").param("survey", survey).query(Long.class).single();
    }

    /** Who of these is in the survey already stays as it is. */
    void add(UUID survey, Collection<UUID> actors) {
        var ids = Stream.generate(Ids::next).limit(actors.size()).toArray(UUID[]::new);
        jdbc.sql("""
                insert into ecosystem.survey_asked (id, survey, actor)
                select n.id, :survey, n.actor from unnest(:ids::uuid[], :actors::uuid[]) as n (id, actor) on conflict (survey, actor) do nothing
                """)
                .param("survey", survey)
                .param("ids", ids)
                .param("actors", actors.toArray(UUID[]::new))
                .update();
    }

    /** @return whether it was there and not written to yet */
    boolean remove(UUID survey, UUID id) {
        return jdbc.sql("delete from ecosystem.survey_asked where id = :id and survey = :survey and state = 'CHOSEN'").param("id", id).param("survey", survey).update() == 1;
    }

    /** Whoever reads mail there has not been written to. */
    void address(UUID id, Optional<Address> address) {
        jdbc.sql("""
                update ecosystem.survey_asked set email = :email, lang = :lang, state = 'CHOSEN', asked_at = null, written_at = null, reminders = 0,
                    answered_at = null, answered_by = null
                where id = :id
                """)
                .param("email", address.map(Address::email).orElse(null))
                .param("lang", address.map(each -> each.lang().tag()).orElse(null))
                .param("id", id)
                .update();
    }

    /** Only in which language the address is written to; what went there stays as it is. */
    void lang(UUID id, Lang lang) {
        jdbc.sql("update ecosystem.survey_asked set lang = :lang where id = :id").param("lang", lang.tag()).param("id", id).update();
    }

    void written(UUID id, Instant at) {
        jdbc.sql("""
                update ecosystem.survey_asked set reminders = case when state = 'CHOSEN' then 0 else reminders + 1 end, asked_at = coalesce(asked_at, :at),
                    state = case when state = 'CHOSEN' then 'ASKED' else state end, written_at = :at
                where id = :id
                """)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void forgetAddress(UUID id) {
        jdbc.sql("update ecosystem.survey_asked set email = null, lang = null where id = :id").param("id", id).update();
    }

    /** When it was first so stays, however often the answer is changed. */
    void answered(UUID id, State state, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                update ecosystem.survey_asked set answered_at = case when state = :state then answered_at else :at end, state = :state, answered_by = :by
                where id = :id
                """)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), java.sql.Types.OTHER)
                .param("id", id)
                .update();
    }

    /** In open surveys, who was last written to before then and has not answered. */
    List<UUID> toRemind(Instant writtenBefore, int atMost) {
        return jdbc.sql("""
                select s.id from ecosystem.survey_asked s join ecosystem.survey v on v.id = s.survey and v.state = 'OPEN'
                """ + PRESENT + """
                where s.state in ('ASKED', 'STARTED') and s.reminders < :reminders and s.written_at <= :before
                    -- Of those merged into one, whoever has not said anything yet is reminded once
                    and not exists (
                        select from ecosystem.survey_asked o
                        where o.survey = s.survey and o.id <> s.id and o.actor in (select ecosystem.merged_into(array[a.id]))
                            and (o.state in ('ANSWERED', 'DECLINED', 'WRONG') or o.state in ('ASKED', 'STARTED') and o.id < s.id))
                order by s.written_at, s.id limit :most
                """)
                .param("reminders", Asked.REMINDERS)
                .param("before", Timestamp.from(writtenBefore))
                .param("most", atMost)
                .query(UUID.class)
                .list();
    }

    /** What was answered to which line. */
    public Map<UUID, Answer> answers(UUID asked) {
        return jdbc.sql("select subject, answer from ecosystem.survey_answer where asked = :asked")
                .param("asked", asked)
                .query((row, _) -> Map.entry(row.getObject("subject", UUID.class), Answer.valueOf(row.getString("answer"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many were asked in each of these surveys, and how many of them have answered. */
    public Map<UUID, Answered.Share> shares(Collection<UUID> surveys) {
        return jdbc.sql("""
                select survey, count(*) filter (where state = 'ANSWERED')::int as answered, count(asked_at)::int as asked from
                """ + ONCE + " group by survey")
                .param("surveys", surveys.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("survey", UUID.class), new Answered.Share(row.getInt("answered"), row.getInt("asked"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How often each answer was given, by who was asked. */
    public Map<UUID, Map<Answer, Integer>> counts(UUID survey) {
        record Count(UUID asked, Answer answer, int times) {}
        return jdbc.sql("""
                select s.asked, s.answer, count(*)::int as times from ecosystem.survey_answer s join ecosystem.survey_asked a on a.id = s.asked
                where a.survey = :survey group by s.asked, s.answer
                """)
                .param("survey", survey)
                .query((row, _) -> new Count(row.getObject("asked", UUID.class), Answer.valueOf(row.getString("answer")), row.getInt("times")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Count::asked, Collectors.toMap(Count::answer, Count::times)));
    }

    void answer(UUID asked, UUID subject, Answer answer, Instant at) {
        jdbc.sql("""
                insert into ecosystem.survey_answer (asked, subject, answer, at) values (:asked, :subject, :answer, :at)
                on conflict (asked, subject) do update set answer = excluded.answer, at = excluded.at
                """)
                .param("asked", asked)
                .param("subject", subject)
                .param("answer", answer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void forgetAnswer(UUID asked, UUID subject) {
        jdbc.sql("delete from ecosystem.survey_answer where asked = :asked and subject = :subject").param("asked", asked).param("subject", subject).update();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        var lang = Optional.ofNullable(row.getString("lang")).flatMap(Lang::of).orElse(Lang.FI);
        return new Asked(
                row.getObject("id", UUID.class),
                row.getObject("survey", UUID.class),
                row.getObject("present", UUID.class),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("email")).map(email -> new Address(email, lang)),
                at(row, "asked_at"),
                row.getInt("reminders"),
                at(row, "written_at"),
                at(row, "answered_at"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
