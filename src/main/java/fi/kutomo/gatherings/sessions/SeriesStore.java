package fi.kutomo.gatherings.sessions;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of series. */
@Component
public class SeriesStore {

    private final JdbcClient jdbc;
    private final Json json;

    SeriesStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A going series with what happened in it.
     *
     * @param last day of the last session that was held
     * @param called whether one is called that is still to come or under way
     */
    public record Going(Series series, Optional<LocalDate> last, boolean called) {

        public boolean missed(LocalDate today) {
            return series.missed(last, called, today);
        }
    }

    public Optional<Series> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Series> find(Collection<UUID> ids) {
        return jdbc.sql("select * from gatherings.series where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> series(row)).list();
    }

    Series lock(UUID id) {
        return jdbc.sql("select * from gatherings.series where id = :id for update")
                .param("id", id)
                .query((row, _) -> series(row))
                .optional()
                .orElseThrow(() -> new NotFound("series " + id));
    }

    /** Of a community, those that go on first. */
    public List<Series> of(UUID community) {
        return jdbc.sql("select * from gatherings.series where community = :community order by state desc, made_at, id")
                .param("community", community)
                .query((row, _) -> series(row))
                .list();
    }

    /** All that go on. */
    public List<Going> going(Instant now) {
        return going(Optional.empty(), now);
    }

    /** Those of a community that go on. */
    public List<Going> going(UUID community, Instant now) {
        return going(Optional.of(community), now);
    }

    private List<Going> going(Optional<UUID> community, Instant now) {
        return jdbc.sql("""
                select s.*, (select max(h.begins_at at time zone h.zone)::date from gatherings.session h where h.series = s.id and h.state = 'HELD') as last,
                    exists (select from gatherings.session c where c.series = s.id
                            and (c.state = 'RUNNING' or c.state = 'CALLED' and c.begins_at > cast(:now as timestamptz) - interval '1 day')) as called
                from gatherings.series s
                where s.state = 'GOING' and (cast(:community as uuid) is null or s.community = :community)
                order by s.id
                """)
                .param("now", Timestamp.from(now))
                .param("community", community.orElse(null), Types.OTHER)
                .query((row, _) -> new Going(series(row), Optional.ofNullable(row.getObject("last", LocalDate.class)), row.getBoolean("called")))
                .list();
    }

    void insert(Series series, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                insert into gatherings.series (id, community, state, name, every_weeks, starts_on, made_at, made_by)
                values (:id, :community, 'GOING', :name, :every, :from, :at, :by)
                """)
                .param("id", series.id())
                .param("community", series.community())
                .param("name", json.jsonb(series.name()))
                .param("every", series.every())
                .param("from", Date.valueOf(series.from()))
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    void change(UUID id, LocalizedText name, int every, LocalDate from) {
        jdbc.sql("update gatherings.series set name = :name, every_weeks = :every, starts_on = :from where id = :id")
                .param("id", id)
                .param("name", json.jsonb(name))
                .param("every", every)
                .param("from", Date.valueOf(from))
                .update();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update gatherings.series set state = 'ENDED', ended_at = :at where id = :id").param("id", id).param("at", Timestamp.from(at)).update();
    }

    private Series series(ResultSet row) throws SQLException {
        return new Series(
                row.getObject("id", UUID.class), row.getObject("community", UUID.class), row.getString("state").equals("GOING"),
                json.read(row.getString("name"), LocalizedText.class), row.getInt("every_weeks"), row.getObject("starts_on", LocalDate.class));
    }
}
