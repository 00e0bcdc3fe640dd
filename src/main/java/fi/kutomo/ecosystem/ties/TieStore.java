package fi.kutomo.ecosystem.ties;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.FollowedActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.ties.Tie.Side;
import fi.kutomo.ecosystem.ties.Tie.State;
import fi.kutomo.ecosystem.ties.Tie.Word;
import fi.kutomo.platform.kernel.Refused;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** SQL of stated ties. Questions for readers hold the condition of what they see: both ends shown, and the tie as far as both allow. */
@Component
public class TieStore {

    /** What others say of a person nobody else sees until the person says that it is so. */
    private static final String REACH = "case when t.state <> 'CONFIRMED' and 'PERSON' in (a.kind, b.kind) then -1 else t.reach end";

    static final String SEEN = "select t.* from ecosystem.tie t join ecosystem.actor a on a.id = t.from_actor join ecosystem.actor b on b.id = t.to_actor"
            + Sight.people("a") + Sight.people("b") + "where" + Sight.shown("a") + "and" + Sight.shown("b")
            + "and" + Sight.tied("t", REACH, "t.state = 'CONFIRMED'");

    private static final String OF_ONE = " and (t.from_actor = :actor or t.to_actor = :actor)";

    private static final String STANDING = """
             and t.reach >= 0 and (:of::uuid is null or t.from_actor = :of::uuid or t.to_actor = :of::uuid)
             and (:day::date is null or (t.valid_from is null or t.valid_from <= :day::date) and (t.valid_to is null or t.valid_to >= :day::date))
            """;

    private static final String IN_ORDER = " order by t.claimed_at, t.id";

    private static final String[] MUTUAL =
            Arrays.stream(TieKind.values()).filter(kind -> !kind.directed()).map(TieKind::name).toArray(String[]::new);

    private final JdbcClient jdbc;

    TieStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Tie> find(UUID id, Sight sight) {
        return sight.on(jdbc.sql(SEEN + " and t.id = :id")).param("id", id).query((row, _) -> tie(row)).optional();
    }

    /** Those of these ties that the reader sees and both ends stand by. */
    public Set<UUID> confirmed(Collection<UUID> ids, Sight sight) {
        return ids.isEmpty()
                ? Set.of()
                : sight.on(jdbc.sql(SEEN + " and t.id = any (:ids) and t.state = 'CONFIRMED'"))
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .set();
    }

    /** Pairs of these actors that are tied, as both ends say, whoever sees it: who knows the other need not be introduced. */
    public Set<Set<UUID>> tiedAmong(Collection<UUID> actors) {
        return jdbc.sql("select from_actor, to_actor from ecosystem.tie where state = 'CONFIRMED' and from_actor = any (:ids) and to_actor = any (:ids)")
                .param("ids", actors.toArray(UUID[]::new))
                .query((row, _) -> Set.of(row.getObject("from_actor", UUID.class), row.getObject("to_actor", UUID.class)))
                .set();
    }

    /** When an end of a tie of these actors that the reader sees last said that it is so. */
    public Map<UUID, LocalDate> affirmed(Collection<UUID> actors, Sight sight) {
        return sight.on(jdbc.sql("select e.actor, max(e.affirmed_on) as last from (" + SEEN + """
                 and t.reach >= 0) t cross join lateral (values (t.from_actor, t.affirmed_on), (t.to_actor, t.affirmed_on)) e (actor, affirmed_on)
                where e.actor = any (:actors) group by e.actor
                """))
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("actor", UUID.class), row.getDate("last").toLocalDate()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of one actor, what holds before what is over; those that an end has withdrawn for the ends alone. */
    public List<Tie> of(UUID actor, Sight sight, int atMost) {
        return sight.on(jdbc.sql(SEEN + OF_ONE + " order by t.valid_to desc nulls first, t.kind, t.claimed_at, t.id limit :most"))
                .param("actor", actor)
                .param("most", atMost)
                .query((row, _) -> tie(row))
                .list();
    }

    long count(UUID actor, Sight sight) {
        return sight.on(jdbc.sql(counted(SEEN + OF_ONE))).param("actor", actor).query(Long.class).single();
    }

    /** All that nobody has withdrawn, those that hold on a day or whenever. */
    List<Tie> on(Optional<LocalDate> day, Sight sight) {
        return standing(SEEN + STANDING + IN_ORDER, Optional.empty(), day, sight).query((row, _) -> tie(row)).list();
    }

    /** A part of the same, of one actor or of all. */
    List<Tie> part(Optional<UUID> of, Optional<LocalDate> day, Sight sight, long offset, int atMost) {
        return standing(SEEN + STANDING + IN_ORDER + " limit :most offset :offset", of, day, sight)
                .param("most", atMost)
                .param("offset", offset)
                .query((row, _) -> tie(row))
                .list();
    }

    long count(Optional<UUID> of, Optional<LocalDate> day, Sight sight) {
        return standing(counted(SEEN + STANDING), of, day, sight).query(Long.class).single();
    }

    private StatementSpec standing(String question, Optional<UUID> of, Optional<LocalDate> day, Sight sight) {
        return sight.on(jdbc.sql(question))
                .param("of", of.orElse(null), Types.OTHER)
                .param("day", day.map(Date::valueOf).orElse(null), Types.DATE);
    }

    private static String counted(String question) {
        return "select count(*) from (" + question + ") counted";
    }

    /** Ties on which one of these actors, or if asked an authority of a name alone, has not given its word; over or not. */
    List<Tie> waiting(Set<UUID> actors, boolean ofAuthorities, Sight sight, int atMost) {
        return sight.on(jdbc.sql(SEEN + """
                 and t.state = 'CLAIMED'
                 and (t.from_word = 'SILENT' and (t.from_actor = any (:of) or :authorities and a.kind = 'AUTHORITY')
                    or t.to_word = 'SILENT' and (t.to_actor = any (:of) or :authorities and b.kind = 'AUTHORITY'))
                order by t.claimed_at, t.id limit :most
                """))
                .param("of", actors.toArray(UUID[]::new))
                .param("authorities", ofAuthorities)
                .param("most", atMost)
                .query((row, _) -> tie(row))
                .list();
    }

    /** Whether both ends stand by a tie between these two that holds today, as far as the reader sees it. */
    public boolean tied(UUID one, UUID other, Sight sight) {
        return sight.on(jdbc.sql("select exists (" + SEEN + """
                 and t.state = 'CONFIRMED' and (t.from_actor = :one and t.to_actor = :other or t.from_actor = :other and t.to_actor = :one)
                 and (t.valid_from is null or t.valid_from <= :today) and (t.valid_to is null or t.valid_to >= :today))
                """))
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /** The tie of this kind between the two that is not over, whoever sees it; one without direction whichever end comes first. */
    public Optional<Tie> running(TieKind kind, UUID from, UUID to, LocalDate today) {
        return jdbc.sql("""
                select * from ecosystem.tie
                where kind = :kind and (from_actor = :from and to_actor = :to or not :directed and from_actor = :to and to_actor = :from)
                  and (valid_to is null or valid_to >= :today)
                order by state in ('DISPUTED', 'WITHDRAWN'), state desc, claimed_at limit 1
                """)
                .param("kind", kind.name())
                .param("directed", kind.directed())
                .param("from", from)
                .param("to", to)
                .param("today", Date.valueOf(today))
                .query((row, _) -> tie(row))
                .optional();
    }

    /** @return whether it is new; two may claim the same tie at once */
    boolean insert(Tie tie, Instant at, Optional<UUID> by) {
        return jdbc.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, source, valid_from, valid_to, affirmed_on, claimed_at, claimed_by, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(Arrays.asList(
                        tie.id(), tie.kind().name(), tie.from().actor(), tie.to().actor(), tie.source(), tie.since().map(Date::valueOf).orElse(null),
                        tie.until().map(Date::valueOf).orElse(null), Date.valueOf(tie.affirmed()), Timestamp.from(at), by.orElse(null), Timestamp.from(at),
                        by.orElse(null)))
                .update() == 1;
    }

    /** One end gives its word. */
    void say(UUID id, Side side, Word word, OptionalInt strength, Scope reach, LocalDate affirmed, Instant at, Optional<UUID> by) {
        var columns = side == Side.FROM ? "from_word = ?, from_strength = ?, from_reach = ?" : "to_word = ?, to_strength = ?, to_reach = ?";
        jdbc.sql("update ecosystem.tie set " + columns + ", affirmed_on = greatest(affirmed_on, ?), version = version + 1, changed_at = ?, changed_by = ? where id = ?")
                .params(Arrays.asList(
                        word.name(), strength.isPresent() ? strength.getAsInt() : null, reach.ordinal(), Date.valueOf(affirmed), Timestamp.from(at),
                        by.orElse(null), id))
                .update();
    }

    void end(UUID id, int readVersion, LocalDate day, Instant at, Optional<UUID> by) {
        var taken = jdbc.sql("update ecosystem.tie set valid_to = ?, version = version + 1, changed_at = ?, changed_by = ? where id = ? and version = ?")
                .params(Arrays.asList(Date.valueOf(day), Timestamp.from(at), by.orElse(null), id, readVersion))
                .update();
        if (taken == 0) {
            throw new Refused("ecosystem.ties.changedMeanwhile");
        }
    }

    /** @return whether neither end had given its word until now */
    boolean deleteSilent(UUID id) {
        return jdbc.sql("delete from ecosystem.tie where id = :id and from_word = 'SILENT' and to_word = 'SILENT'").param("id", id).update() == 1;
    }

    /** Moves the ties of an actor to what stands in its place, but for those beside which one runs there at the same time that is as well confirmed. */
    public void move(UUID gone, UUID kept, LocalDate today) {
        for (var side : List.of("from", "to")) {
            var other = side.equals("from") ? "to" : "from";
            jdbc.sql("""
                    update ecosystem.tie t set %1$s_actor = :kept, %1$s_was = coalesce(t.%1$s_was, :gone)
                    where t.%1$s_actor = :gone and t.%2$s_actor <> :kept and not exists (
                        select from ecosystem.tie o
                        where o.kind = t.kind and (o.state = 'CONFIRMED' or o.state = 'CLAIMED' and t.state = 'CLAIMED')
                          and (o.valid_to is null or o.valid_to >= :today)
                          and coalesce(o.valid_from, '-infinity') <= coalesce(t.valid_to, 'infinity')
                          and coalesce(t.valid_from, '-infinity') <= coalesce(o.valid_to, 'infinity')
                          and (o.%1$s_actor = :kept and o.%2$s_actor = t.%2$s_actor
                            or o.kind = any (:mutual) and o.%2$s_actor = :kept and o.%1$s_actor = t.%2$s_actor))
                    """.formatted(side, other))
                    .param("mutual", MUTUAL)
                    .param("today", Date.valueOf(today))
                    .param("kept", kept)
                    .param("gone", gone)
                    .update();
        }
    }

    /** Gives these actors, and those merged into them, the ties that were theirs. */
    public void giveBack(Collection<UUID> actors) {
        for (var side : List.of("from", "to")) {
            jdbc.sql(FollowedActorStore.GIVE_BACK.formatted("tie", side + "_actor", side + "_was")).param("ids", actors.toArray(UUID[]::new)).update();
        }
    }

    private static Tie tie(ResultSet row) throws SQLException {
        return new Tie(
                row.getObject("id", UUID.class),
                TieKind.valueOf(row.getString("kind")),
                end(row, "from"),
                end(row, "to"),
                State.valueOf(row.getString("state")),
                row.getString("source"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.getDate("affirmed_on").toLocalDate(),
                row.getInt("version"));
    }

    private static Tie.End end(ResultSet row, String side) throws SQLException {
        int strength = row.getInt(side + "_strength");
        return new Tie.End(
                row.getObject(side + "_actor", UUID.class), Word.valueOf(row.getString(side + "_word")),
                strength == 0 ? OptionalInt.empty() : OptionalInt.of(strength), Scope.values()[row.getInt(side + "_reach")]);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }
}
