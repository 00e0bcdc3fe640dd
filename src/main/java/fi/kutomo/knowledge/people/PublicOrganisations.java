package fi.kutomo.knowledge.people;

import fi.kutomo.accounts.Organisations;
import fi.kutomo.platform.kernel.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations that are described in public, for people to say where they belong. Names are those of the newest public revision. */
@Component
class PublicOrganisations implements Organisations {

    private static final String PUBLIC =
            """
            select e.id, e.slug, coalesce(
                r.content #>> array['texts', 'title', :lang, 'text'],
                r.content #>> array['texts', 'title', e.original, 'text'], e.slug) as name
            from knowledge.entry e
            join knowledge.revision r on r.entry = e.id and r.number = e.revision
            where e.kind = 'organisation' and e.publication = 'PUBLISHED'
            """;

    private final JdbcClient sql;

    PublicOrganisations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Organisation> like(String text, Lang lang, int atMost) {
        var part = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return sql.sql(PUBLIC + " and (r.content #>> '{texts,title}') ilike :part order by lower(e.slug), e.id limit :most")
                .param("lang", lang.tag())
                .param("part", part)
                .param("most", atMost)
                .query((row, _) -> organisation(row))
                .list();
    }

    @Override
    public Map<UUID, Organisation> find(Collection<UUID> ids, Lang lang) {
        var found = new LinkedHashMap<UUID, Organisation>();
        if (!ids.isEmpty()) {
            sql.sql(PUBLIC + " and e.id = any (:ids)")
                    .param("lang", lang.tag())
                    .param("ids", ids.toArray(UUID[]::new))
                    .query((row, _) -> organisation(row))
                    .list()
                    .forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(row.getObject("id", UUID.class), row.getString("name"), "organisations/" + row.getString("slug"));
    }
}
