package fi.kutomo.ecosystem.communities;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.sql.Json;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the shared measures and the activities of communities. */
@Component
public class PlanStore {

    private final JdbcClient jdbc;
    private final Json json;

    PlanStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * By what the community sees whether it comes nearer to its goal.
     *
     * @param indicator permanent id of the indicator that it is
     */
    public record Measure(UUID id, Optional<String> indicator, LocalizedText words) {}

    /** Something that the community does on a day. */
    public record Activity(UUID id, LocalDate day, LocalizedText words) {}

    public List<Measure> measures(UUID community) {
        return measures(List.of(community)).getOrDefault(community, List.of());
    }

    /** By community. */
    Map<UUID, List<Measure>> measures(Collection<UUID> communities) {
        var found = new HashMap<UUID, List<Measure>>();
        jdbc.sql("select * from ecosystem.community_measure where community = any (:ids) order by id")
                .param("ids", communities.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("community", UUID.class), _ -> new ArrayList<>())
                            .add(new Measure(
                                    row.getObject("id", UUID.class),
                                    Optional.ofNullable(row.getString("indicator")),
                                    json.read(row.getString("words"), LocalizedText.class)));
                });
        return found;
    }

    /** By day. */
    public List<Activity> activities(UUID community) {
        return activities(List.of(community)).getOrDefault(community, List.of());
    }

    /** By community and day. */
    Map<UUID, List<Activity>> activities(Collection<UUID> communities) {
        var found = new HashMap<UUID, List<Activity>>();
        jdbc.sql("select * from ecosystem.community_activity where community = any (:ids) order by day, id")
                .param("ids", communities.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("community", UUID.class), _ -> new ArrayList<>())
                            .add(new Activity(
                                    row.getObject("id", UUID.class), row.getDate("day").toLocalDate(), json.read(row.getString("words"), LocalizedText.class)));
                });
        return found;
    }

    void insert(UUID community, Measure measure) {
        jdbc.sql("insert into ecosystem.community_measure (id, community, indicator, words) values (:id, :community, :indicator, :words)")
                .param("id", measure.id())
                .param("community", community)
                .param("indicator", measure.indicator().orElse(null), Types.VARCHAR)
                .param("words", json.jsonb(measure.words()))
                .update();
    }

    void insert(UUID community, Activity activity) {
        jdbc.sql("insert into ecosystem.community_activity (id, community, day, words) values (:id, :community, :day, :words)")
                .param("id", activity.id())
                .param("community", community)
                .param("day", Date.valueOf(activity.day()))
                .param("words", json.jsonb(activity.words()))
                .update();
    }

    /** Sent twice it changes nothing more. */
    void deleteMeasure(UUID community, UUID id) {
        jdbc.sql("delete from ecosystem.community_measure where community = :community and id = :id").param("community", community).param("id", id).update();
    }

    void deleteActivity(UUID community, UUID id) {
        jdbc.sql("delete from ecosystem.community_activity where community = :community and id = :id").param("community", community).param("id", id).update();
    }
}
