package fi.kutomo.knowledge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries.Outcome;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.People;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.Saving;
import fi.kutomo.knowledge.entries.Suggesting;
import fi.kutomo.knowledge.entries.SuggestionStore;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KutomoTest(properties = "kutomo.test.world=ReceivingTest")
class ReceivingTest {

    @Autowired
    Entries entries;

    @Autowired
    EntryStore store;

    @Autowired
    Drafting drafting;

    @Autowired
    SuggestionStore suggestions;

    @Autowired
    Suggesting suggesting;

    @Autowired
    Catalogue catalogue;

    @Autowired
    org.springframework.jdbc.core.JdbcTemplate jdbc;

    @Test
    void publishesWhatEditorsImport() {
        var id = entries.take(List.of(project("A70001", "Kylätalot käyttöön")), true, People.EDITOR).getFirst().id();

        var card = catalogue.byPermanentId(id.value()).orElseThrow();
        assertThat(card.path()).startsWith("projects/kylatalot-kayttoon");
        assertThat(card.codes()).contains("A70001");
        assertThat(card.from()).isPresent();
        assertThat(entries.published(id).orElseThrow().revision()).isEqualTo(1);
        assertThat(entries.having(EntryKind.PROJECT, "code", List.of("A70001", "A79999"))).containsOnly(java.util.Map.entry("A70001", id));
        assertThat(entries.titled(EntryKind.PROJECT, List.of("Kylätalot  käyttöön"))).containsValue(id);
        assertThat(entries.find(id).orElseThrow().path()).contains(card.path());
    }

    @Test
    void leavesWhatIsEqualAlone() {
        var arrival = project("A70002", "Sama hanke kahdesti");
        var id = entries.take(List.of(arrival), true, People.EDITOR).getFirst().id();

        var again = entries.take(List.of(with(arrival, id)), true, People.EDITOR).getFirst();

        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(entries.published(id).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void changesOnlyWhatTheImportNames() {
        var arrival = project("A70003", "Muuttuva hanke");
        var id = entries.take(List.of(arrival), true, People.EDITOR).getFirst().id();
        var news = new Arrival(
                Optional.of(id), EntryKind.PROJECT, Lang.FI, Content.empty().withValues("projectState", List.of("Päättynyt")), "uusi tuonti");

        assertThat(entries.take(List.of(news), true, People.EDITOR).getFirst().outcome()).isEqualTo(Outcome.CHANGED);

        var content = entries.published(id).orElseThrow().content();
        assertThat(content.value("projectState")).contains("Päättynyt");
        assertThat(content.value("code")).contains("A70003");
        assertThat(entries.published(id).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void keepsWhatPeopleChangedAndSuggestsTheImport() {
        var arrival = project("A70004", "Ihmisen muokkaama");
        var id = entries.take(List.of(arrival), true, People.EDITOR).getFirst().id();
        var entry = store.withPermanentId(id).orElseThrow();
        drafting.say(entry.id(), "title", Lang.FI, "Ihmisen parantama", Optional.empty(), "Ihmisen muokkaama", People.EDITOR);
        var news = new Arrival(
                Optional.of(id), EntryKind.PROJECT, Lang.FI, Content.empty().withOriginal("title", Lang.FI, "Tuonnin uusi nimi"), "tuonti 2");

        entries.take(List.of(news), true, People.EDITOR);

        assertThat(entries.content(id).orElseThrow().text("title", Lang.FI).orElseThrow().text()).isEqualTo("Ihmisen parantama");
        var open = suggestions.open(entry.id());
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().said()).isEqualTo("Tuonnin uusi nimi");
        assertThat(entries.take(List.of(news), true, People.EDITOR).getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
        suggesting.accept(open.getFirst().id(), People.EDITOR);
        assertThat(entries.content(id).orElseThrow().text("title", Lang.FI).orElseThrow().text()).isEqualTo("Tuonnin uusi nimi");
        assertThat(suggestions.open(entry.id())).isEmpty();
    }

    @Test
    void leavesUnfinishedWorkUnpublished() {
        var arrival = project("A70005", "Kesken oleva");
        var id = entries.take(List.of(arrival), true, People.EDITOR).getFirst().id();
        var entry = store.withPermanentId(id).orElseThrow();
        drafting.say(entry.id(), "abstract", Lang.FI, "Tätä vasta kirjoitetaan.", Optional.empty(), "", People.EDITOR);
        var news = new Arrival(
                Optional.of(id), EntryKind.PROJECT, Lang.FI, Content.empty().withValues("projectState", List.of("Käynnissä")), "tuonti 2");

        entries.take(List.of(news), true, People.EDITOR);

        var shown = entries.published(id).orElseThrow().content();
        assertThat(shown.value("projectState")).contains("Käynnissä");
        assertThat(shown.text("abstract", Lang.FI)).isEmpty();
        assertThat(entries.content(id).orElseThrow().text("abstract", Lang.FI)).isPresent();
    }

    @Test
    void makesDraftsOfWhatWritersImport() {
        var id = entries.take(List.of(project("A70006", "Kirjoittajan tuonti")), false, People.WRITER).getFirst().id();

        assertThat(catalogue.byPermanentId(id.value())).isEmpty();
        assertThat(entries.published(id)).isEmpty();
        assertThat(entries.contents(List.of(id))).containsKey(id);
        assertThatThrownBy(() -> entries.take(List.of(project("A70007", "Ei julki")), true, People.WRITER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> entries.take(List.of(project("A70008", "Ei lainkaan")), false, People.VISITOR)).isInstanceOf(Forbidden.class);
    }

    @Test
    void refusesAnArrivalWithoutATitle() {
        var nameless = new Arrival(Optional.empty(), EntryKind.PROJECT, Lang.FI, Content.empty(), "");

        assertThatThrownBy(() -> entries.take(List.of(nameless), true, People.EDITOR))
                .isInstanceOf(Refused.class)
                .hasMessage("knowledge.entries.titleMissing");
    }

    @Test
    void givesPermanentIdsWithoutGaps() {
        var first = entries.take(List.of(project("A70010", "Eka"), project("A70011", "Toka")), false, People.WRITER);
        try {
            entries.take(List.of(new Arrival(Optional.of(new PermanentId(PermanentId.of(2020, 1).value())), EntryKind.PROJECT, Lang.FI,
                    Content.empty(), ""), project("A70012", "Kaatuu")), false, People.WRITER);
        } catch (RuntimeException expected) {
            assertThat(expected).isInstanceOf(fi.kutomo.platform.kernel.NotFound.class);
        }
        var next = entries.take(List.of(project("A70013", "Kolmas")), false, People.WRITER);

        assertThat(serial(first.get(1).id())).isEqualTo(serial(first.get(0).id()) + 1);
        assertThat(serial(next.getFirst().id())).isEqualTo(serial(first.get(1).id()) + 1);
    }

    @Test
    void takesThreeThousandQuickly() {
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < 3_000; i++) {
            arrivals.add(project("B%05d".formatted(i), "Kehittämishanke numero " + i + " alueella"));
        }

        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        var arrived = entries.take(arrivals, true, People.OPERATOR);
        long created = System.nanoTime();
        System.out.printf("CPU of the program for 3,000: %d ms%n", (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000);
        var again = new ArrayList<Arrival>();
        for (int i = 0; i < arrivals.size(); i++) {
            again.add(with(arrivals.get(i), arrived.get(i).id()));
        }
        long repeat = System.nanoTime();
        var unchanged = entries.take(again, true, People.OPERATOR);
        long end = System.nanoTime();

        System.out.printf("3,000 created in %d ms, found unchanged in %d ms%n", (created - start) / 1_000_000, (end - repeat) / 1_000_000);
        assertThat(arrived).allMatch(each -> each.outcome() == Outcome.CREATED);
        assertThat(unchanged).allMatch(each -> each.outcome() == Outcome.UNCHANGED);
        var codes = arrivals.stream().map(arrival -> arrival.content().value("code").orElseThrow()).toList();
        long ask = System.nanoTime();
        assertThat(entries.having(EntryKind.PROJECT, "code", codes)).hasSize(3_000);
        System.out.printf("3,000 codes looked up in %d ms%n", (System.nanoTime() - ask) / 1_000_000);
        assertThat(created - start).isLessThan(30_000_000_000L);
        jdbc.execute("analyze knowledge.entry_code");
        var plan = String.join("\n", jdbc.queryForList("""
                explain select c.value, min(e.permanent_id) from unnest(array['B00001', 'B00002']) as wanted (value)
                join knowledge.entry_code c on c.value = wanted.value and c.field = 'code' and c.kind = 'project'
                join knowledge.entry e on e.id = c.entry group by c.value
                """, String.class));
        assertThat(plan).contains("ix_entry_code_value");
    }

    private static long serial(PermanentId id) {
        return Long.parseLong(id.value().split("-")[2]) / 10;
    }

    private static Arrival with(Arrival arrival, PermanentId id) {
        return new Arrival(Optional.of(id), arrival.kind(), arrival.original(), arrival.content(), arrival.note());
    }

    private static Arrival project(String code, String title) {
        var content = Content.empty()
                .withOriginal("title", Lang.FI, title)
                .withValues("code", List.of(code))
                .withValues("fund", List.of("funder/esf"))
                .withValues("start", List.of("2015-03-01"))
                .withValues("end", List.of("2018-02-28"))
                .withValues("authority", List.of("Esimerkin viranomainen"))
                .withValues("axis", List.of("5"))
                .withValues("grantedEuAndState", List.of("280000.00"));
        return new Arrival(Optional.empty(), EntryKind.PROJECT, Lang.FI, content, "tuonti");
    }
}
