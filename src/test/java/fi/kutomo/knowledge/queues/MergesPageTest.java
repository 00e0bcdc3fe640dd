package fi.kutomo.knowledge.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.People;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.organisations.Merging;
import fi.kutomo.knowledge.organisations.ProposalStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import fi.kutomo.world.Visit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
@Import(Statements.class)
class MergesPageTest {

    private static final String PLACE = "/fi/organisations/merges";

    @Autowired
    MockMvc browser;

    @Autowired
    Environment environment;

    @Autowired
    Entries entries;

    @Autowired
    EntryStore store;

    @Autowired
    ProposalStore proposals;

    @Autowired
    Merging merging;

    @Autowired
    MergesCommand command;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void nothingWaits() {
        sql.sql("delete from knowledge.merge_proposal").update();
    }

    private PermanentId organisation(String name, Map<String, List<String>> values) {
        return take(EntryKind.ORGANISATION, name, values);
    }

    private PermanentId take(EntryKind kind, String name, Map<String, List<String>> values) {
        var content = Content.empty().withOriginal("title", Lang.FI, name);
        for (var value : values.entrySet()) {
            content = content.withValues(value.getKey(), value.getValue());
        }
        return entries.take(List.of(new Arrival(Optional.empty(), kind, Lang.FI, content, "esimerkki")), true, People.EDITOR).getFirst().id();
    }

    private boolean gone(PermanentId id) {
        return store.withPermanentId(id).orElseThrow().publication() == Publication.WITHDRAWN;
    }

    private Element page() throws Exception {
        return page("");
    }

    private Element page(String part) throws Exception {
        var editor = Visit.as(Visit.EDITOR, browser, environment);
        return Jsoup.parse(browser.perform(get(PLACE + part).cookie(editor)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString()).body();
    }

    private Element pair(String name) throws Exception {
        return page().select(".queue > li").stream().filter(each -> each.text().contains(name)).findFirst().orElseThrow();
    }

    @Test
    void showsWhatSpeaksForAPairAndAgainstIt() throws Exception {
        var one = organisation("Sukkulapaja Oy", Map.of("businessId", List.of("1046216-1"), "areas", List.of("municipality/837")));
        organisation("SUKKULAPAJA OY", Map.of("areas", List.of("municipality/837")));
        for (int number = 1; number <= 4; number++) {
            take(EntryKind.PROJECT, "Kudontahanke " + number, Map.of("implementers", List.of(one.value())));
        }

        var told = pair("SUKKULAPAJA OY");

        assertThat(told.select("dl > div").first().text()).contains("isot ja pienet kirjaimet").contains("Tampere");
        assertThat(told.select("dl > div").last().text()).contains("Y-tunnus: 1046216-1 – ei tiedossa");
        assertThat(told.select("ul a")).extracting(Element::text).containsExactly("Kudontahanke 4", "Kudontahanke 3", "Kudontahanke 2");
        assertThat(told.text()).contains("4 linkkiä").contains("varma");
    }

    @Test
    void showsThatTheNamesOfOneBusinessIdDiffer() throws Exception {
        organisation("Värttinäväki Oy", Map.of("businessId", List.of("1474763-1"), "areas", List.of("municipality/837")));
        organisation("Rukinlapa Oy", Map.of("businessId", List.of("1474763-1"), "areas", List.of("municipality/091")));

        var told = pair("Rukinlapa Oy");

        assertThat(told.select("dl > div").first().text()).contains("Y-tunnus: 1474763-1");
        assertThat(told.select("dl > div").last().text()).contains("Nimet ovat erilaiset").contains("Kunta: Tampere – Helsinki");
        assertThat(told.text()).doesNotContain("varma");
    }

    @Test
    void asksNoMoreForManyPairsThanForOne() throws Exception {
        organisation("Niisipari Oy", Map.of());
        organisation("NIISIPARI OY", Map.of());
        page();
        int forOne = statements.during(this::page);
        for (int number = 1; number <= 8; number++) {
            var kept = organisation("Polkunen " + number + " Oy", Map.of());
            organisation("POLKUNEN " + number + " OY", Map.of());
            take(EntryKind.PROJECT, "Polkusten hanke " + number, Map.of("implementers", List.of(kept.value())));
        }
        page();

        assertThat(statements.during(this::page)).isLessThanOrEqualTo(forOne);
    }

    @Test
    void showsAllPairsPageByPage() throws Exception {
        entries.take(
                IntStream.rangeClosed(1, 53)
                        .boxed()
                        .flatMap(number -> Stream.of("Sivupari " + number + " Oy", "SIVUPARI " + number + " OY"))
                        .map(name -> new Arrival(Optional.empty(), EntryKind.ORGANISATION, Lang.FI, Content.empty().withOriginal("title", Lang.FI, name), "esimerkki"))
                        .toList(),
                true, People.EDITOR);

        var second = page("?page=2");

        assertThat(page().select(".queue > li")).hasSize(50);
        assertThat(second.select(".queue > li")).hasSize(3);
        assertThat(second.select("h1").text()).contains("53");
        assertThat(second.text()).contains("varma");
        assertThat(page("?page=99").select(".queue > li")).hasSize(3);
    }

    @Test
    void looksForSurePairsAgainWhenAnotherOrganisationStandsBetween() throws Exception {
        organisation("Muuttuva Oy", Map.of("areas", List.of("municipality/837")));
        organisation("MUUTTUVA OY", Map.of());
        assertThat(pair("MUUTTUVA OY").text()).contains("varma");

        organisation("muuttuva oy", Map.of("areas", List.of("municipality/091")));

        assertThat(page().text()).contains("MUUTTUVA OY").doesNotContain("varma");
    }

    @Test
    void mergesAllSurePairsAtOnePressAndNoOther() throws Exception {
        var one = organisation("Pirtakauppa Oy", Map.of());
        var same = organisation("PIRTAKAUPPA OY", Map.of("businessId", List.of("1046216-1")));
        var third = organisation("Pirtakauppa", Map.of());
        var club = organisation("Kangasväki ry", Map.of());
        var firm = organisation("Kangasväki Oy", Map.of());
        var short1 = organisation("Nyöri Oy", Map.of());
        var former = organisation("Nyöri Oy (aiemmin Naru Oy)", Map.of());
        var project = take(EntryKind.PROJECT, "Pirtahanke", Map.of("implementers", List.of(same.value())));
        var editor = Visit.as(Visit.EDITOR, browser, environment);
        browser.perform(post(PLACE + "/sure").with(csrf()).cookie(Visit.as(Visit.WRITER, browser, environment))).andExpect(status().isForbidden());
        assertThat(gone(same)).isFalse();

        browser.perform(post(PLACE + "/sure").with(csrf()).cookie(editor)).andExpect(status().isSeeOther());
        MadeActors.await("merged", () -> gone(same) && gone(third));

        assertThat(gone(one)).isFalse();
        assertThat(gone(firm) || gone(club)).as("an association and its company").isFalse();
        assertThat(gone(former) || gone(short1)).as("a former name is for an editor").isFalse();
        assertThat(entries.published(project).orElseThrow().content().values("implementers")).containsExactly(one.value());
        assertThat(entries.published(one).orElseThrow().content().values("businessId")).as("taken over").containsExactly("1046216-1");
        MadeActors.await("said", () -> {
            try {
                return page().text().contains("Yhdistettiin 2 paria.");
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
        });

        var merged = proposals.accepted(0, 10).stream().filter(each -> each.other().equals(store.withPermanentId(same).orElseThrow().id())).findFirst().orElseThrow();
        merging.undo(merged.id(), People.EDITOR);
        assertThat(gone(same)).isFalse();
        assertThat(gone(third)).as("each has its own way back").isTrue();
        assertThat(entries.published(project).orElseThrow().content().values("implementers")).containsExactly(same.value());
        assertThat(entries.published(one).orElseThrow().content().values("businessId")).isEmpty();
    }

    @Test
    void mergesNobodyWhoStandsBetweenTwoThatDiffer() {
        var here = organisation("Kylätupa ry", Map.of("areas", List.of("municipality/837")));
        var nowhere = organisation("KYLÄTUPA RY", Map.of());
        var elsewhere = organisation("Kylätupa r.y.", Map.of("areas", List.of("municipality/091")));

        assertThat(shell("--sure")).contains("merged 0 of 0 sure pairs; 2 pairs wait for an editor");

        assertThat(List.of(here, nowhere, elsewhere)).noneMatch(this::gone);
    }

    @Test
    void mergesOverTheShellAndAgain() {
        organisation("Loimilanka Oy", Map.of());
        organisation("LOIMILANKA OY", Map.of());

        assertThat(shell()).contains("1 pairs wait, of which 1 are sure");
        assertThat(shell("--sure")).contains("merged 1 of 1 sure pairs; 0 pairs wait for an editor");
        assertThat(shell("--sure")).contains("merged 0 of 0 sure pairs");
        assertThat(shell("--all")).contains("bin/kutomo merges [--sure]");
    }

    private String shell(String... words) {
        var text = new StringWriter();
        command.run(new Invocation(List.of(words), Path.of(".")), new PrintWriter(text, true));
        return text.toString();
    }
}
