package fi.kutomo.evidence.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evidence.TestStudies;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KutomoTest
class GapMapPagesTest {

    private static final String MAP = "/gap-maps/all-approaches";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MockMvc web;

    private Cookie writer;
    private Cookie editor;
    private Cookie member;

    @BeforeEach
    void bringPeople() {
        var people = new TestPeople(program);
        writer = people.session(people.with(Assurance.SPONSORED));
        editor = people.session(people.with(Assurance.EMAIL, Role.EDITOR));
        member = people.session(people.member());
        sql.sql("delete from evidence.study").update();
        sql.sql("delete from evidence.gap_need").update();
        TestStudies.in(source).studies(300, List.of());
    }

    @Test
    void drawsTheMapOfEverythingInThreeLanguages() throws Exception {
        assertThat(text(page("/fi" + MAP, null)))
                .contains("Rekisterissä on 300 tutkimusta", "cells/support/wellbeing", "Vähän tutkimusta", "ryhmätoiminta", "gap-bar--positive");
        assertThat(text(page("/sv" + MAP, null))).contains("gruppverksamhet", "Lite forskning", "Kartans regler");
        assertThat(text(page("/en" + MAP, null))).contains("group activities", "Little research", "The rules of the map");
        assertThat(text(page("/en" + MAP + "?rows=approach/groups", null))).contains("cells/meals/work").doesNotContain("cells/support/work");
        assertThat(text(page("/en" + MAP + "?rows=all&columns=all", null))).contains("cells/peer-support/loneliness", "<small>");
        assertThat(page("/fi" + MAP, null).getContentAsByteArray().length).isLessThan(50_000);
    }

    @Test
    void tellsTheSameInTheTableAndTheFiles() throws Exception {
        int studies = count("approach/support", "effect/wellbeing");
        assertThat(text(page("/en" + MAP + "/cells/support/wellbeing", null))).contains("personal support → wellbeing", "Made-up study");
        assertThat(text(page("/en" + MAP + "/table", null))).contains("personal support → wellbeing");
        var csv = text(page("/en" + MAP + "/map.csv", null));
        assertThat(csv.lines().count()).isEqualTo(1 + 7 * 7);
        assertThat(csv.lines().filter(line -> line.startsWith("approach/support,personal support,effect/wellbeing,")).findFirst().orElseThrow())
                .contains("," + studies + ",");
        assertThat(text(page("/en" + MAP + "/map.svg", null))).startsWith("<svg").contains("personal support", "<path");
        assertThat(text(page("/api/v1" + MAP, null))).contains("\"records\":[{", "\"cols\":[", "\"seg\":\"FI\"", "\"segments\":[");
        assertThat(text(page("/en" + MAP + "?setting=FI", null))).contains("Finland");
    }

    private int count(String row, String column) {
        var chart = program.getBean(Charting.class).now(program.getBean(GapMapStore.class).find("all-approaches").orElseThrow());
        return chart.cell(row, column).orElseThrow().primary();
    }

    @Test
    void keepsAStateThatIsReproducedToTheByte() throws Exception {
        assertThat(send("/fi" + MAP + "/states", member, Map.of("note", "")).getStatus()).isEqualTo(403);
        var kept = Objects.requireNonNull(send("/fi" + MAP + "/states", editor, Map.of("note", "Selvitystä varten")).getHeader("Location"));
        var before = text(page(kept, null));
        assertThat(before).contains("tavulleen sama", "Selvitystä varten", "Viittaa näin", "Rekisterissä on 300 tutkimusta");
        var file = page("/api/v1" + MAP + "/states/" + kept.replaceFirst(".*=", ""), null).getContentAsByteArray();

        sql.sql("delete from evidence.study where year > 2000").update();
        assertThat(text(page("/fi" + MAP, null))).doesNotContain("Rekisterissä on 300 tutkimusta");
        assertThat(table(text(page(kept, null)))).isEqualTo(table(before));
        assertThat(page("/api/v1" + MAP + "/states/" + kept.replaceFirst(".*=", ""), null).getContentAsByteArray()).isEqualTo(file);
        assertThat(before).contains(Frozen.sha256(new String(file, StandardCharsets.UTF_8)));
    }

    private static String table(String html) {
        var found = Pattern.compile("(?s)<table class=\"gap-map.*?</table>").matcher(html);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void putsFirstWhatPeopleNeed() throws Exception {
        var cell = MAP + "/cells/money/home";
        assertThat(text(page("/en" + cell, null))).contains("Once signed in", "not known");
        assertThat(send("/en" + cell + "/need", member, Map.of("needed", "yes")).getStatus()).isEqualTo(303);
        assertThat(send("/en" + cell + "/need", member, Map.of("needed", "yes")).getStatus()).isEqualTo(303);
        assertThat(text(page("/en" + cell, member))).contains("You have said that you need");
        assertThat(text(page("/en" + MAP, null))).contains("money and incentives → housing", "Where answers are needed most");
        assertThat(sql.sql("select count(*) from evidence.gap_need").query(Long.class).single()).isEqualTo(1);

        assertThat(send("/en" + cell + "/judgement", member, Map.of("affected", "1")).getStatus()).isEqualTo(403);
        var wrong = send("/en" + cell + "/judgement", editor, Map.of("affected", "many", "feasibility", "0.75", "reason", ""));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("Write the number of people", "Tell where the figure", "value=\"many\"");
        assertThat(send("/en" + cell + "/judgement", editor, Map.of("affected", "12 500", "feasibility", "0.75", "reason", "Example register"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(page("/en" + cell, null))).contains("12,500", "75%");

        send("/en" + cell + "/need", member, Map.of("needed", "no"));
        assertThat(sql.sql("select count(*) from evidence.gap_need").query(Long.class).single()).isZero();
        assertThat(send("/en" + MAP + "/cells/nothing/home/need", member, Map.of()).getStatus()).isEqualTo(404);
    }

    @Test
    void tracksHowLongAnAnswerIsWaitedFor() throws Exception {
        var cell = MAP + "/cells/support/wellbeing";
        send("/en" + cell + "/need", member, Map.of("needed", "yes"));
        sql.sql("update evidence.gap_need set at = now() - interval '40 days'").update();
        sql.sql("update evidence.study set published_at = now() - interval '50 days'").update();
        assertThat(text(page("/en" + cell, null))).contains("no new study yet: 40 days");
        assertThat(text(page("/en" + MAP, null))).contains("A need has been noted for 1 cell. No new study has come to them yet.");

        sql.sql("update evidence.study set published_at = now() - interval '9 days'").update();

        assertThat(text(page("/en" + cell, null))).contains(": 31 days");
        assertThat(text(page("/en" + MAP, null))).contains("A new study has come to 1, half of them within 31 days.");
    }

    @Test
    void isAskedForByAWriterAndPublishedByAnEditor() throws Exception {
        var wrong = send("/fi/gap-maps", writer, Map.of("titleFi", "", "since", "20", "rows", "approach/none"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("Anna kartalle nimi", "neljällä numerolla", "Valitse ainakin yksi vaikutus", "ei ole käytössä");

        var answer = send("/fi/gap-maps", writer, Map.of(
                "titleFi", "Yksinäisyys " + UUID.randomUUID(), "rows", "approach/groups", "columns", "effect/loneliness", "designs", "RCT",
                "settings", "FI", "since", "2000"));
        var path = Objects.requireNonNull(answer.getHeader("Location"));
        assertThat(page(path, null).getStatus()).isEqualTo(404);
        var catalogue = program.getBean(Catalogue.class);
        assertThat(catalogue.at(path.substring(4))).isEmpty();
        assertThat(text(page(path, writer))).contains("Luonnos", "Satunnaistettu koe", "2000–", "cells/groups/loneliness");
        assertThat(send(path + "/publication", writer, Map.of("version", "0")).getStatus()).isEqualTo(403);
        assertThat(send(path + "/publication", editor, Map.of("version", "0")).getStatus()).isEqualTo(303);
        assertThat(page(path, null).getStatus()).isEqualTo(200);
        assertThat(catalogue.at(path.substring(4)).orElseThrow().in(Lang.FI).title()).startsWith("Yksinäisyys");
        assertThat(send(path + "/edit", writer, Map.of("titleFi", "x")).getStatus()).isEqualTo(403);

        var stale = send(path + "/edit", editor, Map.of(
                "version", "0", "titleFi", "Toinen nimi", "rows", "approach/groups", "columns", "effect/work"));
        assertThat(stale.getStatus()).isEqualTo(422);
        assertThat(text(stale)).contains("Joku muu on muuttanut", "Toinen nimi");
        assertThat(text(page("/fi/gap-maps", null))).contains("Yksinäisyys");
    }

    private MockHttpServletResponse page(String path, @Nullable Cookie who) throws Exception {
        return answer(get(java.net.URI.create(path)), who);
    }

    private MockHttpServletResponse send(String path, Cookie who, Map<String, String> form) throws Exception {
        var request = post(path).with(csrf());
        form.forEach(request::param);
        return answer(request, who);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, @Nullable Cookie who) throws Exception {
        return web.perform(who == null ? request : request.cookie(who)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
