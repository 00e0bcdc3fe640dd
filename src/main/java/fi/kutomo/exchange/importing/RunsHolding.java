package fi.kutomo.exchange.importing;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Mentions;
import fi.kutomo.platform.personal.Mentions.Place;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Imports that a person has started, and addresses of the person in what others brought. What was brought stays, who started it is
 * forgotten, and the addresses are cut out of the passages that are kept.
 */
@Component
class RunsHolding implements Holding {

    private static final List<Place> PLACES = List.of(
            Place.json("exchange.origin", "fields"), Place.json("exchange.staged", "finding"), Place.json("exchange.import_run", "remarks"));

    private final JdbcClient sql;
    private final Mentions mentions;

    RunsHolding(JdbcClient sql, Mentions mentions) {
        this.sql = sql;
        this.mentions = mentions;
    }

    @Bean
    static Purpose importsPurpose() {
        return Purpose.of("exchange", "imports", Purpose.Ground.PUBLIC_TASK);
    }

    @Bean
    static Retention oldImports(RunStore runs, Clock clock) {
        return Retention.of("exchange.importing.retention", () -> runs.forget(clock.instant().minus(Importing.FORGET_AFTER)));
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section(
                "exchange.importing.holding",
                sql.sql("select source_name, address, started_at, state from exchange.import_run where started_by = :person order by started_at")
                        .param("person", person)
                        .query()
                        .listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        var count = sql.sql("select count(*) from exchange.import_run where started_by = :person")
                .param("person", person)
                .query(Long.class)
                .single();
        return new Forecast(Map.of(), Map.of("exchange.importing.holding", count));
    }

    @Override
    public List<Section> about(Subject subject) {
        var sections = new ArrayList<>(about(subject.person()));
        sections.add(new Section("exchange.importing.mentions", mentions.of(subject.addresses(), PLACES)));
        return sections;
    }

    @Override
    public Forecast forecast(Subject subject) {
        return new Forecast(Map.of("exchange.importing.mentions", mentions.count(subject.addresses(), PLACES)), forecast(subject.person()).stays());
    }

    @Override
    public void erase(UUID person) {
        erase(new Subject(person, Set.of(), false));
    }

    /** Where an address is the contact's, the contact's name goes with it. */
    @Override
    public void erase(Subject subject) {
        sql.sql("update exchange.import_run set started_by = null where started_by = :person").param("person", subject.person()).update();
        for (var address : subject.addresses()) {
            sql.sql("""
                    update exchange.origin set fields = fields - 'contactEmail' - 'contactName'
                    where strpos(lower((fields -> 'contactEmail')::text), :address) > 0
                    """)
                    .param("address", address)
                    .update();
            sql.sql("""
                    update exchange.staged s set finding = (
                        select jsonb_set(s.finding::jsonb, '{3}', coalesce(jsonb_agg(found) filter (
                            where found ->> 0 not in ('contactEmail', 'contactName')), '[]'))
                        from jsonb_array_elements(s.finding::jsonb -> 3) found)
                    where strpos(lower(s.finding::text), :address) > 0
                    """)
                    .param("address", address)
                    .update();
        }
        mentions.cut(subject.addresses(), PLACES);
    }
}
