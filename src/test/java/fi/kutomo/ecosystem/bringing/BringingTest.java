package fi.kutomo.ecosystem.bringing;

import static fi.kutomo.ecosystem.bringing.BringingPeople.csv;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.json.JsonMapper;

@KutomoTest
@Import(Statements.class)
class BringingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    @Autowired
    Statements statements;

    MadeActors made;
    BringingPeople who;
    String mark;

    @BeforeEach
    void make() {
        made = new MadeActors(program);
        who = new BringingPeople(program);
        mark = Ids.next().toString().substring(24);
    }

    private MockMultipartFile[] files() {
        return new MockMultipartFile[] {
            csv("toimijat.csv", """
                    Id,Label,Type,Description,Region,Sector
                    a,Esimerkki Kajo %1$s,Organisaatio,Talo kylässä,Pirkanmaa,
                    b,ESIMERKKI TUPA %1$s ry,Organisaatio,,,
                    c,Esimerkki Verkko %1$s,Verkosto,Kirjoita: joku@example.org,,
                    d,Maija Meikäläinen %1$s,Henkilö,Puhelias,,
                    """.formatted(mark)),
            csv("yhteydet.csv", """
                    From,To,Type,Start
                    a,b,yhteistyö,2024-01-01
                    b,a,WORKS_WITH,
                    a,c,jäsenyys,
                    b,c,kahvittelu,
                    d,a,yhteistyö,
                    """)
        };
    }

    private UUID actor(String name) {
        return sql.sql("select id from ecosystem.actor where state = 'SHOWN' and name ->> 'fi' = :name").param("name", name).query(UUID.class).single();
    }

    @Test
    void becomesActorsAndClaimsWithTheirSourceOnceAWeaverHasDecided() throws Exception {
        var known = made.network("Esimerkki Tupa " + mark, Optional.empty());
        var address = who.bring(Map.of("region", "region/06"), files());

        var sent = who.page(who.member, address);
        assertThat(sent.select("main").text()).contains("1 rivi kertoi ihmisestä", "Samalla jäi pois 1 yhteys", "3 päättämättä").doesNotContain("Meikäläinen");
        assertThat(sent.select("input[type=radio]")).isEmpty();
        assertThat(who.ties(address)).containsExactlyEntriesOf(Map.of("WAITING", 4L));
        for (var lang : Lang.ALL) {
            assertThat(who.page(who.weaver, address.replace("/fi/", "/" + lang.tag() + "/")).text()).contains("kahvittelu").doesNotContain("ecosystem.");
        }
        assertThat(who.page(who.weaver, "/fi/brought-nets").select("main").text()).contains("Esimerkkihanke");
        assertThat(who.page(who.weaver, "/fi/weaving?region=region/06").select("main").text()).contains("Tuotu verkosto: Esimerkkihanke", "3 toimijaa odottaa päätöstä");
        assertThat(who.page(who.weaver, address).select("#d-1-choice").text()).contains("Sama kuin Esimerkki Tupa " + mark, "sama nimi");

        who.decides(address + "/sure", Map.of());
        assertThat(who.actors(address)).isEqualTo(Map.of("OPEN", 2L, "SAME", 1L));
        who.decides(address + "/others", Map.of());
        who.decides(address + "/meanings", Map.of("word-0", "kahvittelu", "meaning-0", "out"));

        assertThat(who.state(address)).isEqualTo("DONE");
        assertThat(who.actors(address)).isEqualTo(Map.of("NEW", 2L, "SAME", 1L));
        assertThat(who.ties(address)).isEqualTo(Map.of("MADE", 2L, "HERE", 1L, "OUT", 1L));
        var house = actor("Esimerkki Kajo " + mark);
        assertThat(sql.sql("select kind || ' ' || (summary ->> 'fi') from ecosystem.actor where id = :id").param("id", house).query(String.class).single())
                .isEqualTo("ORGANISATION Talo kylässä");
        assertThat(sql.sql("select facet || ' ' || term || ' ' || source || ' ' || said_as from ecosystem.statement where actor = :id").param("id", house).query(String.class).list())
                .containsExactly("REGION region/06 Esimerkkihanke, 1.3.2026. CC BY 4.0 SUGGESTED");
        assertThat(sql.sql("select summary::text from ecosystem.actor where id = :id").param("id", actor("Esimerkki Verkko " + mark)).query(String.class).single()).isEqualTo("{}");
        assertThat(sql.sql("""
                select kind || ' ' || state || ' ' || from_word || ' ' || to_word || ' ' || source || ' ' || affirmed_on || ' ' || (claimed_by = :weaver)
                from ecosystem.tie where :id in (from_actor, to_actor) order by kind
                """).param("id", house).param("weaver", who.weaver.id()).query(String.class).list())
                .containsExactly(
                        "MEMBER_OF CLAIMED SILENT SILENT Esimerkkihanke, 1.3.2026. CC BY 4.0 2026-03-01 true",
                        "WORKS_WITH CLAIMED SILENT SILENT Esimerkkihanke, 1.3.2026. CC BY 4.0 2026-03-01 true");
        assertThat(who.page(who.member, address + "?show=all").select("main").text()).contains("Oli jo täällä: Esimerkki Tupa " + mark);
        assertThat(who.page(who.member, "/fi/actors/" + known).select("main").text()).doesNotContain("Esimerkki Kajo");
    }

    @Test
    void keepsNothingOfPeopleNorOfWhatIsLeftOut() throws Exception {
        var address = who.bring(Map.of(), files());
        who.decides(address + "/decisions", Map.of("d-0", "out"));

        assertThat(sql.sql("select t::text from ecosystem.brought_actor t where net = :net and (state = 'OUT' or t::text ilike '%Meikäläinen%')")
                .param("net", BringingPeople.id(address)).query(String.class).list()).hasSize(1).allSatisfy(row -> assertThat(row).doesNotContain("Kajo", "kylässä"));
        assertThat(sql.sql("select count(*) from ecosystem.brought_tie t where net = :net and t::text like '%yhteistyö%' and state = 'OUT'").param("net", BringingPeople.id(address)).query(Long.class).single()).isZero();
        assertThat(sql.sql("select count(*) from platform.audit_entry where about = :net and details::text ~ 'Esimerkki|Meikäläinen'").param("net", BringingPeople.id(address)).query(Long.class).single())
                .isZero();
    }

    @Test
    void isThereOnceWhenTheSameFileIsSentAgain() throws Exception {
        var address = who.bring(Map.of(), files());

        var again = who.bring(who.member, "/fi/brought-nets", BringingPeople.SOURCE, List.of(files()[1], files()[0]));
        assertThat(again.getRedirectedUrl()).isEqualTo(address);
        assertThat(again.getCookie("kutomo-flash").getValue()).isEqualTo("ecosystem.bringing.again");
        assertThat(who.bring(who.weaver, "/fi/brought-nets", BringingPeople.SOURCE, List.of(files())).getRedirectedUrl()).isNotEqualTo(address);
    }

    @Test
    void losesNothingThatWasWrittenWhenSomethingIsWrong() throws Exception {
        var bad = who.bring(who.member, "/fi/brought-nets", Map.of("maker", "", "made", "huomenna", "permission", "Lupa hankkeelta", "region", "region/99"), List.of());
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString()).contains("Lupa hankkeelta", "huomenna", "href=\"#file\"", "href=\"#maker\"", "href=\"#made\"", "href=\"#region\"");

        var unread = who.bring(who.member, "/fi/brought-nets", BringingPeople.SOURCE, List.of(csv("x.csv", "foo,bar\n1,2\n")));
        assertThat(unread.getStatus()).isEqualTo(422);
        assertThat(unread.getContentAsString()).contains("Esimerkkihanke", "map-problems");

        var people = who.bring(who.member, "/fi/brought-nets", BringingPeople.SOURCE, List.of(csv("x.csv", "Label,Type\nMaija,Henkilö\nmatti@example.org,\n")));
        assertThat(people.getStatus()).isEqualTo(422);
        assertThat(people.getContentAsString()).contains("ei ole organisaatioita eikä verkostoja");
        assertThat(sql.sql("select count(*) from ecosystem.brought_net where sent_by = :member").param("member", who.member.id()).query(Long.class).single()).isZero();
    }

    @Test
    void isDecidedByWeaversOfItsRegionAndEditorsAlone() throws Exception {
        var address = who.bring(Map.of("region", "region/06"), files());
        var near = who.weaverOf("region/06");
        var far = who.weaverOf("region/19");
        var stranger = who.people.member();
        var editor = who.people.with(Assurance.SPONSORED, Role.EDITOR);

        assertThat(who.read(stranger, address).getStatus()).isEqualTo(404);
        assertThat(who.read(far, address).getStatus()).isEqualTo(404);
        assertThat(who.read(stranger, "/api/v1" + address.substring(3)).getStatus()).isEqualTo(404);
        for (var act : List.of("decisions", "sure", "others", "meanings", "refusal", "return")) {
            assertThat(who.send(far, address + "/" + act, Map.of("reason", "x")).getStatus()).as(act).isEqualTo(404);
            assertThat(who.send(who.member, address + "/" + act, Map.of("reason", "x")).getStatus()).as(act).isEqualTo(403);
        }
        assertThat(who.page(near, address).select("input[type=radio]")).isNotEmpty();
        assertThat(who.page(editor, address).select("input[type=radio]")).isNotEmpty();
        assertThat(who.page(near, "/fi/brought-nets").select(".line a").eachAttr("href")).contains(address);
        assertThat(who.page(far, "/fi/brought-nets").select(".line a").eachAttr("href")).doesNotContain(address);
    }

    @Test
    void isDecidedOnceWhoeverComesSecond() throws Exception {
        var address = who.bring(Map.of(), files());
        var other = who.people.with(Assurance.SPONSORED, Role.WEAVER);
        who.decides(address + "/decisions", Map.of("d-0", "ORGANISATION"));
        var first = actor("Esimerkki Kajo " + mark);

        var second = who.send(other, address + "/decisions", Map.of("d-0", "out", "d-1", "out"));

        assertThat(second.getCookie("kutomo-flash").getValue()).isEqualTo("ecosystem.bringing.decidedMeanwhile");
        assertThat(who.actors(address)).isEqualTo(Map.of("NEW", 1L, "OPEN", 1L, "OUT", 1L));
        assertThat(sql.sql("select actor from ecosystem.brought_actor where net = :net and number = 0").param("net", BringingPeople.id(address)).query(UUID.class).single()).isEqualTo(first);
        who.decides(address + "/decisions", Map.of("d-2", "out"));
        assertThat(who.state(address)).isEqualTo("DONE");
        assertThat(who.send(other, address + "/others", Map.of()).getStatus()).isEqualTo(409);
    }

    @Test
    void isTakenBackWholeAsLongAsNobodyTouchedIt() throws Exception {
        var known = made.network("Esimerkki Tupa " + mark, Optional.empty());
        var address = who.bring(Map.of(), files());
        who.decides(address + "/sure", Map.of());
        who.decides(address + "/others", Map.of());
        var house = actor("Esimerkki Kajo " + mark);
        var slug = sql.sql("select slug from ecosystem.actor where id = :id").param("id", house).query(String.class).single();
        sql.sql("update ecosystem.tie set to_word = 'SAYS', version = version + 1 where :id in (from_actor, to_actor) and kind = 'WORKS_WITH'").param("id", house).update();

        var stuck = who.send(who.weaver, address + "/return", Map.of());
        assertThat(stuck.getStatus()).isEqualTo(409);
        assertThat(stuck.getContentAsString()).contains("1 yhteydestä on jo sanottu jotakin");
        assertThat(sql.sql("select count(*) from ecosystem.tie where :id in (from_actor, to_actor)").param("id", house).query(Long.class).single()).isEqualTo(2);
        sql.sql("update ecosystem.tie set to_word = 'SILENT', version = 0 where :id in (from_actor, to_actor)").param("id", house).update();
        who.decides(address + "/return", Map.of());

        assertThat(who.state(address)).isEqualTo("TAKEN_BACK");
        assertThat(who.read(who.member, "/fi/actors/" + slug).getStatus()).isEqualTo(410);
        assertThat(who.read(who.member, "/fi/actors/" + known).getStatus()).isEqualTo(200);
        assertThat(sql.sql("select count(*) from ecosystem.tie where :id in (from_actor, to_actor)").param("id", house).query(Long.class).single()).isZero();
        assertThat(sql.sql("select actor::text from ecosystem.brought_actor where net = :net and state = 'SAME'").param("net", BringingPeople.id(address)).query(String.class).list())
                .as("who was taken for whom").containsExactly(known);
        assertThat(who.send(who.weaver, address + "/return", Map.of()).getStatus()).isEqualTo(409);

        var again = who.bring(Map.of(), files());
        assertThat(again).isNotEqualTo(address);
        who.decides(again + "/others", Map.of());
        assertThat(actor("Esimerkki Kajo " + mark)).as("one name is one organisation").isEqualTo(house);
    }

    @Test
    void isNotTakenBackOnceSomebodyUsesWhatItMade() throws Exception {
        var address = who.bring(Map.of(), files());
        who.decides(address + "/others", Map.of());
        var house = actor("Esimerkki Kajo " + mark);
        var slug = sql.sql("select slug from ecosystem.actor where id = :id").param("id", house).query(String.class).single();
        assertThat(who.send(who.weaver, "/fi/actors/" + slug + "/statements", Map.of("facet", "OFFER", "term", "resource/space", "reach", "PUBLIC")).getStatus()).isEqualTo(303);

        var stuck = who.send(who.weaver, address + "/return", Map.of());

        assertThat(stuck.getStatus()).isEqualTo(409);
        assertThat(stuck.getContentAsString()).contains("Yhtä uutta toimijaa on jo muutettu tai käytetty", "/fi/actors/" + slug);
        assertThat(actor("Esimerkki Kajo " + mark)).isEqualTo(house);
    }

    @Test
    void makesRoomForTheEntryOfAnOrganisationOnceThatIsPublished() throws Exception {
        var address = who.bring(Map.of(), files());
        who.decides(address + "/others", Map.of());
        var house = actor("Esimerkki Kajo " + mark);

        var entry = made.organisation("Esimerkki Kajo " + mark + " ry", Map.of());

        MadeActors.await("the organisation takes its place", () -> sql.sql("select count(*) from ecosystem.actor where id = :id and became = :entry")
                .param("id", house).param("entry", Actor.idOf(entry)).query(Long.class).single() == 1);
        assertThat(sql.sql("select count(*) from ecosystem.tie where :id in (from_actor, to_actor)").param("id", Actor.idOf(entry)).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void isRefusedWithAReasonThatTheSenderSees() throws Exception {
        var address = who.bring(Map.of(), files());
        assertThat(who.send(who.weaver, address + "/refusal", Map.of("reason", " ")).getStatus()).isEqualTo(422);
        who.decides(address + "/refusal", Map.of("reason", "Lupaa ei ole"));

        assertThat(who.page(who.member, address).select("main").text()).contains("Ei otettu mukaan", "Lupaa ei ole");
        assertThat(who.actors(address)).isEmpty();
    }

    @Test
    void asksAsFewQuestionsForManyActorsAsForFew() throws Exception {
        var few = who.bring(Map.of(), csv("a.csv", "Label\nEsimerkki yksin " + mark + "\n"));
        var rows = new StringBuilder("Label\n");
        for (int i = 0; i < 60; i++) {
            rows.append("Esimerkki ").append(i).append(' ').append(mark).append('\n');
        }
        var many = who.bring(Map.of(), csv("b.csv", rows.toString()));
        who.page(who.weaver, few);

        int one = statements.during(() -> who.page(who.weaver, few));
        int sixty = statements.during(() -> who.page(who.weaver, many));
        assertThat(sixty).isEqualTo(one);
        assertThat(who.page(who.weaver, many).select("fieldset")).hasSize(20);
        int makeOne = statements.during(() -> who.decides(few + "/others", Map.of()));
        int makeSixty = statements.during(() -> who.decides(many + "/others", Map.of()));
        assertThat(makeSixty).isLessThanOrEqualTo(makeOne + 1);
        assertThat(who.actors(many)).isEqualTo(Map.of("NEW", 60L));
    }

    @Test
    void comesFromProgramsAndFromTheShellAsTheSameDrafts(@TempDir Path folder) throws Exception {
        var answer = who.bring(who.member, "/api/v1/brought-nets", BringingPeople.SOURCE, List.of(files()));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        var told = new JsonMapper().readTree(answer.getContentAsString());
        assertThat(told.path("state").asString()).isEqualTo("waiting");
        assertThat(told.path("people").asInt()).isEqualTo(1);
        assertThat(told.path("actors").path("open").asInt()).isEqualTo(3);
        assertThat(who.bring(who.member, "/api/v1/brought-nets", BringingPeople.SOURCE, List.of(files())).getStatus()).isEqualTo(200);
        assertThat(who.bring(who.member, "/api/v1/brought-nets", Map.of(), List.of(files())).getStatus()).isEqualTo(422);
        assertThat(new JsonMapper().readTree(who.read(who.member, "/api/v1/brought-nets/" + told.path("id").asString()).getContentAsString()).path("ties").path("waiting").asInt()).isEqualTo(4);

        var file = folder.resolve("verkko.csv");
        Files.writeString(file, "Label,Type\nEsimerkki kuoresta " + mark + ",ry\n");
        var shell = shell(0, folder, "verkko.csv", "--maker", "Kuori", "--permission", "CC0");
        assertThat(shell).contains("1 actors and 0 ties wait for review", "/fi/brought-nets/");
        assertThat(shell(0, folder, "verkko.csv", "--maker", "Kuori", "--permission", "CC0")).contains("sent before");
        assertThat(shell(2, folder, "verkko.csv", "--maker", "Kuori")).contains("--permission");
        assertThat(shell(2, folder, "puuttuu.csv")).contains("no file puuttuu.csv");
        assertThat(sql.sql("select count(*) from ecosystem.actor where name ->> 'fi' like :name").param("name", "%" + mark).query(Long.class).single()).isZero();
    }

    private String shell(int code, Path folder, String... words) throws Exception {
        var command = program.getBeansOfType(Command.class).values().stream().filter(each -> each.name().equals("bring")).findFirst().orElseThrow();
        var out = new StringWriter();
        assertThat(command.run(new Invocation(List.of(words), folder), new PrintWriter(out, true))).as(out.toString()).isEqualTo(code);
        return out.toString();
    }

    @Test
    void forgetsWhoSentAndWhoDecided() throws Exception {
        var waiting = who.bring(Map.of(), csv("w.csv", "Label\nEsimerkki odottava " + mark + "\n"));
        var decided = who.bring(Map.of(), files());
        who.decides(decided + "/others", Map.of());
        who.decides(decided + "/meanings", Map.of("word-0", "kahvittelu", "meaning-0", "WORKS_WITH"));
        var holding = program.getBeansOfType(Holding.class).values().stream().filter(BroughtNetHolding.class::isInstance).findFirst().orElseThrow();
        assertThat(holding.about(who.member.id()).getFirst().rows()).hasSize(2);
        assertThat(holding.forecast(who.member.id()).goes().values()).containsExactly(1L);

        holding.erase(who.member.id());
        holding.erase(who.weaver.id());

        assertThat(sql.sql("select count(*) from ecosystem.brought_net where id = :id").param("id", BringingPeople.id(waiting)).query(Long.class).single()).isZero();
        assertThat(sql.sql("select count(*) from ecosystem.brought_net where id = :id and sent_by is null and decided_by is null").param("id", BringingPeople.id(decided)).query(Long.class).single()).isOne();
    }
}
