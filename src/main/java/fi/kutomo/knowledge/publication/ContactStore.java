package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.EntryId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people who are named in descriptions: by their address for certain, by their name perhaps. */
@Component
class ContactStore {

    /** Content of entries as it was, is and was brought. */
    private static final List<String> CONTENTS = List.of("entry.content", "entry.brought", "revision.content");

    private final JdbcClient sql;

    ContactStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Entries in which one of these addresses stands, also in an earlier revision. */
    List<EntryId> mentioning(Set<String> addresses) {
        return sql.sql("""
                select id from knowledge.entry
                where lower(content::text) like any (:parts) or lower(brought::text) like any (:parts)
                union
                select entry from knowledge.revision where lower(content::text) like any (:parts)
                """)
                .param("parts", parts(addresses))
                .query((row, _) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Lets the texts of what was written be changed until the end of this transaction; otherwise the database refuses. */
    void beginForgetting() {
        sql.sql("select set_config('knowledge.forgetting', 'on', true)").query(String.class).single();
    }

    void endForgetting() {
        sql.sql("select set_config('knowledge.forgetting', '', true)").query(String.class).single();
    }

    /** Where an address is that of the contact, the contact's name goes with it, also from what was saved on the way. */
    void dropContacts(Set<String> addresses) {
        sql.sql("""
                update knowledge.edit d set said = '…'
                where d.field = 'contactName' and exists (
                    select 1 from knowledge.edit a where a.entry = d.entry and a.field = 'contactEmail' and lower(a.said) like any (:parts))
                """)
                .param("parts", parts(addresses))
                .update();
        for (var place : CONTENTS) {
            var parts = place.split("\\.");
            sql.sql("update knowledge.%1$s set %2$s = jsonb_set(%2$s, '{values}', (%2$s -> 'values') - 'contactEmail' - 'contactName') where lower(%2$s #>> '{values,contactEmail}') like any (:parts)"
                            .formatted(parts[0], parts[1]))
                    .param("parts", parts(addresses))
                    .update();
        }
    }

    /** Public descriptions where a source gives the person's very name as its author or contact; it may be somebody else's too. */
    List<Map<String, Object>> naming(String name) {
        return sql.sql("""
                select permanent_id, kind, field, said from knowledge.entry e
                cross join lateral (values ('author', e.content #> '{values,author}'), ('contactName', e.content #> '{values,contactName}')) f (field, found)
                cross join lateral jsonb_array_elements_text(f.found) said
                where lower(said) = lower(:name)
                order by permanent_id
                """)
                .param("name", name)
                .query()
                .listOfRows();
    }

    private static String[] parts(Set<String> addresses) {
        return addresses.stream().map(address -> "%" + address.replaceAll("([\\\\%_])", "\\\\$1") + "%").toArray(String[]::new);
    }
}
