package fi.kutomo.evidence.studies;

import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds studies by what they are about and how they were made; the newest first, whatever they found. */
@Component
class StudyListing {

    private static final Map<String, String> CONDITIONS = conditions();

    private final JdbcClient jdbc;
    private final Terms terms;

    StudyListing(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    private static Map<String, String> conditions() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", "(s.title ilike :q or s.authors ilike :q or lower(s.doi) = lower(:exact))");
        all.put("approach", "exists (select from evidence.study_term t where t.study = s.id and t.term = any (:approach))");
        all.put("group", "exists (select from evidence.study_term t where t.study = s.id and t.term = any (:group))");
        all.put("effect", "exists (select from evidence.study_outcome o where o.study = s.id and o.effect_term = any (:effect))");
        all.put("design", "s.design = :design");
        all.put("setting", "s.setting = :setting");
        all.put("quality", "s.quality = :quality");
        all.put("direction", "exists (select from evidence.study_outcome o where o.study = s.id and o.direction = :direction)");
        all.put("from", "s.year >= :from");
        all.put("until", "s.year <= :until");
        all.put("feed", "exists (select from evidence.study_outcome o where o.study = s.id and o.direction in ('NONE', 'NEGATIVE'))");
        return all;
    }

    List<UUID> find(StudyFilter filter, int offset, int atMost) {
        return asked("select s.id ", filter, " order by s.year desc nulls last, s.id limit :most offset :offset")
                .param("most", atMost)
                .param("offset", offset)
                .query(UUID.class)
                .list();
    }

    /** The newest change first. */
    List<UUID> newest(StudyFilter filter, int atMost) {
        return asked("select s.id ", filter, " order by s.changed_at desc, s.id limit :most").param("most", atMost).query(UUID.class).list();
    }

    long count(StudyFilter filter) {
        return asked("select count(*) ", filter, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String select, StudyFilter filter, String end) {
        var chosen = filter.chosen();
        var conditions = new ArrayList<>(List.of("s.state = 'PUBLISHED'"));
        CONDITIONS.forEach((name, condition) -> {
            if (chosen.containsKey(name)) {
                conditions.add(condition);
            }
        });
        var statement = jdbc.sql(select + "from evidence.study s where " + String.join(" and ", conditions) + end);
        chosen.forEach((name, value) -> statement.param(name, parameter(name, value)));
        return chosen.containsKey("q") ? statement.param("exact", filter.q()) : statement;
    }

    private Object parameter(String name, String value) {
        return switch (name) {
            case "q" -> "%" + value.replaceAll("([%_\\\\])", "\\\\$1") + "%";
            case "approach", "group", "effect" -> terms.withNarrower(value).toArray(String[]::new);
            case "from", "until" -> Integer.valueOf(value);
            default -> value;
        };
    }

    /** Drafts, those of one person or everybody's; the newest first. */
    List<UUID> drafts(Optional<UUID> writer) {
        return jdbc.sql("""
                select id from evidence.study
                where state = 'DRAFT' and (:writer::uuid is null or created_by = :writer)
                order by changed_at desc limit 500
                """)
                .param("writer", writer.orElse(null), java.sql.Types.OTHER)
                .query(UUID.class)
                .list();
    }
}
