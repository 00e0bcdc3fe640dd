package fi.kutomo.ecosystem.introductions;

import static java.util.stream.Collectors.groupingBy;

import fi.kutomo.ecosystem.introductions.Side.Asked;
import fi.kutomo.ecosystem.introductions.Side.Brief;
import fi.kutomo.ecosystem.introductions.State.Asking;
import fi.kutomo.ecosystem.introductions.State.Ending;
import fi.kutomo.ecosystem.introductions.State.Introduced;
import fi.kutomo.ecosystem.introductions.State.Met;
import fi.kutomo.ecosystem.introductions.State.Over;
import fi.kutomo.ecosystem.introductions.State.Proposed;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** SQL of introductions and their sides. */
@Component
public class IntroductionStore {

    private final JdbcClient jdbc;

    IntroductionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Introduction> find(UUID id) {
        return read(jdbc.sql("select * from ecosystem.introduction where id = :id").param("id", id)).stream().findFirst();
    }

    /** Held until the end of the transaction, so that both sides cannot answer at once without seeing each other's answer. */
    Introduction lock(UUID id) {
        return read(jdbc.sql("select * from ecosystem.introduction where id = :id for update").param("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("introduction " + id));
    }

    /** The same for whoever need not wait: empty while somebody else holds it, and when it is not there. */
    Optional<Introduction> lockUnlessHeld(UUID id) {
        return read(jdbc.sql("select * from ecosystem.introduction where id = :id for update skip locked").param("id", id)).stream().findFirst();
    }

    public Optional<Introduction> ofSide(UUID side) {
        return read(jdbc.sql("select i.* from ecosystem.introduction i join ecosystem.introduction_side s on s.introduction = i.id where s.id = :side")
                        .param("side", side))
                .stream()
                .findFirst();
    }

    /** Those in which this person was asked, the newest first. */
    public List<Introduction> asked(UUID person) {
        return read(jdbc.sql("""
                select i.* from ecosystem.introduction i
                where exists (select from ecosystem.introduction_side s where s.introduction = i.id and s.person = :person and s.asked_at is not null)
                order by i.proposed_at desc, i.id
                """)
                .param("person", person));
    }

    /** Of one weaver, and of all in these regions; no regions: all. */
    public List<Introduction> among(UUID weaver, Collection<String> regions, boolean everywhere) {
        return read(jdbc.sql("""
                select * from ecosystem.introduction
                where led_by = :weaver or :everywhere or regions && cast(:regions as text[])
                order by coalesce(ended_at, 'infinity'::timestamptz) desc, proposed_at desc, id
                limit 500
                """)
                .param("weaver", weaver)
                .param("everywhere", everywhere)
                .param("regions", regions.toArray(String[]::new)));
    }

    /** Introductions in which this address is asked, in the order in which they are held. */
    List<UUID> withAddress(String email) {
        return jdbc.sql("select distinct introduction from ecosystem.introduction_side where lower(email) = lower(:email) order by introduction")
                .param("email", email)
                .query(UUID.class)
                .list();
    }

    /** Whether both ends stand by the tie that came of it. */
    public boolean confirmed(UUID tie) {
        return jdbc.sql("select exists (select from ecosystem.tie where id = :tie and state = 'CONFIRMED')").param("tie", tie).query(Boolean.class).single();
    }

    /** Those of these ties that an end has taken back. */
    public Set<UUID> takenBack(Collection<UUID> ties) {
        return Set.copyOf(jdbc.sql("select id from ecosystem.tie where id = any (:ids) and state = 'WITHDRAWN'")
                .param("ids", ties.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void insert(Introduction fresh, UUID pair) {
        try {
            jdbc.sql("""
                    insert into ecosystem.introduction (id, state, pair, regions, why, led_by, proposed_at)
                    values (:id, 'PROPOSED', :pair, :regions, :why, :weaver, :at)
                    """)
                    .param("id", fresh.id())
                    .param("pair", pair)
                    .param("regions", fresh.regions().toArray(String[]::new))
                    .param("why", fresh.why())
                    .param("weaver", fresh.weaver().orElse(null), Types.OTHER)
                    .param("at", Timestamp.from(fresh.proposedAt()))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("ecosystem.introductions.refused.running");
        }
        for (var side : fresh.sides()) {
            onSide(jdbc.sql("""
                    insert into ecosystem.introduction_side (id, introduction, place, actor, person, name, email, lang, words, facts)
                    values (:id, :introduction, :place, :actor, :person, :name, :email, :lang, :words, :facts)
                    """), side)
                    .param("introduction", fresh.id())
                    .param("place", side.place())
                    .param("actor", side.actor().orElse(null), Types.OTHER)
                    .update();
        }
    }

    private static StatementSpec onSide(StatementSpec statement, Side side) {
        return statement
                .param("id", side.id())
                .param("person", side.contact().person().orElse(null), Types.OTHER)
                .param("name", side.contact().name())
                .param("email", side.contact().email().orElse(null), Types.VARCHAR)
                .param("lang", side.brief().lang().tag())
                .param("words", side.brief().words())
                .param("facts", side.brief().facts().stream().map(Fact::word).toArray(String[]::new));
    }

    /** Keeps it as it is now; refuses when somebody else has changed it since it was read. */
    void save(Introduction now) {
        var over = now.state() instanceof Over ended ? Optional.of(ended.at()) : Optional.<Instant>empty();
        var until = now.state() instanceof Asking asking ? Optional.of(asking.until()) : Optional.<Instant>empty();
        int changed = jdbc.sql("""
                update ecosystem.introduction set state = :state, why = :why, led_by = :weaver, tie = :tie, until = coalesce(:until, until),
                    introduced_at = :introduced, met_at = :met, ended_at = :ended, version = version + 1
                where id = :id and version = :version
                """)
                .param("state", now.state().word())
                .param("why", now.why())
                .param("weaver", now.weaver().orElse(null), Types.OTHER)
                .param("tie", now.tie().orElse(null), Types.OTHER)
                .param("until", at(until), Types.TIMESTAMP)
                .param("introduced", at(now.state().introducedAt()), Types.TIMESTAMP)
                .param("met", at(now.state().metAt()), Types.TIMESTAMP)
                .param("ended", at(over), Types.TIMESTAMP)
                .param("id", now.id())
                .param("version", now.version())
                .update();
        if (changed == 0) {
            throw new Refused("ecosystem.introductions.refused.meanwhile");
        }
        now.sides().forEach(this::save);
    }

    private void save(Side side) {
        onSide(jdbc.sql("""
                update ecosystem.introduction_side set person = :person, name = :name, email = :email, lang = :lang, words = :words, facts = :facts,
                    asked_at = :asked, reminded_at = :reminded, answer = :answer, answered_at = :answered, hears_at = :hears, outcomes_asked = :outcomes, told = :told
                where id = :id
                """), side)
                .param("asked", at(side.asked().at()), Types.TIMESTAMP)
                .param("reminded", at(side.asked().reminded()), Types.TIMESTAMP)
                .param("answer", side.asked().answer().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("answered", at(side.asked().answeredAt()), Types.TIMESTAMP)
                .param("hears", at(side.asked().hears()), Types.TIMESTAMP)
                .param("outcomes", side.outcomesAsked())
                .param("told", side.told().map(Enum::name).orElse(null), Types.VARCHAR)
                .update();
    }

    private List<Introduction> read(StatementSpec found) {
        var rows = found.query((row, _) -> introduction(row)).list();
        if (rows.isEmpty()) {
            return rows;
        }
        var sides = jdbc.sql("""
                select s.*, ecosystem.successor(s.actor) as now from ecosystem.introduction_side s
                where s.introduction = any (:ids) order by s.place
                """)
                .param("ids", rows.stream().map(Introduction::id).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("introduction", UUID.class), side(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey));
        return rows.stream()
                .map(row -> new Introduction(
                        row.id(), row.state(), sides.getOrDefault(row.id(), List.of()).stream().map(Map.Entry::getValue).toList(),
                        row.regions(), row.why(), row.weaver(), row.tie(), row.proposedAt(), row.version()))
                .toList();
    }

    private static Introduction introduction(ResultSet row) throws SQLException {
        return new Introduction(
                row.getObject("id", UUID.class),
                state(row),
                List.of(),
                List.of((String[]) row.getArray("regions").getArray()),
                row.getString("why"),
                Optional.ofNullable(row.getObject("led_by", UUID.class)),
                Optional.ofNullable(row.getObject("tie", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(),
                row.getInt("version"));
    }

    private static State state(ResultSet row) throws SQLException {
        var word = row.getString("state");
        return switch (word) {
            case "PROPOSED" -> new Proposed();
            case "ASKING" -> new Asking(row.getTimestamp("until").toInstant());
            case "INTRODUCED" -> new Introduced(row.getTimestamp("introduced_at").toInstant());
            case "MET" -> new Met(row.getTimestamp("introduced_at").toInstant(), row.getTimestamp("met_at").toInstant());
            default -> new Over(Ending.valueOf(word), row.getTimestamp("ended_at").toInstant(), instant(row, "introduced_at"), instant(row, "met_at"));
        };
    }

    /** An actor that has become part of another is that one now. */
    private static Side side(ResultSet row) throws SQLException {
        return new Side(
                row.getObject("id", UUID.class),
                row.getInt("place"),
                Optional.ofNullable(row.getObject("now", UUID.class)),
                new Contact(
                        Optional.ofNullable(row.getObject("person", UUID.class)), row.getString("name"), Optional.ofNullable(row.getString("email"))),
                new Brief(
                        Lang.of(row.getString("lang")).orElse(Lang.FI),
                        row.getString("words"),
                        List.of((String[]) row.getArray("facts").getArray()).stream().flatMap(fact -> Fact.read(fact).stream()).toList()),
                new Asked(
                        instant(row, "asked_at"),
                        instant(row, "reminded_at"),
                        Optional.ofNullable(row.getString("answer")).map(Answer::valueOf),
                        instant(row, "answered_at"),
                        instant(row, "hears_at")),
                row.getInt("outcomes_asked"),
                Optional.ofNullable(row.getString("told")).map(Outcome::valueOf));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static @Nullable Timestamp at(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }
}
