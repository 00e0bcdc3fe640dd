package fi.kutomo.knowledge.organisations;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.knowledge.PermanentId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of public organisations from the keys that are kept for finding doubles. */
@Component
class BorneNames implements NamedOrganisations {

    private final JdbcClient jdbc;

    BorneNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key(String name) {
        return OrganisationNames.key(name);
    }

    @Override
    public Map<String, PermanentId> bearing(Collection<String> keys) {
        var found = new HashMap<String, PermanentId>();
        jdbc.sql("""
                select distinct on (k.key) k.key, e.permanent_id from knowledge.organisation_key k
                join knowledge.entry e on e.id = k.entry and e.revision is not null and e.publication <> 'WITHDRAWN'
                where k.key = any (:keys)
                order by k.key, e.permanent_id
                """)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("key"), new PermanentId(row.getString("permanent_id")));
                });
        return found;
    }

    @Override
    public Map<EntryId, Set<String>> keys(Collection<EntryId> organisations) {
        var found = new HashMap<EntryId, Set<String>>();
        jdbc.sql("select entry, key from knowledge.organisation_key where entry = any (:ids) and position(':' in key) = 0")
                .param("ids", organisations.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(new EntryId(row.getObject("entry", UUID.class)), _ -> new HashSet<>()).add(row.getString("key"));
                });
        return found;
    }
}
