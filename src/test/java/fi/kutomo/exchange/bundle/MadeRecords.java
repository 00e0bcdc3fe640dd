package fi.kutomo.exchange.bundle;

import fi.kutomo.evaluation.metrics.MadeMetrics;
import fi.kutomo.evaluation.proxies.MadeProxies;
import fi.kutomo.evaluation.returns.MadeReturns;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One record and more of every kind that travels, about one entry, written by somebody whose name must not travel. */
final class MadeRecords {

    private final ApplicationContext program;
    private final JdbcClient sql;
    private final UUID person = Ids.next();
    private final UUID study = Ids.next();
    private final UUID outcome = Ids.next();

    private MadeRecords(ApplicationContext program) {
        this.program = program;
        this.sql = program.getBean(JdbcClient.class);
    }

    /** Answers the id of the person who wrote them. */
    static UUID make(ApplicationContext program, PermanentId about, String hostile) {
        var made = new MadeRecords(program);
        var entry = made.sql.sql("select id from knowledge.entry where permanent_id = :id").param("id", about.value()).query(UUID.class).single();
        made.person();
        made.study(entry, hostile);
        made.claim(entry);
        made.synthesis();
        made.screening();
        made.gapMap();
        made.scale();
        made.judgement(entry);
        made.weighing(entry);
        made.framework();
        made.theory(entry, about);
        made.factorsAndFigures(entry);
        made.ecosystem(hostile);
        MadeMetrics.make(program, made.person, true);
        MadeProxies.make(program, made.person);
        MadeReturns.make(program, made.person, true);
        MadeReturns.make(program, made.person, false);
        return made.person;
    }

    private void person() {
        sql.sql("""
                insert into accounts.person (id, handle, email, email_verified_at, name, lang, example, created_at)
                values (:id, :handle, :handle || '@example.org', now(), 'Esimerkki', 'fi', false, now())
                """)
                .param("id", person)
                .param("handle", "kirjaaja-" + person)
                .update();
    }

    private void ecosystem(String hostile) {
        for (var id : List.of(study, outcome)) {
            sql.sql("""
                    insert into ecosystem.actor (id, kind, state, slug, name, made_at, made_by, changed_at)
                    values (:id, 'NETWORK', 'SHOWN', :id::text, jsonb_build_object('fi', :name::text), now(), :person, now())
                    """)
                    .param("id", id)
                    .param("name", hostile)
                    .param("person", person)
                    .update();
        }
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, words, source, said_as, reach, said_at, said_by)
                values (gen_random_uuid(), :actor, 'NEED', 'resource/funding', jsonb_build_object('fi', :words::text), :words, 'SELF', 4, now(), :person)
                """)
                .param("actor", study)
                .param("words", hostile)
                .param("person", person)
                .update();
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_strength, from_reach, to_reach, source, affirmed_on,
                    claimed_at, claimed_by, changed_at, changed_by)
                values (gen_random_uuid(), 'FUNDS', :from, :to, 'SAYS', 'SAYS', 3, 4, 4, :words, current_date, now(), :person, now(), :person)
                """)
                .param("from", study)
                .param("to", outcome)
                .param("words", hostile)
                .param("person", person)
                .update();
        sql.sql("""
                insert into ecosystem.map (id, slug, name, about, sentence, made_at, made_by, changed_at)
                values (gen_random_uuid(), gen_random_uuid()::text, jsonb_build_object('fi', :words::text), jsonb_build_object('fi', :words::text), 'region=region/06', now(), :person, now())
                """)
                .param("words", hostile)
                .param("person", person)
                .update();
    }

    private void factorsAndFigures(UUID entry) {
        row("evaluation.factor_coding", "entry, factor, present, reason, coded_at, coded_by", "'" + entry + "', 'factor/x', true, 'x', now(), :person");
        sql.sql("""
                insert into evaluation.context (area, unemployment, year, source, changed_at, changed_by)
                values ('municipality/091', 10.1, 2025, 'x', now(), :person) on conflict do nothing
                """)
                .param("person", person)
                .update();
    }

    private void study(UUID entry, String hostile) {
        sql.sql("""
                insert into evidence.study (id, version, state, slug, lang, title, design, setting, n, attrition, created_at, created_by, changed_at, changed_by, published_at)
                values (:id, 3, 'PUBLISHED', :slug, 'fi', :title, 'RCT', 'FI', 120, 0.1::float8 + 0.2::float8, now(), :person, now(), :person, now())
                """)
                .param("id", study)
                .param("slug", "koe-" + study)
                .param("title", hostile)
                .param("person", person)
                .update();
        sql.sql("""
                insert into evidence.study_outcome (id, study, position, effect_term, main, direction, measure, effect, se, passage)
                values (:id, :study, 0, 'effect/home', true, 'NEGATIVE', 'SMD', 1e-7, 0.0123456789012345, :passage)
                """)
                .param("id", outcome)
                .param("study", study)
                .param("passage", hostile)
                .update();
        sql.sql("insert into evidence.study_entry (study, entry, revision) values (:study, :entry, 1)").param("study", study).param("entry", entry).update();
        sql.sql("insert into evidence.study_term (study, term) values (:study, 'approach/housing-first')").param("study", study).update();
        sql.sql("""
                insert into evidence.study_revision (study, number, content, note, published_at, published_by)
                values (:study, 1, jsonb_build_object('entries', jsonb_build_array(jsonb_build_object('entry', jsonb_build_object('value', :entry::text)))), '', now(), :person)
                """)
                .param("study", study)
                .param("entry", entry.toString())
                .param("person", person)
                .update();
        sql.sql("insert into evidence.study (id, state, lang, title, created_at, created_by, changed_at) values (:id, 'DRAFT', 'sv', 'Utkast', now(), :person, now())")
                .param("id", Ids.next())
                .param("person", person)
                .update();
    }

    private void claim(UUID entry) {
        var id = row("evidence.claim", "state, text, entry, effect_term, created_at, created_by, changed_at, published_at",
                "'PUBLISHED', '{\"fi\": \"Vakituinen koti säilyy.\"}', '" + entry + "', 'effect/home', now(), :person, now(), now()");
        sql.sql("insert into evidence.claim_study (claim, study, position, stance, passage) values (:claim, :study, 0, 'WEAKENS', '−')")
                .param("claim", id)
                .param("study", study)
                .update();
    }

    private void synthesis() {
        var id = row("evidence.synthesis", "state, slug, lang, question, typed, created_at, created_by, changed_at", """
                'PUBLISHED', gen_random_uuid()::text, 'fi', '{"title": "Esimerkki", "question": "x", "protocol": "", "intervention": {}, "outcome": {},
                 "effectTerm": "", "measure": "SMD", "unit": "", "better": "HIGHER", "certainty": "NOT_JUDGED", "certaintyReason": ""}', 'A; 1; 1', now(), :person, now()""");
        sql.sql("insert into evidence.synthesis_study (synthesis, study, outcome) values (:id, :study, :outcome)")
                .param("id", id)
                .param("study", study)
                .param("outcome", outcome)
                .update();
        sql.sql("""
                insert into evidence.synthesis_run (synthesis, number, at, person, rules, inputs, result)
                select id, 1, now(), :person, 'x', jsonb_build_object('question', question, 'lines', '[{"label": "A", "numbers": [1, 1], "source": "", "path": ""}]'::jsonb),
                    '{"effects": [{"y": 0.30000000000000004, "v": 1}], "pooling": {"k": 1, "common": {"estimate": 1, "se": 1}, "random": {"estimate": 1, "se": 1},
                      "heterogeneity": {"q": 0, "df": 0, "p": 1, "tau2": 0, "i2": 0, "h2": 1}, "prediction": null, "commonWeights": [1],
                      "randomWeights": [1]}, "influence": [], "asymmetry": null}'::jsonb
                from evidence.synthesis where id = :id
                """)
                .param("id", id)
                .param("person", person)
                .update();
        sql.sql("insert into evidence.synthesis_loss (synthesis, run, study, noted_at) values (:id, 1, :study, now())")
                .param("id", id)
                .param("study", study)
                .update();
        // Changed after the run, so that nobody computes it again meanwhile
        sql.sql("update evidence.synthesis set changed_at = now() + interval '1 day' where id = :id").param("id", id).update();
    }

    private void weighing(UUID entry) {
        sql.sql("""
                insert into evidence.weighing (entry, effect_term, number, weights, looked, weighed_at, weighed_by)
                values (:entry, 'effect/home', 1, '[]', 'x', now(), :person)
                """)
                .param("entry", entry)
                .param("person", person)
                .update();
    }

    /** With a duplicate, so that a reference points to another of its own. */
    private void screening() {
        var id = row(
                "evidence.screening", "slug, lang, open, title, question, criteria, reasons, doubled, by_doi, by_title, years, created_at, created_by, changed_at",
                "gen_random_uuid()::text, 'fi', true, 'Esimerkki', 'x', '', '{väärä aihe,\"toinen, syy\"}', true, true, true, 1, now(), :person, now()");
        UUID first = Ids.next();
        for (int number = 1; number <= 2; number++) {
            sql.sql("""
                    insert into evidence.screening_reference (id, screening, number, source, source_name, title, authors, year, doi, summary, duplicate_of)
                    values (:id, :screening, :number, 'DATABASE', 'x', 'Viite', '', 2020, '', '', :first)
                    """)
                    .param("id", number == 1 ? first : Ids.next())
                    .param("screening", id)
                    .param("number", number)
                    .param("first", number == 1 ? null : first, java.sql.Types.OTHER)
                    .update();
        }
        sql.sql("insert into evidence.screening_screener (id, screening, person, since) values (:id, :screening, :person, now())")
                .param("id", Ids.next())
                .param("screening", id)
                .param("person", person)
                .update();
    }

    private void gapMap() {
        var id = row("evidence.gap_map", "state, slug, title, question, protocol, created_at, created_by, changed_at", """
                'PUBLISHED', gen_random_uuid()::text, '{"fi": "Esimerkki"}', '{}', '{"rows": ["approach/support"], "columns": ["effect/work"], "designs": [],
                 "settings": [], "mainOnly": false, "peerReviewed": false, "targetGroups": []}', now(), :person, now()""");
        sql.sql("""
                insert into evidence.gap_state (map, number, at, person, note, content, sha256)
                values (:map, 1, now(), :person, '', '{ "cells": [ ] }', encode(sha256('{ "cells": [ ] }'), 'hex'))
                """)
                .param("map", id)
                .param("person", person)
                .update();
        sql.sql("""
                insert into evidence.gap_judgement (map, row_term, column_term, affected, feasibility, reason, person, at)
                values (:map, 'approach/support', 'effect/work', 5000000000, 0.5, 'x', :person, now())
                """)
                .param("map", id)
                .param("person", person)
                .update();
        sql.sql("insert into evidence.gap_need (map, row_term, column_term, person, at) values (:map, 'approach/support', 'effect/work', :person, now())")
                .param("map", id)
                .param("person", person)
                .update();
    }

    private void scale() {
        sql.sql("""
                insert into evidence.scale (scale, version, state, rules, created_at, created_by)
                select scale, version + 1, 'DRAFT', jsonb_set(rules, '{version}', to_jsonb(version + 1)), now(), :person
                from evidence.scale where scale = 'nesta' and state = 'CURRENT' on conflict do nothing
                """)
                .param("person", person)
                .update();
    }

    private void judgement(UUID entry) {
        row("evidence.judged_fact", "entry, fact, holds, reason, judged_at, judged_by", "'" + entry + "', 'QUALITY_ASSURANCE', true, 'x', now(), :person");
    }

    private void framework() {
        sql.sql("""
                insert into evaluation.framework (id, version, content, note, made_at, made_by)
                select :id, 2, jsonb_set(content, '{version}', '2'), 'uusi', now(), :person from evaluation.framework where version = 1
                on conflict on constraint ux_framework_version do nothing
                """)
                .param("id", Ids.next())
                .param("person", person)
                .update();
    }

    private void theory(UUID entry, PermanentId about) {
        var graph = """
                {"last": 3, "nodes": [{"id": "n1", "kind": "ACTIVITY", "text": {"fi": "x"}}, {"id": "n2", "kind": "IMPACT", "text": {"fi": "y"}}],
                 "links": [{"id": "l3", "from": "n1", "to": "n2", "rationale": {"fi": "x"}, "feedback": false, "sources": [
                   {"stance": "SUPPORTS", "study": "%s", "title": "", "address": null}], "assumptions": []}]}""".formatted(study);
        var id = row(
                "evaluation.theory", "slug, entry, permanent_id, graph, in_force, created_at, created_by, changed_at",
                "gen_random_uuid()::text, '" + entry + "', '" + about.value() + "', '" + graph + "', 1, now(), :person, now()");
        sql.sql("""
                insert into evaluation.theory_version (id, theory, number, graph, studies, note, rules, reasoned, weakest, published_at, published_by)
                select :version, id, 1, graph, array[:study]::uuid[], '', 'theory-1', false, '', now(), :person from evaluation.theory where id = :id
                """)
                .param("version", Ids.next())
                .param("id", id)
                .param("study", study)
                .param("person", person)
                .update();
    }

    private UUID row(String table, String columns, String values) {
        var id = Ids.next();
        sql.sql("insert into " + table + " (id, " + columns + ") values (:id, " + values + ")").param("id", id).param("person", person).update();
        return id;
    }
}
