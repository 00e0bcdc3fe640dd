package fi.kutomo.accounts.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.search.index.SearchIndex;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.OtherProgram;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A marker in every personal field of every table: the export holds them all, after the erasure none is left anywhere, and a backup of
 * the day before does not bring them back.
 */
@KutomoTest(properties = {"kutomo.site.keeper=Merkkien maailma", "logging.file.name=target/markers.log"})
class MarkersTest {

    /** A word of a published text, which stays. */
    private static final String KEPT = "zqkept";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    PersonStore people;

    @Autowired
    Drafting drafting;

    @Autowired
    Publishing publishing;

    @Autowired
    SearchIndex search;

    @TempDir
    Path folder;

    @Test
    void areAllExportedAndAllErasedAndNeverComeBack() throws Exception {
        var test = new TestPeople(program);
        var person = test.with(Assurance.SPONSORED, Role.EDITOR);
        drafting.create(EntryKind.MODEL, Lang.FI, "Esimerkkiluonnos", caller(person));
        var markers = Planter.plant(sql, person.id());
        System.out.println("Markers: " + markers.size() + " " + markers);
        assertThat(markers).hasSizeGreaterThan(20);
        var published = published(people.find(person.id()).orElseThrow());
        // While the person is here: nobody has agreed that anything about the person leaves this place
        run(program, "export", folder.resolve("before.json").toString());
        assertThat(Files.readString(folder.resolve("before.json"))).contains(KEPT).doesNotContain(Planter.MARK);
        var record = browser.perform(get("/api/v1/records/" + published.permanentId().value())).andReturn().getResponse().getContentAsString();
        assertThat(record).contains(KEPT).doesNotContain(Planter.MARK);
        var contact = contactOf(people.find(person.id()).orElseThrow().email(), test);
        var backup = folder.resolve("yesterday.zip");
        assertThat(run(program, "backup", backup.toString())).contains("backed up");
        var session = test.session(people.find(person.id()).orElseThrow());
        assertThat(sql.sql("select count(*) from knowledge.edit where entry = :entry and person = :person and strpos(person_name, :mark) > 0")
                        .param("entry", published.id().value()).param("person", person.id()).param("mark", Planter.MARK).query(Long.class).single())
                .as("edits that know the writer's name")
                .isPositive();

        var export = export(session);

        var missing = markers.entrySet().stream().filter(marker -> !export.contains(marker.getValue())).toList();
        assertThat(missing).as("not in the export").isEmpty();
        assertThat(export).as("what others wrote of the person").contains("zqmarkname", "Kysy lisää");

        erase(session, people.find(person.id()).orElseThrow().handle());

        assertThat(rows(sql)).as("left in the database").isEmpty();
        assertThat(sql.sql("select count(*) from knowledge.entry where steward = :person or created_by = :person")
                        .param("person", person.id()).query(Long.class).single())
                .isZero();
        assertThat(files(data(program))).as("left in files of the data folder").isEmpty();
        stays(published);
        var programme = browser.perform(get("/fi/" + contact.path().orElseThrow())).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(programme).contains("Yhteyshenkilön keskus").doesNotContainIgnoringCase(Planter.MARK);
        run(program, "export", folder.resolve("site.json").toString());
        assertThat(Files.readString(folder.resolve("site.json"))).doesNotContain(Planter.MARK);
        assertThat(Files.readString(Path.of("target/markers.log"))).doesNotContain(Planter.MARK);
        browser.perform(get("/fi/account").cookie(session)).andExpect(status().is3xxRedirection());

        restoredElsewhere(backup, person.id());
    }

    /** An entry that the person, whose name is a marker now, has written and made public, and which is found by search. */
    private Entry published(Person person) throws Exception {
        var writer = caller(person);
        var entry = drafting.create(EntryKind.CONCEPT, Lang.FI, KEPT + " käsite", writer);
        drafting.say(entry.id(), "summary", Lang.FI, "Esimerkki käsitteestä, jonka kirjoittaja lähtee ja jonka muut lukevat yhä.", Optional.empty(), "", writer);
        drafting.say(entry.id(), "body", Lang.FI, KEPT + " jää muiden luettavaksi, vaikka sen kirjoittaja ei enää ole täällä. Muut ovat rakentaneet sen varaan.", Optional.empty(), "", writer);
        drafting.choose(entry.id(), "themes", List.of("theme/homelessness"), List.of(), writer);
        var published = publishing.publish(entry.id(), "Ensimmäinen", writer);
        for (int i = 0; i < 100 && !search.contents().containsKey(published.id().value()); i++) {
            Thread.sleep(50);
        }
        return published;
    }

    /**
     * What the person published stays for others to read, to find, to follow and to fetch, and none of these places names the person:
     * pages, search, feeds, the programming interface, the card, and the index down to the words of documents that are deleted in it.
     */
    private void stays(Entry entry) throws Exception {
        var path = "/" + entry.path().orElseThrow();
        var places = new ArrayList<>(List.of(
                "/fi" + path, "/sv" + path, "/en" + path, "/fi" + path + "/versions/1", "/fi/search?q=" + KEPT, "/api/v1/search?q=" + KEPT,
                "/api/v1/records", "/api/v1/records/" + entry.permanentId().value(), "/fi/feeds/all.atom", "/fi/feeds/concept.atom",
                "/fi/search.atom?q=" + KEPT));
        for (var place : places) {
            var answer = browser.perform(get(place)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
            assertThat(answer).as(place).containsIgnoringCase(KEPT).doesNotContainIgnoringCase(Planter.MARK);
        }
        var sought = browser.perform(get("/api/v1/search?type=concept&q=" + Planter.MARK)).andReturn().getResponse().getContentAsString();
        assertThat(sought).contains("\"total\":0");
        var people = browser.perform(get("/fi/people")).andReturn().getResponse().getContentAsString();
        assertThat(people).doesNotContainIgnoringCase(Planter.MARK);
        var card = sql.sql("select c::text from catalogue.card c where c.permanent_id = :id")
                .param("id", entry.permanentId().value()).query(String.class).single();
        assertThat(card).contains(KEPT).doesNotContain(Planter.MARK);
        search.commit();
        var words = IndexWords.all(data(program).resolve("index"));
        System.out.println("Words and stored values in the index: " + words.size());
        assertThat(words).anyMatch(word -> word.contains(KEPT)).noneMatch(word -> word.contains(Planter.MARK));
    }

    /** A programme of somebody else, brought from a page that names the person as its contact, and a text that holds the address. */
    private Entry contactOf(String email, TestPeople test) {
        var editor = caller(test.with(Assurance.SPONSORED, Role.EDITOR));
        var entry = drafting.create(EntryKind.PROGRAMME, Lang.FI, "Ohjelma yhteyshenkilöllä", editor);
        drafting.say(entry.id(), "summary", Lang.FI, "Esimerkki ohjelmasta, jonka lähde nimeää yhteyshenkilön ja hänen osoitteensa.", Optional.empty(), "", editor);
        drafting.say(entry.id(), "purpose", Lang.FI, "Ohjelman tarkoitus esimerkin vuoksi, jotta sen voi julkaista.", Optional.empty(), "", editor);
        drafting.choose(entry.id(), "funders", List.of("funder/esf-plus"), List.of(), editor);
        drafting.choose(entry.id(), "contactName", List.of("zqmarkname Yhteyshenkilö"), List.of(), editor);
        drafting.choose(entry.id(), "contactEmail", List.of(email.toUpperCase(java.util.Locale.ROOT)), List.of(), editor);
        drafting.choose(entry.id(), "contactOrganisation", List.of("Yhteyshenkilön keskus"), List.of(), editor);
        drafting.choose(entry.id(), "themes", List.of("theme/homelessness"), List.of(), editor);
        var published = publishing.publish(entry.id(), "Ensimmäinen", editor);
        var draft = drafting.create(EntryKind.MODEL, Lang.FI, "Malli, jossa on osoite", editor);
        drafting.say(draft.id(), "coreIdea", Lang.FI, "Kysy lisää: " + email + ".", Optional.empty(), "", editor);
        sql.sql("""
                insert into exchange.origin (id, permanent_id, source_key, source_name, fields, seen_at)
                values (gen_random_uuid(), :id, 'page:merkki', 'x', jsonb_build_object(
                    'contactName', jsonb_build_array(1, 1, '', 'Yhteyshenkilö: zqmarkname Yhteyshenkilö', 'x'),
                    'contactEmail', jsonb_build_array(2, 2, '', 'Sähköposti: ' || :email, 'x'),
                    'goal', jsonb_build_array(3, 3, '', 'Lisää kertoo ' || :email, 'x')), now())
                """)
                .param("id", entry.permanentId().value())
                .param("email", email)
                .update();
        return published;
    }

    private static Caller caller(Person person) {
        return new Caller(Optional.of(person.id()), person.name(), person.roles(), Lang.FI);
    }

    /** The operator brings yesterday back: once with the journal at hand, once finding it only at the next start. */
    private void restoredElsewhere(Path backup, UUID person) throws Exception {
        var journal = data(program).resolve("erasures");
        try (var other = OtherProgram.start()) {
            var itsSql = other.getBean(JdbcClient.class);
            Files.copy(journal, data(other).resolve("erasures"));
            assertThat(run(other, "restore", backup.toString(), "--replace")).contains("restored");
            assertThat(rows(itsSql)).as("left after a restore").isEmpty();
            assertThat(files(data(other))).isEmpty();

            Files.delete(data(other).resolve("erasures"));
            assertThat(run(other, "restore", backup.toString(), "--replace")).contains("restored");
            assertThat(rows(itsSql)).as("the backup does know the person").isNotEmpty();
            Files.copy(journal, data(other).resolve("erasures"));
            other.getBean(Erasure.class).start();
            assertThat(rows(itsSql)).as("left after the next start").isEmpty();
            assertThat(other.getBean(AccountStore.class).exists(person)).isFalse();
        }
    }

    private String export(Cookie session) throws Exception {
        var begun = Instant.now();
        browser.perform(post("/fi/account/data/export").cookie(session).with(csrf())).andExpect(header().string("Location", "/fi/account/data"));
        var id = sql.sql("select id from accounts.export").query(UUID.class).single();
        while (!sql.sql("select ready_at is not null from accounts.export").query(Boolean.class).single()) {
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(1));
            assertThat(sql.sql("select failed from accounts.export").query(Boolean.class).single()).isFalse();
            Thread.sleep(50);
        }
        System.out.println("Collected in " + Duration.between(begun, Instant.now()).toMillis() + " ms");
        var zip = browser.perform(get("/fi/account/data/export/" + id).cookie(session)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        var all = new StringBuilder();
        var names = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
                all.append(new String(entries.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        assertThat(names).contains("index.html", "data.json");
        return all.toString();
    }

    private void erase(Cookie session, String handle) throws Exception {
        browser.perform(get("/fi/account/data/erase").cookie(session)).andExpect(status().isOk());
        browser.perform(post("/fi/account/data/erase").cookie(session).with(csrf()).param("drafts", "go").param("handle", "joku-muu"))
                .andExpect(status().is(422));
        browser.perform(post("/fi/account/data/erase").cookie(session).with(csrf()).param("handle", handle)).andExpect(status().is(422));
        browser.perform(post("/fi/account/data/erase").cookie(session).with(csrf()).param("drafts", "go").param("handle", handle))
                .andExpect(header().string("Location", "/fi/account-erased"));
        browser.perform(get("/fi/account-erased")).andExpect(status().isOk());
    }

    /** Columns of any text in which a marker is left. */
    private static List<String> rows(JdbcClient sql) {
        var columns = sql.sql("""
                select n.nspname || '.' || c.relname as relation, quote_ident(a.attname) as name, format_type(a.atttypid, null) as type
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind in ('r', 'm') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                """)
                .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        var left = new ArrayList<String>();
        for (var column : columns) {
            var text = column.get(2).equals("bytea") ? "encode(" + column.get(1) + ", 'escape')" : column.get(1) + "::text";
            long count = sql.sql("select count(*) from " + column.get(0) + " where strpos(" + text + ", :mark) > 0")
                    .param("mark", Planter.MARK)
                    .query(Long.class)
                    .single();
            if (count > 0) {
                left.add(column.get(0) + "." + column.get(1));
            }
        }
        return left;
    }

    private static List<String> files(Path place) throws IOException {
        try (var walk = Files.walk(place)) {
            return walk.filter(Files::isRegularFile).filter(MarkersTest::marked).map(Path::toString).toList();
        }
    }

    private static boolean marked(Path file) {
        try {
            return file.toString().contains(Planter.MARK) || new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(Planter.MARK);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Path data(ApplicationContext program) {
        return Path.of(program.getEnvironment().getRequiredProperty("kutomo.data")).toAbsolutePath();
    }

    private String run(ApplicationContext where, String word, String... arguments) throws Exception {
        var command = where.getBeansOfType(Command.class).values().stream().filter(each -> each.name().equals(word)).findFirst().orElseThrow();
        var out = new StringWriter();
        command.run(new Command.Invocation(List.of(arguments), folder), new PrintWriter(out, true));
        System.out.println(word + ": " + out);
        return out.toString();
    }
}
