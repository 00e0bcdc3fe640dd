package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.people.Reach;
import fi.kutomo.platform.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people tell of themselves, in the database. Whoever reads for somebody else says how far a thing must go to be seen, and reads
 * the views that know it; only {@link #own} gives everything, to the person.
 */
@Component
public class ProfileStore {

    private final JdbcClient sql;
    private final Clock clock;

    ProfileStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A person who may be found. */
    public record Shown(UUID id, String handle, String name, Reach reach) {}

    /** A portrait with the fingerprint by which browsers keep it. */
    record Photo(byte[] jpeg, String sha256) {}

    /** Everything that the person has saved. */
    Map<ProfileField, Told> own(UUID person) {
        var told = new EnumMap<ProfileField, Told>(ProfileField.class);
        sql.sql("select field, reach, content, keys from accounts.profile_field where person = :person")
                .param("person", person)
                .query(row -> {
                    told.put(ProfileField.of(row.getString("field")).orElseThrow(), told(row));
                });
        return told;
    }

    void save(UUID person, ProfileField field, Told told) {
        sql.sql("""
                insert into accounts.profile_field (id, person, field, reach, content, keys, changed_at)
                values (:id, :person, :field, :reach, :content, :keys, :now)
                on conflict (person, field) do update
                set reach = excluded.reach, content = excluded.content, keys = excluded.keys, changed_at = excluded.changed_at
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("field", field.word())
                .param("reach", told.reach().ordinal())
                .param("content", told.content())
                .param("keys", told.keys().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The person of this handle, for a reader who sees what goes at least so far. */
    Optional<Shown> find(String handle, Reach least) {
        return sql.sql("select * from accounts.shown_person where lower(handle) = lower(:handle) and reach >= :least")
                .param("handle", handle)
                .param("least", least.ordinal())
                .query((row, _) -> shown(row))
                .optional();
    }

    /** What these people show to a reader who sees what goes at least so far. */
    public Map<UUID, Map<ProfileField, Told>> shown(Collection<UUID> people, Reach least) {
        var all = new HashMap<UUID, Map<ProfileField, Told>>();
        people.forEach(person -> all.put(person, new EnumMap<>(ProfileField.class)));
        sql.sql("""
                select person, field, reach, content, keys from accounts.shown_field
                where person = any (:people) and reach >= :least
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("least", least.ordinal())
                .query(row -> {
                    all.computeIfAbsent(row.getObject("person", UUID.class), _ -> new EnumMap<>(ProfileField.class))
                            .put(ProfileField.of(row.getString("field")).orElseThrow(), told(row));
                });
        return all;
    }

    /** People who show one of these keys in one of these fields to a reader who sees what goes at least so far. */
    Set<UUID> naming(Collection<ProfileField> fields, Collection<String> keys, Reach least) {
        return sql.sql("select distinct person from accounts.shown_field where field = any (:fields) and keys && :keys::text[] and reach >= :least")
                .param("fields", fields.stream().map(ProfileField::word).toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("least", least.ordinal())
                .query(UUID.class)
                .set();
    }

    /** The portrait of this handle, if it goes at least so far. */
    Optional<Photo> photo(String handle, Reach least) {
        return sql.sql("""
                select o.picture, o.sha256
                from accounts.shown_person p
                join accounts.shown_field f on f.person = p.id and f.field = 'photo'
                join accounts.profile_photo o on o.person = p.id
                where lower(p.handle) = lower(:handle) and f.reach >= :least
                """)
                .param("handle", handle)
                .param("least", least.ordinal())
                .query((row, _) -> new Photo(row.getBytes("picture"), row.getString("sha256")))
                .optional();
    }

    Optional<Photo> ownPhoto(UUID person) {
        return sql.sql("select picture, sha256 from accounts.profile_photo where person = :person")
                .param("person", person)
                .query((row, _) -> new Photo(row.getBytes("picture"), row.getString("sha256")))
                .optional();
    }

    void keepPhoto(UUID person, Photo photo) {
        sql.sql("""
                insert into accounts.profile_photo (person, picture, sha256, given_at) values (:person, :picture, :sha256, :now)
                on conflict (person) do update set picture = excluded.picture, sha256 = excluded.sha256, given_at = excluded.given_at
                """)
                .param("person", person)
                .param("picture", photo.jpeg())
                .param("sha256", photo.sha256())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void removePhoto(UUID person) {
        sql.sql("delete from accounts.profile_photo where person = :person").param("person", person).update();
        sql.sql("delete from accounts.profile_field where person = :person and field = 'photo'").param("person", person).update();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getObject("id", UUID.class), row.getString("handle"), row.getString("name"), Reach.of(row.getInt("reach")));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                Reach.of(row.getInt("reach")), row.getString("content"), List.of((String[]) row.getArray("keys").getArray()));
    }
}
