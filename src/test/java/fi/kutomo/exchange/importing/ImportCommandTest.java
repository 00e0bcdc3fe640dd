package fi.kutomo.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.SharedData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@KutomoTest
class ImportCommandTest {

    private static final String MODEL = "seeds/innokyla-toimintamalli-osaamiskeskuksen-konsepti.txt";
    private static final String PROGRAMME = "seeds/innokyla-kokonaisuus-valmistelu-ja-pilotointi.txt";
    private static final String PROJECTS = "projects/eu-structural-fund-projects-fi-2014-2020.csv";
    private static final String DAMAGED = "projects/eu-structural-fund-projects-fi-2014-2020.original-damaged.csv";
    private static final String EARLIER = "projects/eu-structural-fund-projects-fi-2007-2013.sample.csv";

    @Autowired
    private ImportCommand command;

    @Autowired
    private Entries entries;

    @Autowired
    private OriginStore origins;

    @TempDir
    private Path folder;

    @Test
    void bringsTheTwoSeedPagesOnceAndThenSaysUnchanged() {
        var first = run(real(MODEL), real(PROGRAMME));
        var again = run(real(MODEL), real(PROGRAMME));

        assertThat(first.last()).isEqualTo("created 2, changed 0, unchanged 0, rejected 0");
        assertThat(first.code()).isZero();
        assertThat(again.last()).isEqualTo("created 0, changed 0, unchanged 2, rejected 0");
        var programme = content(EntryKind.PROGRAMME, "Sosiaalisten innovaatioiden osaamiskeskus valmistelu ja pilotointi");
        assertThat(programme.values("actors")).hasSize(7);
        assertThat(programme.values("funders")).containsExactly("funder/esf");
        assertThat(programme.value("start")).contains("2023-01-01");
        assertThat(programme.text("outputs", Lang.FI).orElseThrow().text().lines()).hasSize(9);
        var model = content(EntryKind.MODEL, "Sosiaalisten innovaatioiden osaamiskeskuksen konsepti");
        assertThat(model.values("areas")).containsExactly("country/FI");
        assertThat(model.value("stage")).contains("stage/in-development");
        assertThat(model.value("author")).contains("Merja Ikäheimo");
    }

    @Test
    void keepsTheSourceOfEveryField() {
        run(real(MODEL));

        var origin = origins.of(List.of("innokyla:model:sosiaalisten-innovaatioiden-osaamiskeskuksen-konsepti")).values().iterator().next();

        assertThat(origin.fields()).containsKeys("title", "summary", "placeText", "areas", "funders", "author", "createdOn", "modifiedOn", "stage", "context");
        assertThat(origin.fields().get("areas").text()).isEqualTo("Valtakunnallinen");
        assertThat(origin.fields().get("areas").from()).isEqualTo(16);
    }

    @Test
    void bringsAllProjectsAndTheDamagedListChangesNone() {
        var first = run(real(EARLIER), real(PROJECTS));
        var damaged = run(real(DAMAGED));

        assertThat(first.last()).isEqualTo("created 2901, changed 0, unchanged 0, rejected 0");
        assertThat(first.code()).isZero();
        assertThat(damaged.last()).isEqualTo("created 0, changed 0, unchanged 2881, rejected 3");
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.text()).contains("rejects.csv");
        var ids = entries.having(EntryKind.PROJECT, "code", List.of("A70302", "S10324"));
        assertThat(ids).hasSize(2);
        var project = entries.content(ids.get("A70302")).orElseThrow();
        assertThat(project.values("fund")).containsExactly("funder/erdf");
        assertThat(project.value("grantedEuAndState")).contains("280000.00");
        assertThat(project.value("start")).contains("2015-03-01");
        assertThat(entries.find(new PermanentId(project.value("implementers").orElseThrow())).orElseThrow().titles())
                .containsValue("Lappeenrannan teknillinen yliopisto");
        System.out.println(first.text());
    }

    @Test
    void changesOnlyWhatChangedInTheSource() {
        var csv = write("a.csv", "Koodi,Hankkeen nimi,Rahasto,Tila\nS90001,Yksi,ESR,Toiminnassa\nS90002,Kaksi,ESR,Toiminnassa\n");
        run(csv);
        write("a.csv", "Koodi,Hankkeen nimi,Rahasto,Tila\nS90001,Yksi,ESR,Toiminta päättynyt\nS90002,Kaksi,ESR,Toiminnassa\n");

        var again = run(csv);

        assertThat(again.last()).isEqualTo("created 0, changed 1, unchanged 1, rejected 0");
        assertThat(byCode("S90001").value("projectState")).contains("Toiminta päättynyt");
    }

    @Test
    void leavesWhatPeopleHaveChangedHere() {
        var csv = write("b.csv", "Koodi,Hankkeen nimi,Tiivistelmä\nS90011,Talkkari,Lähteen sanat.\n");
        run(csv);
        var id = entries.having(EntryKind.PROJECT, "code", List.of("S90011")).get("S90011");
        var edited = fi.kutomo.knowledge.Content.empty().withOriginal("abstract", Lang.FI, "Ihmisen sanat.");
        entries.take(List.of(new Entries.Arrival(Optional.of(id), EntryKind.PROJECT, Lang.FI, edited, "")), true, Caller.system());

        var same = run(csv);
        write("b.csv", "Koodi,Hankkeen nimi,Tiivistelmä\nS90011,Talkkari,Lähteen uudet sanat.\n");
        var other = run(csv);

        assertThat(same.last()).startsWith("created 0, changed 0, unchanged 1");
        assertThat(other.last()).startsWith("created 0, changed 0, unchanged 1");
        assertThat(byCode("S90011").text("abstract", Lang.FI).orElseThrow().text()).isEqualTo("Ihmisen sanat.");
    }

    @Test
    void writesNothingInADryRun() {
        var csv = write("c.csv", "Koodi,Hankkeen nimi\nS90021,Ei vielä\n");

        var dry = run(csv, "--dry-run");

        assertThat(dry.last()).isEqualTo("created 1, changed 0, unchanged 0, rejected 0");
        assertThat(dry.text()).contains("Ei vielä");
        assertThat(entries.having(EntryKind.PROJECT, "code", List.of("S90021"))).isEmpty();
    }

    @Test
    void bringsTheReportAndTellsWhatItNames() {
        var report = run(real("seeds/demos-helsinki-loppuraportti-2022.txt"));

        assertThat(report.last()).isEqualTo("created 1, changed 0, unchanged 0, rejected 0");
        assertThat(report.text()).contains("suggested: method \"Innokylä\"", "suggested: organisation \"Sitra\"", "suggested: method \"What Works Network\"");
        assertThat(run(real("seeds/demos-helsinki-loppuraportti-2022.txt")).last()).isEqualTo("created 0, changed 0, unchanged 1, rejected 0");
    }

    @Test
    void saysThatNothingCouldBeDone() {
        assertThat(run("no-such-file.txt").code()).isEqualTo(2);
        assertThat(run(write("empty.txt", "")).code()).isEqualTo(2);
        assertThat(run().code()).isEqualTo(2);
    }

    private fi.kutomo.knowledge.Content byCode(String code) {
        return entries.content(entries.having(EntryKind.PROJECT, "code", List.of(code)).get(code)).orElseThrow();
    }

    private fi.kutomo.knowledge.Content content(EntryKind kind, String title) {
        return entries.content(entries.titled(kind, List.of(title)).get(title)).orElseThrow();
    }

    private static String real(String path) {
        return SharedData.need(path).toString();
    }

    private String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (java.io.IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private Ran run(String... words) {
        var text = new StringWriter();
        int code = command.run(new Invocation(new ArrayList<>(List.of(words)), folder), new PrintWriter(text, true));
        return new Ran(code, text.toString());
    }

    private record Ran(int code, String text) {

        String last() {
            return text.lines().reduce((_, last) -> last).orElse("");
        }
    }
}
