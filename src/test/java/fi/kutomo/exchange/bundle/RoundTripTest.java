package fi.kutomo.exchange.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.portable.Portables;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.OtherProgram;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KutomoTest(properties = "kutomo.test.site=round trip")
class RoundTripTest {

    private static final String HOSTILE = "=cmd|' /C calc'!A0\n\"lainaus\", pilkku; <script>alert(1)</script> é–\u00A0x";

    @Autowired
    private Entries entries;

    @Autowired
    private ObjectProvider<Command> commands;

    @Autowired
    private CompareCommand compare;

    @Autowired
    private Portables portables;

    @Autowired
    private ApplicationContext program;

    @TempDir
    private Path folder;

    @Test
    void bringsAnEqualSiteBackInEveryForm() throws Exception {
        var person = MadeRecords.make(program, describe(), HOSTILE);
        for (var form : List.of("json", "csv")) {
            var file = folder.resolve("site-" + form + (form.equals("json") ? ".json" : ".zip"));
            assertThat(run(commands, "export", file.toString(), "--format", form).code()).isZero();
            var again = folder.resolve("again-" + form + ".json");
            assertThat(said(file)).as("no word of who wrote it").doesNotContain(person.toString()).contains("entry:KTM-");

            try (var other = OtherProgram.start()) {
                var there = other.getBeanProvider(Command.class);
                assertThat(run(there, "import", file.toString(), "--dry-run").text()).as(form).doesNotContain("created 0,").contains("rejected 0");
                var brought = run(there, "import", file.toString());
                var twice = run(there, "import", file.toString());
                run(there, "export", again.toString());

                assertThat(brought.text()).as(form).contains("rejected 0").doesNotContain("created 0,");
                assertThat(kinds(other.getBean(Portables.class))).as(form).isEqualTo(kinds(portables)).hasSizeGreaterThanOrEqualTo(11);
                assertThat(twice.text()).as(form).contains("created 0, changed 0,").contains("rejected 0");
            }
            assertThat(compare.differences(file, again)).as(form).isEmpty();
        }
    }

    @Test
    void saysTheSameInAZip() throws Exception {
        describe();
        run(commands, "export", folder.resolve("one.json").toString());
        run(commands, "export", folder.resolve("two.zip").toString());

        assertThat(compare.differences(folder.resolve("one.json"), folder.resolve("two.zip"))).isEmpty();
    }

    @Test
    void defusesFormulasInTables() throws Exception {
        describe();
        var file = folder.resolve("tables.zip");
        run(commands, "export", file.toString(), "--format", "csv");

        try (var zip = new java.util.zip.ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("projects.csv"))) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("'=cmd").doesNotContainPattern("(?m)(^|,)\"?=cmd");
        }
    }

    @Test
    void tellsTwoExportsApart() throws Exception {
        var one = folder.resolve("one.json");
        run(commands, "export", one.toString());
        describe();
        var other = folder.resolve("other.json");
        run(commands, "export", other.toString());

        assertThat(run(commands, "compare", one.toString(), other.toString()).code()).isEqualTo(1);
        assertThat(run(commands, "compare", one.toString(), one.toString()).code()).isZero();
        Files.writeString(one, "{\"something\": 1}");
        assertThat(run(commands, "compare", one.toString(), other.toString()).code()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNotWholeAndTakesTheRest() throws Exception {
        MadeRecords.make(program, describe(), "Koe");
        var file = folder.resolve("site.json");
        run(commands, "export", file.toString());
        var text = Files.readString(file);
        // A design that there is not, and an entry that is nowhere
        var broken = text.replaceFirst("\"design\":\"RCT\"", "\"design\":\"GUESS\"")
                .replaceFirst("(\"kind\":\"judgement\".*\"entry\":\"entry:)KTM-[0-9-]+", "$1KTM-1999-000001");
        Files.writeString(file, broken);

        var brought = run(commands, "import", file.toString());

        assertThat(brought.code()).isEqualTo(1);
        assertThat(brought.text()).contains("rejected 2").contains("The record is not whole.").contains("names KTM-1999-000001, which is not here");
    }

    @Test
    void keepsAHistoryThatHasGoneOnHere() throws Exception {
        MadeRecords.make(program, describe(), "Koe");
        var file = folder.resolve("site.json");
        run(commands, "export", file.toString());
        program.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("""
                        insert into evidence.study_revision (study, number, content, note, published_at)
                        select id, 2, '{}', 'korjaus', now() from evidence.study where title = 'Koe' order by id desc limit 1
                        """)
                .update();

        assertThat(run(commands, "import", file.toString(), "--dry-run").text()).contains("created 0, changed 1,");
        assertThat(run(commands, "import", file.toString()).text()).contains("published versions here that the export does not hold").contains("rejected 1");
    }

    private static java.util.Map<String, Integer> kinds(Portables from) {
        var kinds = new java.util.TreeMap<String, Integer>();
        from.give(parcel -> kinds.merge(parcel.kind(), 1, Integer::sum));
        return kinds;
    }

    /** The JSON of an export, whichever its form. */
    private static String said(Path file) throws Exception {
        if (file.toString().endsWith(".json")) {
            return Files.readString(file);
        }
        try (var zip = new java.util.zip.ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("kutomo.json"))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** Entries of several kinds with hostile words, translations, links, revisions and drafts; other words in every run. Answers one of them. */
    private PermanentId describe() {
        var seed = Long.getLong("kutomo.test.seed", 0L);
        var random = new Random(seed == 0 ? System.nanoTime() : seed);
        var organisation = take(EntryKind.ORGANISATION, Content.empty().withOriginal("title", Lang.FI, "Kylä " + random.nextInt() + " ry"), true, Optional.empty());
        var content = Content.empty()
                .withOriginal("title", Lang.FI, "Hanke " + random.nextInt())
                .withOriginal("abstract", Lang.FI, HOSTILE)
                .withText("abstract", Lang.SV, new Text("+på svenska", TextStatus.DRAFT_TRANSLATION))
                .withValues("code", List.of("S" + (10000 + random.nextInt(89999))))
                .withValues("implementers", List.of(organisation.value()))
                .withValues("grantedEuAndState", List.of("-744.00"))
                .withValues("start", List.of("2015-03-01"));
        var project = take(EntryKind.PROJECT, content, true, Optional.empty());
        take(EntryKind.PROJECT, Content.empty().withOriginal("goals", Lang.FI, "@uusi tavoite"), true, Optional.of(project));
        take(EntryKind.MODEL, Content.empty().withOriginal("title", Lang.SV, "Utkast " + random.nextInt()), false, Optional.empty());
        return project;
    }

    private PermanentId take(EntryKind kind, Content content, boolean publish, Optional<PermanentId> id) {
        return entries.take(List.of(new Arrival(id, kind, Lang.FI, content, "koe")), publish, Caller.system()).getFirst().id();
    }

    private Ran run(ObjectProvider<Command> from, String... words) throws Exception {
        var command = from.stream().filter(each -> each.name().equals(words[0])).findFirst().orElseThrow();
        var text = new StringWriter();
        int code = command.run(new Invocation(new ArrayList<>(List.of(words).subList(1, words.length)), folder), new PrintWriter(text, true));
        return new Ran(code, text.toString());
    }

    private record Ran(int code, String text) {}
}
