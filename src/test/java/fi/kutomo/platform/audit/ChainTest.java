package fi.kutomo.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.platform.audit.Verification.Wrong;
import fi.kutomo.platform.files.DataFolder;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.world.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whoever owns the database can switch triggers off; what is done then is found. */
class ChainTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    private final UUID person = UUID.randomUUID();
    private final Caller caller = new Caller(Optional.of(person), "Esimerkki Henkilö", Set.<Role>of(), Lang.FI);

    @TempDir
    Path folder;

    private SealFile file;
    private SealingJob job;
    private Verifying verifying;
    private AuditLog log;

    @BeforeEach
    void tenEntries() {
        empty();
        file = new SealFile(new DataFolder(folder), Clock.systemUTC());
        job = new SealingJob(new Sealing(database.jdbc(), Clock.systemUTC()), file);
        verifying = new Verifying(database.jdbc(), file);
        log = new AuditLog(database.jdbc(), database.json(), Clock.systemUTC());
        for (int i = 0; i < 10; i++) {
            log.record(caller, "example.act" + i, new Ref("model", UUID.randomUUID()), Map.of("b", i, "a", "ä\"\n"), "because " + i);
            seal();
        }
        assertThat(verifying.verify().findings()).isEmpty();
        assertThat(verifying.verify().entries()).isEqualTo(10);
    }

    @Test
    void refusesToChangeOrDeleteWhileItsTriggersStand() {
        for (var act : List.of(
                "update platform.audit_entry set what = 'x'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "update platform.audit_seal set hash = 'x'",
                "delete from platform.audit_seal",
                "truncate platform.audit_seal",
                "update platform.audit_part set said = 'x'")) {
            assertThatThrownBy(() -> database.template().execute(act)).as(act).hasMessageContaining("never changed");
        }
    }

    @Test
    void namesAChangedEntry() {
        var victim = entry(4);
        tamper("update platform.audit_entry set what = 'example.harmless' where id = '" + victim + "'");

        var findings = verifying.verify().findings();

        assertThat(findings).singleElement().satisfies(found -> {
            assertThat(found.wrong()).isEqualTo(Wrong.CHANGED);
            assertThat(found.entry()).contains(victim);
            assertThat(found.seq()).isEqualTo(4);
        });
    }

    @Test
    void namesAChangeInEveryColumn() {
        for (var change : List.of(
                "at = at + interval '1 microsecond'",
                "person = gen_random_uuid()",
                "person = null",
                "about_kind = 'other'",
                "about = gen_random_uuid()",
                "details = details || '{\"c\": 1}'",
                "parts = parts || '{\"name\": \"00\"}'")) {
            empty();
            log.record(caller, "example.act", new Ref("model", UUID.randomUUID()));
            var itsFile = new SealFile(new DataFolder(folder.resolve(UUID.randomUUID().toString())), Clock.systemUTC());
            database.transaction().executeWithoutResult(any -> new Sealing(database.jdbc(), Clock.systemUTC()).seal());
            tamper("update platform.audit_entry set " + change);

            assertThat(new Verifying(database.jdbc(), itsFile).verify().findings())
                    .as(change)
                    .anySatisfy(found -> assertThat(found.wrong()).isEqualTo(Wrong.CHANGED));
        }
    }

    @Test
    void namesADeletedEntry() {
        var victim = entry(7);
        tamper("delete from platform.audit_entry where id = '" + victim + "'");

        assertThat(verifying.verify().findings()).singleElement().satisfies(found -> {
            assertThat(found.wrong()).isEqualTo(Wrong.DELETED);
            assertThat(found.entry()).contains(victim);
        });
    }

    @Test
    void namesAnEntryDeletedWithItsSeal() {
        var victim = entry(5);
        tamper("delete from platform.audit_entry where id = '" + victim + "'", "delete from platform.audit_seal where seq = 5");

        assertThat(verifying.verify().findings()).anySatisfy(found -> {
            assertThat(found.wrong()).isEqualTo(Wrong.SEAL);
            assertThat(found.what()).isEqualTo("5–5");
        });
    }

    @Test
    void namesAnEntryPutInPastTheLog() {
        var false1 = UUID.randomUUID();
        tamper("insert into platform.audit_entry (id, at, what, about_kind, about) values ('" + false1 + "', now(), 'example.false', 'model', gen_random_uuid())");

        assertThat(verifying.verify().findings()).singleElement().satisfies(found -> {
            assertThat(found.wrong()).isEqualTo(Wrong.INSERTED);
            assertThat(found.entry()).contains(false1);
        });
    }

    @Test
    void namesAnEntryPutInAfterwards() {
        var late = UUID.randomUUID();
        tamper("insert into platform.audit_entry (id, at, what, about_kind, about) values ('" + late + "', now() - interval '3 days', 'example.alibi', 'model', gen_random_uuid())",
                "insert into platform.audit_unsealed (entry) values ('" + late + "')");
        seal();

        assertThat(verifying.verify().findings()).singleElement().satisfies(found -> {
            assertThat(found.wrong()).isEqualTo(Wrong.LATE);
            assertThat(found.entry()).contains(late);
        });
    }

    @Test
    void findsACutTail() {
        tamper("delete from platform.audit_entry where id in (select entry from platform.audit_seal where seq > 7)",
                "delete from platform.audit_seal where seq > 7");

        assertThat(verifying.verify().findings()).singleElement().satisfies(found -> {
            assertThat(found.wrong()).isEqualTo(Wrong.CUT);
            assertThat(found.what()).isEqualTo("8–10");
        });
    }

    @Test
    void findsAChainThatWasRewrittenWhole() {
        tamper("delete from platform.audit_entry where id = '" + entry(3) + "'", "truncate platform.audit_seal",
                "insert into platform.audit_unsealed (entry) select id from platform.audit_entry order by at, id");
        database.transaction().executeWithoutResult(any -> new Sealing(database.jdbc(), Clock.systemUTC()).seal());

        var findings = verifying.verify().findings();

        assertThat(findings).extracting(Verification.Finding::wrong).contains(Wrong.REWRITTEN, Wrong.CUT);
        assertThat(findings.stream().filter(found -> found.wrong() == Wrong.REWRITTEN).findFirst().orElseThrow().seq()).isEqualTo(3);
    }

    @Test
    void namesAChangedName() {
        tamper("update platform.audit_part set said = 'Joku Muu' where part = 'name' and entry = '" + entry(2) + "'");

        assertThat(verifying.verify().findings()).singleElement().satisfies(found -> {
            assertThat(found.wrong()).isEqualTo(Wrong.PART);
            assertThat(found.entry()).contains(entry(2));
        });
    }

    @Test
    void staysWholeWhenAPersonIsForgotten() {
        new AuditStore(database.jdbc()).forget(person);

        assertThat(verifying.verify().findings()).isEmpty();
        assertThat(log.by(person, 0, 100)).hasSize(10).allSatisfy(entry -> {
            assertThat(entry.personName()).isEmpty();
            assertThat(entry.why()).isEmpty();
        });
    }

    @Test
    void takesARestoredBackupForWhatItIs() {
        tamper("delete from platform.audit_entry where id in (select entry from platform.audit_seal where seq > 6)",
                "delete from platform.audit_seal where seq > 6");
        job.restored();
        log.record(caller, "example.after", new Ref("model", UUID.randomUUID()));
        seal();

        assertThat(verifying.verify().findings()).isEmpty();
    }

    @Test
    void sealsWhatManyWriteAtOnce() throws Exception {
        var threads = java.util.stream.IntStream.range(0, 8)
                .mapToObj(thread -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 25; i++) {
                        log.record(caller, "example.many", new Ref("model", UUID.randomUUID()));
                        if (i % 5 == 0) {
                            seal();
                        }
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        seal();

        assertThat(verifying.verify().findings()).isEmpty();
        assertThat(verifying.verify().entries()).isEqualTo(210);
    }

    @Test
    void carriesOverTheEntriesOfEarlierVersions() {
        try (var old = TestDatabase.bare()) {
            var flyway = Flyway.configure().dataSource(old.dataSource()).locations("classpath:db/migration").defaultSchema("public").createSchemas(false);
            flyway.target("202611220344").load().migrate();
            for (int i = 0; i < 5; i++) {
                old.template().update("insert into platform.audit_entry (id, at, person, person_name, what, about_kind, about, details) "
                        + "values (gen_random_uuid(), now() - make_interval(days => ?), ?, 'Åke Ö', 'example.old', 'model', gen_random_uuid(), '{\"x\": [1, \"å\\n\"]}')",
                        i, i == 0 ? null : UUID.randomUUID());
            }
            flyway.target("latest").load().migrate();

            var result = new Verifying(old.jdbc(), new SealFile(new DataFolder(folder.resolve("old")), Clock.systemUTC())).verify();

            assertThat(result.findings()).isEmpty();
            assertThat(result.entries()).isEqualTo(5);
            assertThat(new AuditStore(old.jdbc()).find(new AuditQuery(Optional.empty(), "åke", "", Optional.empty(), false, Optional.empty(), Optional.empty()), 0, 10))
                    .hasSize(5)
                    .allSatisfy(entry -> assertThat(entry.personName()).isEqualTo("Åke Ö"));
        }
    }

    @Test
    void tellsFromWhichNetworkAndForgetsItAfterAYear() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.77");
        request.addHeader("User-Agent", "Browser/1 " + "x".repeat(500));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        var thing = UUID.randomUUID();
        try {
            log.record(caller, "example.from", new Ref("model", thing));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        seal();

        assertThat(log.about(thing, 1).getFirst().address()).contains("203.0.113.0/24");
        assertThat(log.about(thing, 1).getFirst().agent().orElseThrow()).startsWith("Browser/1 x").hasSize(200);
        assertThat(Whence.block("2001:db8:1234:5678::1")).contains("2001:db8:1234:0:0:0:0:0/48");
        assertThat(Whence.block("evil.example")).isEmpty();

        assertThat(new AuditStore(database.jdbc()).forgetWhence(Instant.now().plus(1, ChronoUnit.MINUTES))).isEqualTo(2);
        assertThat(verifying.verify().findings()).isEmpty();
    }

    @Test
    void isCheckedFromTheShell() {
        assertThat(shell()).startsWith("whole: 10 entries");
        tamper("update platform.audit_entry set what = 'x' where id = '" + entry(9) + "'");
        assertThat(shell()).contains("CHANGED: seal 9, entry " + entry(9)).contains("NOT WHOLE");
    }

    @Test
    void letsNoFormulaIntoACell() {
        for (var hostile : List.of("=1+1", "+1", "-1", "@x", "\t=1", " =1", "\uFF1D1", "\r=1")) {
            assertThat(AuditController.plain(hostile)).startsWith("'");
        }
        assertThat(AuditController.plain("a=1")).isEqualTo("a=1");
    }

    private String shell() {
        var out = new StringWriter();
        new AuditCommand(verifying).run(new Command.Invocation(List.of("verify"), folder), new PrintWriter(out, true));
        return out.toString();
    }

    private void seal() {
        database.transaction().execute(any -> new Sealing(database.jdbc(), Clock.systemUTC()).seal()).ifPresent(file::append);
    }

    private UUID entry(int seq) {
        return database.jdbc().sql("select entry from platform.audit_seal where seq = :seq").param("seq", seq).query(UUID.class).single();
    }

    /** As in a database in which nothing has been written down yet; that is quicker than a new one. */
    private static void empty() {
        unguarded("truncate platform.audit_entry, platform.audit_seal, platform.audit_part, platform.audit_unsealed");
    }

    private void tamper(String... acts) {
        unguarded(acts);
        assertThat(Files.exists(folder.resolve("audit-seals"))).isTrue();
    }

    private static void unguarded(String... acts) {
        for (var table : List.of("audit_entry", "audit_seal", "audit_part")) {
            database.template().execute("alter table platform." + table + " disable trigger user");
        }
        for (var act : acts) {
            database.template().execute(act);
        }
        for (var table : List.of("audit_entry", "audit_seal", "audit_part")) {
            database.template().execute("alter table platform." + table + " enable trigger user");
        }
    }
}
