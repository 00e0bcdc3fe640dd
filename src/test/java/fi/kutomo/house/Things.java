package fi.kutomo.house;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.files.DataFolder;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.secrets.Vault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of each sort of thing that addresses name, for whomever it is to belong to. The sorts are those of the access table. */
final class Things {

    private final ApplicationContext program;
    private final Entries entries;
    private final FileStore files;
    private final JdbcClient sql;
    private final DataFolder folder;
    private final Map<String, Map<String, String>> made = new HashMap<>();

    Things(ApplicationContext program) {
        this.program = program;
        this.entries = program.getBean(Entries.class);
        this.files = program.getBean(FileStore.class);
        this.sql = program.getBean(JdbcClient.class);
        this.folder = program.getBean(DataFolder.class);
    }

    /** The variables of an address that lead to such a thing of this person. */
    Map<String, String> of(String thing, Person owner) {
        var known = made.get(thing + owner.id());
        if (known == null) {
            known = make(thing, owner);
            made.put(thing + owner.id(), known);
        }
        return known;
    }

    private Map<String, String> make(String thing, Person owner) {
        return switch (thing) {
            case "a list" -> Map.of("plural", "models", "kind", "models", "number", "1");
            case "everything that is here" -> Map.of("form", "json");
            case "a file of the program" -> Map.of("version", "x", "file", "img/mark.svg");
            case "a command of the shell" -> Map.of("id", "x");
            case "a term" -> Map.of("scheme", "theme", "code", "housing");
            case "an area" -> Map.of("kind", "region", "code", "01");
            case "a template" -> template();
            case "a scale" -> scale();
            case "a public entry" -> published(owner, "");
            case "a studied entry" -> studied();
            case "a public entry to be withdrawn" -> published(owner, "withdrawal");
            case "a draft" -> draft(owner, "submission");
            case "a draft to be sent" -> draft(owner, "submission");
            case "a draft to be published" -> draft(owner, "publication");
            case "a draft to be deleted" -> draft(owner, "deletion");
            case "a file of a draft" -> file(entry(owner, false, EntryKind.MODEL), owner);
            case "a file of a public entry" -> file(entry(owner, true, EntryKind.MODEL), owner);
            case "a text to be reviewed" -> submitted(owner);
            case "a suggestion" -> suggestion(owner);
            case "a merge" -> merge(owner);
            case "an import run" -> run(owner);
            case "a vocabulary given" -> upload(owner);
            case "a wish" -> row("search.wish", "words, wish, lang, made_at", "'x', 'x', 'fi', now()");
            case "feedback" -> row("platform.feedback", "page, message, lang, received_at", "'/fi', 'x', 'fi', now()");
            case "a profile for everybody" -> profile(owner, 3);
            case "a profile for members" -> profile(owner, 2);
            case "a profile for nobody else" -> profile(owner, 0);
            case "a notice" -> row("notifications.notice", "person, kind, thing, why, at, came_at", "'" + owner.id() + "', 'test-thing', gen_random_uuid(), 'NAMED', now(), now()");
            case "a way out of mails" -> Map.of("token", fi.kutomo.notifications.mailing.Mails.token(program, owner.id()));
            case "a role" -> role(owner);
            case "a person" -> person(owner);
            case "a team", "a team to be ended" -> team();
            case "a membership" -> membership(owner.id(), UUID.randomUUID(), true);
            case "a colleague's membership" -> membership(somebody(), contactFor(owner), true);
            case "a colleague's request" -> membership(somebody(), contactFor(owner), false);
            case "a domain" -> row(
                    "accounts.organisation_domain", "organisation, domain, added_at", "gen_random_uuid(), gen_random_uuid()::text, now()");
            case "a partner centre" -> centre();
            case "an invitation" -> invitation(owner);
            case "a provider" -> provider();
            case "a link to a provider" -> link(owner);
            case "a passkey" -> passkey(owner);
            case "a public study" -> study(owner, "PUBLISHED");
            case "a file of references" -> references(owner);
            case "a public claim" -> claim(owner, "PUBLISHED");
            case "a draft of a claim" -> claim(owner, "DRAFT");
            case "a draft of a study" -> study(owner, "DRAFT");
            case "a request" -> request("co-author", inner(entry(owner, false, EntryKind.MODEL)), owner.id(), somebody());
            case "a request to be sponsored" -> request("sponsoring", owner.id(), somebody(), owner.id());
            case "a word for somebody" -> word(owner);
            case "an export of a person" -> export(owner);
            case "a public synthesis" -> synthesis(owner, "PUBLISHED");
            case "a draft of a synthesis" -> synthesis(owner, "DRAFT");
            case "an open screening" -> screening(owner, true);
            case "a screening at work" -> screening(owner, false);
            case "a public social return" -> fi.kutomo.evaluation.returns.MadeReturns.make(program, owner.id(), true);
            case "a draft social return" -> part(fi.kutomo.evaluation.returns.MadeReturns.make(program, owner.id(), false), "row");
            case "a draft social return's input" -> part(fi.kutomo.evaluation.returns.MadeReturns.make(program, owner.id(), false), "input");
            case "a proxy" -> Map.of("slug", fi.kutomo.evaluation.proxies.MadeProxies.make(program, owner.id()));
            case "an indicator" -> Map.of("slug", "esf-osallistujat");
            case "public metrics" -> fi.kutomo.evaluation.metrics.MadeMetrics.make(program, owner.id(), true);
            case "draft metrics" -> fi.kutomo.evaluation.metrics.MadeMetrics.make(program, owner.id(), false);
            case "a public gap map" -> gapMap(owner, "PUBLISHED");
            case "a draft of a gap map" -> gapMap(owner, "DRAFT");
            case "a municipality" -> Map.of("code", "091");
            case "a public experience" -> experience(owner, "PUBLISHED");
            case "a draft of an experience" -> experience(owner, "DRAFT");
            case "a draft of a theory" -> theory(owner, false);
            case "a public theory" -> theory(owner, true);
            case "a framework" -> Map.of("number", "1", "from", "1", "to", "1");
            case "a question of the next framework" -> frameworkDraft("Q1");
            case "a criterion of the next framework" -> frameworkDraft("C1");
            case "a submitted validation" -> validation(owner, "SUBMITTED");
            case "a validation to assess" -> assigned(owner);
            case "a validation to be heard in" -> heard(owner);
            case "a validated model" -> validated(owner);
            case "an entry of judged potential" -> judged(owner);
            case "a network" -> network(owner, "SHOWN");
            case "a proposed network" -> network(owner, "PROPOSED");
            case "a person as an actor" -> personAsActor(owner);
            case "a statement about a network" -> statement(owner);
            case "actors made one" -> united(owner);
            case "a suggestion about a network" -> suggestionAbout(owner);
            case "a suggestion of a missing actor" -> row(
                    "ecosystem.suggestion", "about, named, kind, lang, words, source, state, sent_at, sent_by",
                    "'ACTOR', 'Esimerkki', 'NETWORK', 'fi', 'x', 'x', 'OPEN', now(), '" + owner.id() + "'");
            case "a tie for everybody" -> tie(owner, "SAYS", "SAYS");
            case "a claimed tie" -> tie(owner, "SAYS", "SILENT");
            case "an observed tie" -> tie(owner, "SILENT", "SILENT");
            case "an introduction" -> introduction("'" + owner.id() + "'");
            case "an introduction that nobody leads" -> introduction("null");
            case "a question of an introduction" -> question(owner);
            case "a map" -> map(owner);
            case "a brought net" -> row(
                    "ecosystem.brought_net",
                    "digest, format, lang, maker, permission, reach, state, people, people_ties, derived, unread, sent_at, sent_by",
                    "gen_random_uuid()::text, 'CSV', 'fi', 'x', 'x', 3, 'WAITING', 0, 0, 0, 0, now(), '" + owner.id() + "'");
            case "a snapshot of a map" -> snapshot(owner);
            case "a note about a network" -> note(owner);
            case "a follow-up" -> row("ecosystem.follow_up", "note, what, due_on", "'" + note(owner).get("id") + "', 'x', current_date");
            case "a survey" -> survey(owner);
            case "a question of a survey" -> surveyed(owner);
            case "a community" -> community("OPEN", "'" + owner.id() + "'");
            case "a draft of a community", "a community to be discarded", "a community to be published" -> community("DRAFT", "'" + owner.id() + "'");
            case "a community that nobody leads" -> community("OPEN", "null");
            case "a candidate of a community", "a candidate of a community to be dropped" -> candidate(community("OPEN", "'" + owner.id() + "'"), "CHOSEN", "null");
            case "an invitation to a community" -> candidate(community("OPEN", "null"), "INVITED", "'" + owner.id() + "'");
            case "a new thread in public" -> Map.of();
            case "a thread" -> thread(owner, "OPEN", Map.of());
            case "a hidden thread" -> thread(owner, "HIDDEN", Map.of());
            case "a thread of a community" -> thread(owner, "OPEN", community("OPEN", "'" + owner.id() + "'"));
            case "a file of a thread" -> enclosed(owner, thread(owner, "OPEN", Map.of()));
            case "a file of a thread of a community" -> enclosed(owner, thread(owner, "OPEN", community("OPEN", "'" + owner.id() + "'")));
            case "a file of a hidden post" -> hidden(enclosed(owner, thread(owner, "OPEN", Map.of())));
            case "a file that was not sent" -> enclosed(owner, Map.of());
            case "somebody's thread" -> thread(new TestPeople(program).member(), "OPEN", Map.of());
            case "somebody's thread of a community" -> thread(new TestPeople(program).member(), "OPEN", community("OPEN", "'" + owner.id() + "'"));
            case "a case" -> reviewCase(new TestPeople(program).member(), Map.of());
            case "a case of a community" -> reviewCase(new TestPeople(program).member(), community("OPEN", "'" + owner.id() + "'"));
            case "a judged case" -> judged(reviewCase(owner, Map.of()));
            case "a report" -> report(reviewCase(owner, Map.of()));
            case "a translated post" -> translated(thread(owner, "OPEN", Map.of()), owner);
            case "a question with an answer" -> answered(thread(owner, "OPEN", Map.of()), owner);
            case "a suggested introduction" -> advice(owner);
            case "a suggestion put aside" -> aside(owner);
            case "a region offered to somebody" -> handover("'" + somebody() + "', '" + owner.id() + "'");
            case "a region that somebody offers" -> handover("'" + owner.id() + "', '" + somebody() + "'");
            case "a gathering", "a gathering of members", "a draft of a gathering", "a clinic", "a workshop", "a note of a gathering", "something on a board", "a commitment",
                    "a community that meets", "a series", "a calendar address" -> new fi.kutomo.gatherings.MadeGathering(program).of(thing, owner.id());
            case "an offer", "an offer of an actor", "a draft of an offer", "a request for a mentor", "a pairing", "a pairing that goes on", "a time of an offer",
                    "a time of a mentor", "a time that was", "an actor to write for", "a mentor" -> new fi.kutomo.learning.MadeLearning(program).of(thing, owner.id());
            default -> throw new AssertionError("No such thing is made here yet: " + thing);
        };
    }

    private static Map<String, String> part(Map<String, String> made, String which) {
        return Map.of("slug", made.get("slug"), "part", made.get(which));
    }

    private Map<String, String> study(Person owner, String state) {
        var id = Ids.next();
        sql.sql("""
                insert into evidence.study (id, state, slug, lang, title, design, setting, created_at, created_by, changed_at, published_at)
                values (:id, :state, case when :state = 'PUBLISHED' then :id::text end, 'fi', 'Esimerkki', 'CASE', 'FI', now(), :owner, now(),
                    case when :state = 'PUBLISHED' then now() end)
                """)
                .param("id", id)
                .param("state", state)
                .param("owner", owner.id())
                .update();
        return Map.of("id", id.toString(), "slug", id.toString());
    }

    private Map<String, String> studied() {
        var model = new fi.kutomo.evidence.grading.TestModel(program);
        model.graded(fi.kutomo.evidence.Design.RCT, fi.kutomo.evidence.Quality.GOOD, fi.kutomo.evidence.Direction.POSITIVE);
        return Map.of("plural", "models", "slug", model.path.substring("models/".length()), "outcome", "loneliness");
    }

    private Map<String, String> references(Person owner) {
        var id = Ids.next();
        sql.sql("insert into evidence.study_upload (id, name, content, uploaded_by, uploaded_at) values (:id, 'x', :content, :owner, now())")
                .param("id", id)
                .param("content", "title\nEsimerkki".getBytes(StandardCharsets.UTF_8))
                .param("owner", owner.id())
                .update();
        return Map.of("id", id.toString());
    }

    private Map<String, String> claim(Person owner, String state) {
        var id = Ids.next();
        int number = sql.sql("""
                insert into evidence.claim (id, state, text, created_at, created_by, changed_at, published_at)
                values (:id, :state, '{"fi": "Esimerkki"}', now(), :owner, now(), case when :state = 'PUBLISHED' then now() end)
                returning number
                """)
                .param("id", id)
                .param("state", state)
                .param("owner", owner.id())
                .query(Integer.class)
                .single();
        return Map.of("id", id.toString(), "number", String.valueOf(number));
    }

    private Map<String, String> network(Person owner, String state) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, made_by, changed_at)
                values (:id, 'NETWORK', :state, :id::text, '{"fi": "Esimerkki"}', now(), :owner, now())
                """)
                .param("id", id)
                .param("state", state)
                .param("owner", owner.id())
                .update();
        return Map.of("id", id.toString(), "slug", id.toString());
    }

    private Map<String, String> personAsActor(Person owner) {
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, person, made_at, changed_at)
                values (:owner, 'PERSON', 'SHOWN', :owner::text, :owner, now(), now())
                """)
                .param("owner", owner.id())
                .update();
        return Map.of("slug", owner.id().toString());
    }

    private Map<String, String> statement(Person owner) {
        var network = network(owner, "SHOWN");
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, said_as, reach, said_at)
                values (:id, :actor::uuid, 'NEED', 'resource/funding', 'SELF', 3, now())
                """)
                .param("id", id)
                .param("actor", network.get("id"))
                .update();
        return Map.of("slug", network.get("slug"), "id", id.toString());
    }

    private Map<String, String> united(Person owner) {
        var kept = network(owner, "SHOWN").get("id");
        var other = network(owner, "SHOWN").get("id");
        sql.sql("update ecosystem.actor set state = 'GONE', became = :kept where id = :other")
                .param("kept", UUID.fromString(kept))
                .param("other", UUID.fromString(other))
                .update();
        return row("ecosystem.uniting", "kept, other, state, stood, at", "'" + kept + "', '" + other + "', 'UNITED', 'SHOWN', now()");
    }

    private Map<String, String> suggestionAbout(Person owner) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into ecosystem.suggestion (id, actor, about, lang, words, source, state, sent_at)
                values (:id, :actor::uuid, 'NEED', 'fi', 'Esimerkki', '', 'OPEN', now())
                """)
                .param("id", id)
                .param("actor", network(owner, "SHOWN").get("id"))
                .update();
        return Map.of("id", id.toString());
    }

    /** Between a network of the owner and one of somebody else. */
    private Map<String, String> tie(Person owner, String own, String theirs) {
        var id = Ids.next();
        var other = network(owner, "SHOWN").get("id");
        sql.sql("update ecosystem.actor set made_by = :somebody where id = :id::uuid").param("somebody", somebody()).param("id", other).update();
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                values (:id, 'FUNDS', :from::uuid, :to::uuid, :own, :theirs, 3, 3, current_date, now(), now())
                """)
                .param("id", id)
                .param("from", network(owner, "SHOWN").get("id"))
                .param("to", other)
                .param("own", own)
                .param("theirs", theirs)
                .update();
        return Map.of("id", id.toString());
    }

    private Map<String, String> map(Person owner) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.map (id, slug, name, sentence, made_at, made_by, changed_at)
                values (:id, :id::text, '{"fi": "Esimerkki"}', 'region=region/06', now(), :owner, now())
                """)
                .param("id", id)
                .param("owner", owner.id())
                .update();
        return Map.of("slug", id.toString());
    }

    private Map<String, String> snapshot(Person owner) {
        var map = map(owner).get("slug");
        sql.sql("insert into ecosystem.map_snapshot (id, map, taken_on, sentence, taken_at) values (:id, :map::uuid, date '2026-01-31', '', now())")
                .param("id", Ids.next())
                .param("map", map)
                .update();
        return Map.of("slug", map, "day", "2026-01-31");
    }

    private Map<String, String> template() {
        sql.sql("""
                insert into knowledge.template (id, kind, version, fields, hidden, status, created_at)
                select :id, kind, max(version) + 1, '[]', '[]', 'DRAFT', now() from knowledge.template where kind = 'model' group by kind
                on conflict do nothing
                """)
                .param("id", Ids.next())
                .update();
        return Map.of("kind", "models", "key", "coreIdea");
    }

    /** A scale whose next version is being drafted. */
    private Map<String, String> scale() {
        sql.sql("""
                insert into evidence.scale (scale, version, state, rules, created_at)
                select scale, version + 1, 'DRAFT', jsonb_set(rules, '{version}', to_jsonb(version + 1)), now()
                from evidence.scale where scale = 'nesta' and state = 'CURRENT' on conflict do nothing
                """)
                .update();
        return Map.of("scale", "nesta", "number", "1", "from", "1", "to", "1");
    }

    /** A draft of this person that says these words. */
    void draftSaying(Person owner, String words) {
        var content = Content.empty()
                .withOriginal("title", Lang.FI, words)
                .withOriginal("summary", Lang.FI, words);
        entries.take(List.of(new Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, content, "test")), false, writer(owner));
    }

    /** Somebody who tells these words to those who are within reach. */
    void profileSaying(int reach, String words) {
        var person = person("kertoja-" + UUID.randomUUID());
        sql.sql("""
                insert into accounts.profile_field (id, person, field, reach, content, changed_at)
                values (gen_random_uuid(), :person, 'name', 3, '', now()), (gen_random_uuid(), :person, 'help', :reach, :words, now())
                """)
                .param("person", person)
                .param("reach", reach)
                .param("words", words)
                .update();
        agree(person);
    }

    /** Gives a person a name that only the person may see. */
    void hide(Person person, String name) {
        sql.sql("update accounts.person set name = :name where id = :person").param("name", name).param("person", person.id()).update();
        sql.sql("""
                insert into accounts.profile_field (id, person, field, reach, content, changed_at)
                values (gen_random_uuid(), :person, 'name', 0, '', now())
                """)
                .param("person", person.id())
                .update();
    }

    /** To a profile that everybody sees. */
    private void agree(UUID person) {
        sql.sql("""
                insert into accounts.consent (id, person, about, scope, given, shown, lang, at)
                values (gen_random_uuid(), :person, 'profile', 'PUBLIC', true, '', 'fi', now())
                """)
                .param("person", person)
                .update();
    }

    private static Caller writer(Person owner) {
        return new Caller(Optional.of(owner.id()), owner.name(), Set.of(Role.MEMBER, Role.WRITER, Role.EDITOR), Lang.FI);
    }

    private PermanentId entry(Person owner, boolean publish, EntryKind kind) {
        var content = Content.empty()
                .withOriginal("title", Lang.FI, "Esimerkki " + UUID.randomUUID())
                .withOriginal("summary", Lang.FI, "Esimerkin tiivistelmä.");
        var arrival = new Arrival(Optional.empty(), kind, Lang.FI, content, "test");
        return entries.take(List.of(arrival), publish, writer(owner)).getFirst().id();
    }

    private UUID inner(PermanentId id) {
        return sql.sql("select id from knowledge.entry where permanent_id = :id").param("id", id.value()).query(UUID.class).single();
    }

    private Map<String, String> draft(Person owner, String act) {
        var id = entry(owner, false, EntryKind.MODEL);
        var file = file(id, owner);
        return Map.of(
                "id", id.value(),
                "typed", id.value(),
                "version", "1",
                "act", act,
                "key", "coreIdea",
                "attachment", file.get("id"),
                "request", request("co-author", inner(id), somebody(), owner.id()).get("id"),
                "person", somebody().toString());
    }

    private Map<String, String> published(Person owner, String act) {
        var id = entry(owner, true, EntryKind.MODEL);
        row(
                "evidence.judged_fact",
                "entry, fact, holds, reason, judged_by, judged_at",
                "'" + inner(id) + "', 'REASONED_THEORY', true, 'Esimerkki', '" + owner.id() + "', now()");
        var slug = sql.sql("select slug from knowledge.entry where permanent_id = :id").param("id", id.value()).query(String.class).single();
        return Map.of(
                "id", id.value(), "typed", id.value(), "version", "1", "plural", "models", "slug", slug, "number", "1", "from", "1", "to", "1",
                "act", act);
    }

    private Map<String, String> file(PermanentId entry, Person owner) {
        var stored = files.store(
                new ByteArrayInputStream(("Esimerkki " + entry).getBytes(StandardCharsets.UTF_8)), "esimerkki.txt", writer(owner));
        var id = Ids.next();
        sql.sql("""
                insert into knowledge.attachment (id, entry, stored_file, field, position, open, extraction, added_at)
                values (:id, :entry, :file, 'coreIdea', 1, true, 'NONE', now())
                """)
                .param("id", id)
                .param("entry", inner(entry))
                .param("file", stored.id())
                .update();
        return Map.of("id", id.toString(), "name", "esimerkki.txt");
    }

    private Map<String, String> submitted(Person owner) {
        var id = entry(owner, false, EntryKind.MODEL);
        sql.sql("update knowledge.entry set publication = 'SUBMITTED' where permanent_id = :id").param("id", id.value()).update();
        return Map.of("id", id.value());
    }

    private Map<String, String> suggestion(Person owner) {
        return row(
                "knowledge.suggestion",
                "entry, field, lang, said, note, at, person, state",
                "'" + inner(entry(owner, true, EntryKind.MODEL)) + "', 'summary', 'fi', 'x', '', now(), '" + owner.id() + "', 'OPEN'");
    }

    private Map<String, String> merge(Person owner) {
        var kept = inner(entry(owner, true, EntryKind.ORGANISATION));
        var other = inner(entry(owner, true, EntryKind.ORGANISATION));
        return row("knowledge.merge_proposal", "kept, other, key, state, at", "'" + kept + "', '" + other + "', 'x', 'OPEN', now()");
    }

    private Map<String, String> run(Person owner) {
        return row(
                "exchange.import_run",
                "started_by, source_name, source_sha256, source_size, address, reading, state, publish, started_at, changed_at",
                "'" + owner.id() + "', 'x', 'x', 1, '', 'DOCUMENT', 'READ', false, now(), now()");
    }

    private Map<String, String> upload(Person owner) {
        return row(
                "vocabulary.upload",
                "scheme, name, content, uploaded_by, uploaded_at",
                "'theme', 'x.ttl', ''::bytea, '" + owner.id() + "', now()");
    }

    private Map<String, String> profile(Person owner, int reach) {
        var person = person("profiili-" + reach + "-" + UUID.randomUUID());
        sql.sql("""
                insert into accounts.profile_field (id, person, field, reach, content, changed_at)
                values (gen_random_uuid(), :person, 'name', :reach, '', now()), (gen_random_uuid(), :person, 'photo', :reach, '', now())
                """)
                .param("person", person)
                .param("reach", reach)
                .update();
        agree(person);
        sql.sql("insert into accounts.profile_photo (person, picture, sha256, given_at) values (:person, 'x'::bytea, 'x', now())")
                .param("person", person)
                .update();
        return Map.of(
                "handle", sql.sql("select handle from accounts.person where id = :id").param("id", person).query(String.class).single());
    }

    private Map<String, String> role(Person owner) {
        return row(
                "accounts.role_grant",
                "person, role, scope_kind, scope, since, reason",
                "'" + owner.id() + "', 'DEVELOPER', 'area', 'region/" + UUID.randomUUID() + "', now() - interval '1 day', 'Test'");
    }

    private Map<String, String> team() {
        var slug = "tiimi-" + UUID.randomUUID();
        row("accounts.team", "slug, name, created_at", "'" + slug + "', '" + slug + "', now()");
        return Map.of("slug", slug);
    }

    private Map<String, String> person(Person owner) {
        var proposal = row(
                "accounts.role_proposal",
                "person, role, reason, proposed_by, proposed_at",
                "'" + owner.id() + "', 'MODERATOR', 'Test', '" + somebody() + "', now()");
        return Map.of("id", owner.id().toString(), "grant", role(owner).get("id"), "proposal", proposal.get("id"));
    }

    private Map<String, String> membership(UUID person, UUID organisation, boolean confirmed) {
        return row(
                "accounts.membership",
                "person, organisation, asked_at, confirmed_at, confirmed_how",
                "'" + person + "', '" + organisation + "', now(), " + (confirmed ? "now(), 'operator'" : "null, null"));
    }

    /** An organisation of which this person is the contact. */
    private UUID contactFor(Person owner) {
        var organisation = UUID.randomUUID();
        row(
                "accounts.membership",
                "person, organisation, asked_at, confirmed_at, confirmed_how, contact_since",
                "'" + owner.id() + "', '" + organisation + "', now(), now(), 'operator', now()");
        return organisation;
    }

    private Map<String, String> centre() {
        var organisation = UUID.randomUUID();
        sql.sql("insert into accounts.partner_centre (organisation, marked_at) values (:id, now())").param("id", organisation).update();
        return Map.of("id", organisation.toString());
    }

    private Map<String, String> invitation(Person owner) {
        return row(
                "accounts.invitation",
                "email, lang, token_hash, invited_by, invited_at, until",
                "gen_random_uuid() || '@example.org', 'fi', gen_random_uuid()::text, '" + owner.id() + "', now(), now() + interval '1 day'");
    }

    private Map<String, String> provider() {
        var key = "esimerkki-" + UUID.randomUUID().toString().substring(0, 8);
        row(
                "accounts.provider",
                "key, name, issuer, client, scopes, algorithms, claims, levels, asked, days, trial, open, added_at, changed_at",
                "'" + key + "', '{\"fi\": \"Esimerkki\"}', 'http://127.0.0.1:9/', 'x', '{openid}', '{RS256}', '{\"subject\": \"sub\", \"email\": \"email\", \"verified\": \"email_verified\", \"name\": \"name\", \"identifier\": \"\"}', '{}', 1, 365, true, true, now(), now()");
        return Map.of("key", key);
    }

    private Map<String, String> link(Person owner) {
        var key = provider();
        row(
                "accounts.provider_link",
                "person, provider, subject, linked_at",
                "'" + owner.id() + "', (select id from accounts.provider where key = '" + key.get("key") + "'), gen_random_uuid()::text, now()");
        return key;
    }

    /** With a link from an activity to an outcome and an assumption on it. */
    private Map<String, String> theory(Person owner, boolean open) {
        var entry = entry(owner, true, EntryKind.MODEL);
        var slug = "esimerkki-" + UUID.randomUUID();
        var graph = """
                {"last": 4, "nodes": [{"id": "n1", "kind": "ACTIVITY", "text": {"fi": "x"}}, {"id": "n2", "kind": "IMPACT", "text": {"fi": "y"}}],
                 "links": [{"id": "l3", "from": "n1", "to": "n2", "rationale": {"fi": "x"}, "feedback": false, "sources": [],
                   "assumptions": [{"id": "a4", "text": {"fi": "x"}, "owner": "", "testBy": null, "state": "UNTESTED", "finding": {}}]}]}""";
        var id = row(
                "evaluation.theory",
                "slug, entry, permanent_id, graph, in_force, created_at, created_by, changed_at",
                "'" + slug + "', '" + inner(entry) + "', '" + entry + "', '" + graph + "', " + (open ? "1" : "null") + ", now(), '" + owner.id() + "', now()");
        row(
                "evaluation.theory_version",
                "theory, number, graph, studies, note, rules, reasoned, weakest, published_at",
                "'" + id.get("id") + "', 1, '" + graph + "', '{}', '', 'theory-1', false, '', now()");
        return Map.of("slug", slug, "node", "n1", "link", "l3", "assumption", "a4", "number", "1");
    }

    private Map<String, String> passkey(Person owner) {
        return row(
                "accounts.passkey",
                "person, site, credential, key, counter, transports, may_be_copied, copied, name, added_at",
                "'" + owner.id() + "', 'localhost', gen_random_uuid()::text::bytea, ''::bytea, 0, '{}', false, false, 'x', now()");
    }

    /** Of that person, asked by the other. */
    private Map<String, String> request(String kind, UUID thing, UUID asked, UUID by) {
        return row(
                "accounts.offer",
                "kind, thing, person, asked_by, asked_at, until",
                "'" + kind + "', '" + thing + "', '" + asked + "', '" + by + "', now(), now() + interval '9 days'");
    }

    private Map<String, String> word(Person owner) {
        return row(
                "accounts.attestation",
                "person, level, method, sponsor, given_at",
                "'" + somebody() + "', 3, 'sponsor', '" + owner.id() + "', now()");
    }

    private Map<String, String> export(Person owner) {
        var row = row("accounts.export", "person, lang, asked_at, done, total, ready_at", "'" + owner.id() + "', 'fi', now(), 1, 1, now()");
        try {
            var place = java.nio.file.Files.createDirectories(folder.data().resolve("exports"));
            java.nio.file.Files.writeString(place.resolve(row.get("id") + ".zip"), "x");
        } catch (java.io.IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
        return row;
    }

    private Map<String, String> synthesis(Person owner, String state) {
        var slug = "esimerkki-" + UUID.randomUUID();
        var question = """
                {"title": "Esimerkki", "question": "x", "protocol": "", "intervention": {}, "outcome": {}, "effectTerm": "", "measure": "SMD",
                 "unit": "", "better": "HIGHER", "certainty": "NOT_JUDGED", "certaintyReason": ""}""";
        var id = row(
                "evidence.synthesis",
                "state, slug, lang, question, typed, created_at, created_by, changed_at",
                "'" + state + "', '" + slug + "', 'fi', '" + question + "', 'A; 1; 1', now(), '" + owner.id() + "', now()");
        if (state.equals("PUBLISHED")) {
            sql.sql("""
                    insert into evidence.synthesis_run (synthesis, number, at, rules, inputs, result)
                    select id, 1, now(), 'x', jsonb_build_object('question', question, 'lines', '[{"label": "A", "numbers": [1, 1], "source": "", "path": ""}]'::jsonb),
                        '{"effects": [{"y": 1, "v": 1}], "pooling": {"k": 1, "common": {"estimate": 1, "se": 1}, "random": {"estimate": 1, "se": 1},
                          "heterogeneity": {"q": 0, "df": 0, "p": 1, "tau2": 0, "i2": 0, "h2": 1}, "prediction": null, "commonWeights": [1],
                          "randomWeights": [1]}, "influence": [], "asymmetry": null}'::jsonb
                    from evidence.synthesis where id = :id
                    """)
                    .param("id", UUID.fromString(id.get("id")))
                    .update();
        }
        return Map.of("slug", slug, "number", "1");
    }

    private Map<String, String> screening(Person owner, boolean open) {
        var slug = "esimerkki-" + UUID.randomUUID();
        var id = row(
                "evidence.screening",
                "slug, lang, open, title, question, criteria, reasons, doubled, by_doi, by_title, years, created_at, created_by, changed_at",
                "'" + slug + "', 'fi', " + open + ", 'Esimerkki', 'x', '', '{x}', true, true, true, 1, now(), '" + owner.id() + "', now()");
        var screener = row("evidence.screening_screener", "screening, person, since", "'" + id.get("id") + "', '" + owner.id() + "', now()");
        var request = request("screener", UUID.fromString(id.get("id")), somebody(), owner.id());
        return Map.of("slug", slug, "id", screener.get("id"), "request", request.get("id"));
    }

    private Map<String, String> gapMap(Person owner, String state) {
        var slug = "esimerkki-" + UUID.randomUUID();
        var id = row(
                "evidence.gap_map",
                "state, slug, title, question, protocol, created_at, created_by, changed_at",
                "'" + state + "', '" + slug + "', '{\"fi\": \"Esimerkki\"}', '{}', '{\"rows\": [\"approach/support\"], \"columns\": [\"effect/work\"],"
                        + " \"designs\": [], \"settings\": [], \"mainOnly\": false, \"peerReviewed\": false, \"targetGroups\": []}', now(), '"
                        + owner.id() + "', now()");
        sql.sql("insert into evidence.gap_state (map, number, at, note, content, sha256) values (:map, 1, now(), '', '{}', 'x')")
                .param("map", UUID.fromString(id.get("id")))
                .update();
        return Map.of("slug", slug, "number", "1", "row", "support", "column", "work");
    }

    private Map<String, String> experience(Person owner, String state) {
        var entry = entry(owner, true, EntryKind.MODEL);
        var account = "{\"place\": \"Esimerkki\", \"area\": \"municipality/091\", \"year\": 2024, \"result\": \"NONE\", \"group\": \"\","
                + " \"told\": \"x\", \"lang\": \"FI\", \"source\": \"x\", \"address\": \"\", \"cost\": null}";
        var id = row(
                "evaluation.experience",
                "state, entry, permanent_id, revision, account, created_at, created_by, changed_at, published_at",
                "'" + state + "', '" + inner(entry) + "', '" + entry.value() + "', 1, '" + account + "', now(), '" + owner.id() + "', now(), "
                        + (state.equals("PUBLISHED") ? "now()" : "null"));
        int number = sql.sql("select number from evaluation.experience where id = ?").param(UUID.fromString(id.get("id"))).query(Integer.class).single();
        return Map.of("number", String.valueOf(number));
    }

    private Map<String, String> validation(Person owner, String state) {
        var entry = entry(owner, true, EntryKind.MODEL);
        var slug = "esimerkki-" + UUID.randomUUID();
        var row = row(
                "evaluation.validation",
                "slug, entry, permanent_id, framework, state, revision, submitter, created_at, changed_at",
                "'" + slug + "', '" + inner(entry) + "', '" + entry.value() + "', 1, '" + state + "', 1, '" + owner.id() + "', now(), now()");
        return Map.of("slug", slug, "id", row.get("id"));
    }

    /** The draft begins anew, for the one before may have lost this part. */
    private Map<String, String> frameworkDraft(String code) {
        sql.sql("delete from evaluation.framework_draft").update();
        row("evaluation.framework_draft", "base, content, changed_at", "1, (select content from evaluation.framework where version = 1), now()");
        return Map.of("code", code);
    }

    private Map<String, String> assigned(Person owner) {
        var made = new HashMap<>(validation(owner, "ASSIGNED"));
        var assignment = row(
                "evaluation.assignment",
                "validation, round, person, third, assigned_at, due",
                "'" + made.get("id") + "', 1, '" + owner.id() + "', false, now(), current_date + 9");
        made.put("id", assignment.get("id"));
        return made;
    }

    private Map<String, String> heard(Person owner) {
        var made = new HashMap<>(validation(owner, "ASSIGNED"));
        var voice = row(
                "evaluation.voice",
                "validation, round, person, asked_at, due",
                "'" + made.get("id") + "', 1, '" + owner.id() + "', now(), current_date + 9");
        made.put("id", voice.get("id"));
        return made;
    }

    private Map<String, String> validated(Person owner) {
        var made = validation(owner, "PUBLISHED");
        row(
                "evaluation.decision",
                "validation, round, framework, revision, outcome, mean, marks, missed, grade, rules, completeness, reasons, decided_at, published_at, valid_until",
                "'" + made.get("id") + "', 1, 1, 1, 'VALIDATED', 3, '{\"C1\": 3}', '[]', '3', '1', 0.9, '{\"fi\": \"Esimerkki\"}', now(), now(), current_date + 99");
        row("evaluation.statement", "about, document, issued_at", "'" + made.get("id") + "', '{}', now()");
        return made;
    }

    private Map<String, String> judged(Person owner) {
        var made = published(owner, "");
        row(
                "evaluation.potential_round",
                "entry, permanent_id, number, begun_at, opened_at",
                "'" + inner(PermanentId.parse(made.get("id")).orElseThrow()) + "', '" + made.get("id") + "', 1, now(), now()");
        return made;
    }

    private Map<String, String> introduction(String weaver) {
        return withSides(row("ecosystem.introduction", "state, pair, why, led_by, proposed_at", "'PROPOSED', gen_random_uuid(), 'x', " + weaver + ", now()"), Optional.empty());
    }

    private Map<String, String> advice(Person weaver) {
        var one = offering("NEED");
        var other = offering("OFFER");
        var round = row("ecosystem.advice_round", "person, region, at, seed, actors, ties, fits", "'" + weaver.id() + "', 'region/06', now(), 1, 2, 0, 1");
        return row(
                "ecosystem.advice",
                "round, pair, one, other, place, one_needs, other_needs, crossed, notes, through, rests_on, fit, bridge, feasible, fatigue, efficiency, first_at, last_at",
                "'" + round.get("id") + "', gen_random_uuid(), '" + one + "', '" + other
                        + "', 0, '{}', '{}', '{}', '{}', '{}', '{}', 1, 0.5, 0.1, 0, 0, now(), now()");
    }

    private Map<String, String> handover(String people) {
        return row("ecosystem.handover", "region, given_by, taken_by, note, state, offered_at", "'region/06', " + people + ", 'x', 'OFFERED', now()");
    }

    private Map<String, String> aside(Person weaver) {
        return row(
                "ecosystem.desk_verdict",
                "person, region, kind, key, one, other, act, about, fit, bridge, feasible, fatigue, at",
                "'" + weaver.id() + "', 'region/06', 'advice', gen_random_uuid()::text, '" + offering("NEED") + "', '" + offering("OFFER") + "', 'ASIDE', 'KNOWN', 1, 0.5, 0.1, 0, now()");
    }

    /** A network with one need or offer. */
    private String offering(String facet) {
        var actor = row("ecosystem.actor", "kind, state, slug, name, made_at, changed_at", "'NETWORK', 'SHOWN', gen_random_uuid()::text, '{\"fi\": \"Esimerkki\"}', now(), now()")
                .get("id");
        row("ecosystem.statement", "actor, facet, term, reach, said_as, said_at", "'" + actor + "', '" + facet + "', 'resource/funding', 3, 'SELF', now()");
        return actor;
    }

    private Map<String, String> question(Person asked) {
        var introduction = row(
                "ecosystem.introduction", "state, pair, why, led_by, proposed_at, until",
                "'ASKING', gen_random_uuid(), 'x', '" + somebody() + "', now(), now() + interval '9 days'");
        return Map.of("id", withSides(introduction, Optional.of(asked)).get("side"));
    }

    /** By the owner, about a network of somebody else. */
    private Map<String, String> note(Person owner) {
        var network = network(owner, "SHOWN").get("id");
        sql.sql("update ecosystem.actor set made_by = :somebody where id = :id::uuid").param("somebody", somebody()).param("id", network).update();
        return row(
                "ecosystem.contact_note", "actor, verb, noted_on, words, written_by, written_at",
                "'" + network + "', 'LISTENED', current_date, 'x', '" + owner.id() + "', now()");
    }

    /** Both sides, the first with the one who is asked. */
    private Map<String, String> withSides(Map<String, String> introduction, Optional<Person> asked) {
        var ids = new HashMap<>(introduction);
        for (int place = 1; place <= 2; place++) {
            var person = place == 1 ? asked.map(each -> "'" + each.id() + "'").orElse("null") : "null";
            var side = row(
                    "ecosystem.introduction_side", "introduction, place, person, lang, words, asked_at",
                    "'" + introduction.get("id") + "', " + place + ", " + person + ", 'fi', 'x', " + (asked.isPresent() ? "now()" : "null"));
            ids.putIfAbsent("side", side.get("id"));
        }
        return ids;
    }

    private Map<String, String> survey(Person owner) {
        var survey = row(
                "ecosystem.survey", "state, name, led_by, made_at, opened_at, until",
                "'OPEN', '{\"fi\": \"Esimerkki\"}', '" + owner.id() + "', now(), now(), current_date + 9");
        return Map.of("id", survey.get("id"), "asked", asked(survey, owner).get("id"));
    }

    private Map<String, String> surveyed(Person owner) {
        return asked(survey(owner), owner);
    }

    private Map<String, String> asked(Map<String, String> survey, Person owner) {
        return row(
                "ecosystem.survey_asked", "survey, actor, state, asked_at, written_at",
                "'" + survey.get("id") + "', '" + network(owner, "SHOWN").get("id") + "', 'ASKED', now(), now()");
    }

    private Map<String, String> community(String state, String leader) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.community (id, state, slug, name, goal, entrance, led_by, made_at, published_at, changed_at)
                values (:id, :state, :id::text, '{"fi": "Esimerkki"}', '{"fi": "Esimerkki"}', 'FREE', %s, now(), case when :state = 'OPEN' then now() end, now())
                """.formatted(leader))
                .param("id", id)
                .param("state", state)
                .update();
        return Map.of("slug", id.toString(), "community", id.toString());
    }

    private Map<String, String> enclosed(Person owner, Map<String, String> thread) {
        var stored = files.store(new ByteArrayInputStream(("Esimerkki " + Ids.next()).getBytes(StandardCharsets.UTF_8)), "esimerkki.txt", writer(owner));
        var held = thread.containsKey("thread") ? "'" + thread.get("thread") + "'" : "null";
        var ids = new HashMap<>(row("forum.enclosure", "file, thread, post, given_by, given_at",
                "'" + stored.id() + "', " + held + ", (select id from forum.post where thread = " + held + "), '" + owner.id() + "', now()"));
        ids.put("name", "esimerkki.txt");
        return ids;
    }

    private Map<String, String> hidden(Map<String, String> file) {
        sql.sql("update forum.post set state = 'HIDDEN' where id = (select post from forum.enclosure where id = :id)").param("id", UUID.fromString(file.get("id"))).update();
        return file;
    }

    /** A question with its first post. */
    private Map<String, String> thread(Person owner, String state, Map<String, String> community) {
        var id = Ids.next();
        var held = community.containsKey("community") ? "'" + community.get("community") + "'" : "null";
        sql.sql("""
                insert into forum.thread (id, slug, kind, community, title, lang, state, begun_by, begun_at, posts, last_at, changed_at)
                values (:id, :id::text, 'QUESTION', %s, 'Esimerkki', 'fi', :state, :owner, now(), 1, now(), now())
                """.formatted(held))
                .param("id", id)
                .param("state", state)
                .param("owner", owner.id())
                .update();
        post(id, 1, owner);
        return Map.of("slug", id.toString(), "thread", id.toString(), "number", "1");
    }

    /** A case about the first post of a thread. */
    private Map<String, String> reviewCase(Person writer, Map<String, String> community) {
        var thread = thread(writer, "OPEN", community);
        var held = community.containsKey("community") ? "'" + community.get("community") + "'" : "null";
        return row("forum.review_case", "subject, post, thread, community, writer, cause, state, opened_at, waits_from",
                "'POST', (select id from forum.post where thread = '" + thread.get("thread") + "'), '" + thread.get("thread") + "', " + held + ", '" + writer.id() + "', 'FLAGS', 'OPEN', now(), now()");
    }

    private Map<String, String> judged(Map<String, String> one) {
        row("forum.judgement", "review_case, judged_at, automatic, outcome, rule, facts", "'" + one.get("id") + "', now(), true, 'HIDDEN', 'SPAM', ''");
        return one;
    }

    private Map<String, String> report(Map<String, String> one) {
        var token = "esimerkki-" + one.get("id");
        row("forum.flag", "review_case, reason, score, flagged_at, lang, token",
                "'" + one.get("id") + "', 'ILLEGAL', 0, now(), 'fi', '" + program.getBean(Vault.class).fingerprint("reports", token) + "'");
        return Map.of("token", token);
    }

    private void post(UUID thread, int number, Person writer) {
        row("forum.post", "thread, number, written_by, lang, body, html, edition, state, written_at",
                "'" + thread + "', " + number + ", '" + writer.id() + "', 'fi', 'x', 'x', 1, 'SHOWN', now()");
    }

    private Map<String, String> translated(Map<String, String> thread, Person translator) {
        sql.sql("""
                insert into forum.translation (post, lang, body, html, edition, plain, original, translated_by, translated_at)
                select p.id, 'sv', 'x', 'x', 1, 'x', md5(p.body), :translator, now() from forum.post p where p.thread = :thread
                """)
                .param("translator", translator.id())
                .param("thread", UUID.fromString(thread.get("thread")))
                .update();
        return thread;
    }

    private Map<String, String> answered(Map<String, String> thread, Person writer) {
        post(UUID.fromString(thread.get("thread")), 2, writer);
        sql.sql("update forum.thread set posts = 2, answers = 1 where id = :id").param("id", UUID.fromString(thread.get("thread"))).update();
        return Map.of("slug", thread.get("slug"), "number", "2");
    }

    private Map<String, String> candidate(Map<String, String> community, String standing, String person) {
        var ids = new HashMap<>(community);
        ids.putAll(row(
                "ecosystem.community_member", "community, person, lang, standing, part, chosen_at",
                "'" + community.get("community") + "', " + person + ", 'fi', '" + standing + "', 'MEMBER', now()"));
        return ids;
    }

    /** Another person, about whom nothing else is known. */
    private UUID somebody() {
        return person("joku-" + UUID.randomUUID());
    }

    private UUID person(String handle) {
        var id = Ids.next();
        sql.sql("""
                insert into accounts.person (id, handle, email, email_verified_at, name, lang, example, created_at)
                values (:id, :handle, :email, now(), 'Esimerkki', 'fi', false, now())
                """)
                .param("id", id)
                .param("handle", handle)
                .param("email", handle + "@example.org")
                .update();
        return id;
    }

    private Map<String, String> row(String table, String columns, String values) {
        var id = Ids.next();
        sql.sql("insert into " + table + " (id, " + columns + ") values (:id, " + values + ")").param("id", id).update();
        return Map.of("id", id.toString());
    }
}
