package fi.kutomo.catalogue.cards;

import fi.kutomo.platform.kernel.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses, present and former. */
@Component
class PathStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    PathStore(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** The path at which the thing lives that once had this one. */
    Optional<String> now(String path) {
        return sql.sql(
                        """
                        select newest.path
                        from catalogue.path former
                        join lateral (
                            select path from catalogue.path
                            where thing_id = former.thing_id
                            order by taken_at desc
                            limit 1
                        ) newest on true
                        where former.path = :path
                        """)
                .param("path", path)
                .query(String.class)
                .optional();
    }

    Map<UUID, String> reserve(String plural, Map<UUID, String> titlesById) {
        var stems = new LinkedHashMap<UUID, Slug>();
        titlesById.forEach((id, title) -> stems.put(id, Slug.from(title)));
        lock(plural);
        var taken = taken(plural, new HashSet<>(stems.values()));
        var result = new LinkedHashMap<UUID, String>();
        var rows = new ArrayList<Object[]>();
        stems.forEach((id, stem) -> {
            var path = free(plural, stem, id, taken);
            taken.put(path, id);
            result.put(id, path);
            rows.add(new Object[] {path, id});
        });
        // Taking a former path again makes it the newest
        batch.batchUpdate(
                """
                insert into catalogue.path (path, thing_id) values (?, ?)
                on conflict (path) do update set taken_at = clock_timestamp()
                """,
                rows);
        return result;
    }

    /** Two people naming things alike at the same moment wait for one another; until the end of the transaction. */
    private void lock(String plural) {
        sql.sql("select pg_advisory_xact_lock(hashtext('catalogue.path'), hashtext(:plural))")
                .param("plural", plural)
                .query(row -> {});
    }

    private static String free(String plural, Slug stem, UUID id, Map<String, UUID> taken) {
        return plural + "/" + stem.firstFree(slug -> !taken.getOrDefault(plural + "/" + slug, id).equals(id));
    }

    private Map<String, UUID> taken(String plural, Set<Slug> stems) {
        var taken = new HashMap<String, UUID>();
        List<String> exact = stems.stream().map(stem -> plural + "/" + stem).toList();
        sql.sql(
                        """
                        select p.path, p.thing_id
                        from catalogue.path p
                        where p.path = any (:exact)
                           or regexp_replace(p.path, '-[0-9]+$', '') = any (:exact) and p.path like :prefix
                        """)
                .param("exact", exact.toArray(String[]::new))
                .param("prefix", plural + "/%")
                .query(row -> {
                    taken.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return taken;
    }
}
