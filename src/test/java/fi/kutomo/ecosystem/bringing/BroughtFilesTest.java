package fi.kutomo.ecosystem.bringing;

import static fi.kutomo.ecosystem.bringing.BringingPeople.csv;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** Files as they really come: our own in every format, and hostile ones. */
@KutomoTest
@Import(fi.kutomo.world.Statements.class)
class BroughtFilesTest {

    private static final String REGION = "region/16";

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    MadeActors made;
    BringingPeople who;
    String mark;

    @BeforeEach
    void make() {
        made = new MadeActors(program);
        who = new BringingPeople(program);
        mark = Ids.next().toString().substring(24);
        sql.sql("delete from ecosystem.statement where facet = 'REGION' and term = :region").param("region", REGION).update();
    }

    private UUID works(String slug) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at)
                select gen_random_uuid(), id, 'REGION', :region, 3, 'WEAVER', now() from ecosystem.actor where slug = :slug
                """).param("region", REGION).param("slug", slug).update();
        return sql.sql("select id from ecosystem.actor where slug = :slug").param("slug", slug).query(UUID.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "graphml", "gexf", "json"})
    void findsEverybodyOfAMapOfOursHereAlready(String format) throws Exception {
        var one = made.organisation("Esimerkki yksi " + mark, Map.of());
        var two = made.organisation("Esimerkki kaksi " + mark, Map.of());
        works(made.slug(one));
        var ends = List.of(works(made.slug(two)), works(made.network("Esimerkki kolme " + mark, Optional.empty())));
        made.undertaking(EntryKind.PROJECT, "Esimerkkihanke " + mark, Map.of("implementers", List.of(one.value()), "partners", List.of(two.value())));
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_strength, to_strength, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                values (gen_random_uuid(), 'FUNDS', :one, :two, 'SAYS', 'SAYS', 2, 2, 3, 3, current_date, now(), now())
                """).param("one", ends.get(0)).param("two", ends.get(1)).update();

        for (var lang : List.of("fi", "sv")) {
            var files = new ArrayList<MockMultipartFile>();
            for (var part : format.equals("csv") ? List.of("actors", "ties") : List.of("")) {
                var file = who.read(who.member, "/" + lang + "/map/file?region=" + REGION + "&format=" + format + "&part=" + part);
                assertThat(file.getStatus()).isEqualTo(200);
                files.add(BringingPeople.file("kartta" + part + "." + format, file.getContentAsByteArray()));
            }
            var address = who.bring(Map.of(), files.toArray(MockMultipartFile[]::new));
            assertThat(who.page(who.member, address).select("main").text()).contains("1 yhteys seuraa yhteisestä hankkeesta");
            who.decides(address + "/sure", Map.of());

            assertThat(who.actors(address)).isEqualTo(Map.of("SAME", 3L));
            assertThat(who.ties(address)).isEqualTo(Map.of("HERE", 1L));
            assertThat(who.state(address)).isEqualTo("DONE");
        }
    }

    @Test
    void showsStrangeNamesWithoutDoingWhatTheySay() throws Exception {
        var zalgo = "Z" + "\u0335\u0321\u0322".repeat(40) + "algo";
        var names = List.of("<script>alert(1)</script>" + mark, "\u202Etxt.exe\u202C" + mark, "أمثلة " + mark, zalgo + mark, "=HYPERLINK(1;2)" + mark, "a".repeat(480) + mark);
        var rows = new StringBuilder("Label;Type;Description;Region\n");
        names.forEach(name -> rows.append('"').append(name).append("\";<img src=x onerror=alert(1)>;\"=1+1\";").append("Etelä-Pohjanmaa\n"));
        var address = who.bring(Map.of("maker", "<script>alert(2)</script>"), csv("x.csv", rows.toString()));

        var main = who.page(who.weaver, address).selectFirst("main");
        assertThat(main.select("script, img, [onerror]")).isEmpty();
        assertThat(main.text()).contains("<script>alert(1)</script>").doesNotContain("\u202E", zalgo);
        who.decides(address + "/others", Map.of());

        assertThat(who.actors(address)).isEqualTo(Map.of("NEW", 6L));
        var slugs = sql.sql("select slug from ecosystem.actor where name ->> 'fi' like :mark").param("mark", "%" + mark).query(String.class).list();
        assertThat(slugs).hasSize(6).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z0-9-]+"));
        for (var slug : slugs) {
            var page = who.page(who.member, "/fi/actors/" + slug);
            assertThat(page.select("main script, main img, main [onerror]")).isEmpty();
        }
        var file = who.read(who.member, "/fi/map/file?region=region/14&format=csv&part=actors").getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file).contains("'=HYPERLINK", "a".repeat(480) + mark).doesNotContain("\n=HYPERLINK", ",=HYPERLINK");
    }

    @Test
    void tellsTwoOfOneNameApartByWhereTheyWork() throws Exception {
        var here = made.network("Esimerkki kerho " + mark, Optional.empty());
        works(here);
        var address = who.bring(Map.of(), csv("x.csv", "Label,Region\nEsimerkki kerho " + mark + ",Lappi\n"));

        assertThat(who.page(who.weaver, address).select("#d-0-choice").text()).contains("sama nimi", "eri maakunta");
        who.decides(address + "/sure", Map.of());
        who.decides(address + "/others", Map.of());
        assertThat(who.actors(address)).as("somebody has to look").isEqualTo(Map.of("OPEN", 1L));
        who.decides(address + "/decisions", Map.of("d-0", "same:" + here));
        assertThat(who.state(address)).isEqualTo("DONE");
    }

    @Test
    void knowsAnOrganisationByItsBusinessId() throws Exception {
        var organisation = made.organisation("Esimerkki vanhalta nimeltä " + mark, Map.of("businessId", List.of("0116297-6")));
        var address = who.bring(Map.of(), csv("x.csv", "Y-tunnus,Nimi\n0116297-6,Aivan muu " + mark + "\n"));

        assertThat(who.page(who.weaver, address).select("#d-0-choice").text()).contains("sama Y-tunnus", "Esimerkki vanhalta nimeltä " + mark);
        who.decides(address + "/sure", Map.of());
        assertThat(sql.sql("select actor from ecosystem.brought_actor where net = :net").param("net", BringingPeople.id(address)).query(UUID.class).single())
                .isEqualTo(fi.kutomo.ecosystem.actors.Actor.idOf(organisation));
    }
}
