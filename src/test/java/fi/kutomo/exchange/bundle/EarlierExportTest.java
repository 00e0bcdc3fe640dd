package fi.kutomo.exchange.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.evaluation.metrics.MadeMetrics;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.portable.Parcel;
import fi.kutomo.platform.portable.Portables;
import fi.kutomo.platform.portable.Portables.Taken;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What exports of earlier programs hold arrives whole. */
@KutomoTest(properties = "kutomo.test.site=earlier exports")
class EarlierExportTest {

    private static final String GLUED = "Brittiläisen oppaan laskuesimerkki: pyörät · Räkneexempel i den brittiska guiden: hjul · Worked example: wheels";

    @Autowired
    private Portables portables;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationContext program;

    private void make() {
        MadeRecords.make(program, new PermanentId(MadeMetrics.model(program, Ids.next())), "Koe");
    }

    private List<Parcel> given(String kind) {
        var given = new ArrayList<Parcel>();
        portables.give(parcel -> {
            if (parcel.kind().equals(kind)) {
                given.add(parcel);
            }
        });
        assertThat(given).isNotEmpty();
        return given;
    }

    private static ObjectNode root(Parcel parcel) {
        return (ObjectNode) parcel.rows().path(parcel.kind()).path(0);
    }

    /** As long as sources and notes were one text for every language. */
    private static void oneText(Parcel parcel, String table, String field) {
        for (var row : parcel.rows().path(table)) {
            var content = (ObjectNode) row.path("content");
            content.put(field, content.path(field).path("fi").asString(""));
        }
    }

    private List<String> shapes(String table, String field) {
        return sql.sql("select distinct jsonb_typeof(content -> '" + field + "') from evaluation." + table).query(String.class).list();
    }

    @Test
    void takesSourcesAndNotesThatWereOneText() {
        make();
        sql.sql("update evaluation.proxy set version = 2").update();
        sql.sql("""
                insert into evaluation.proxy_former (id, proxy, version, content, changed_at)
                select gen_random_uuid(), id, 1, content, changed_at from evaluation.proxy
                """)
                .update();
        var proxies = given("proxy");
        var indicators = given("indicator");
        var metrics = given("metrics");
        for (var proxy : proxies) {
            for (var table : List.of("proxy", "proxy_former")) {
                oneText(proxy, table, "source");
                oneText(proxy, table, "note");
            }
        }
        var glued = (ObjectNode) root(proxies.getFirst()).path("content");
        glued.put("note", GLUED).put("country", "United Kingdom");
        proxies.forEach(proxy -> ((ObjectNode) proxy.rows().path("proxy_former").path(0).path("content")).put("country", "Suomi"));
        indicators.forEach(indicator -> oneText(indicator, "indicator", "source"));
        sql.sql("truncate evaluation.proxy, evaluation.indicator, evaluation.metrics cascade").update();

        assertThat(portables.take(proxies)).isEqualTo(new Taken(proxies.size(), 0, 0));
        assertThat(portables.take(indicators)).isEqualTo(new Taken(indicators.size(), 0, 0));
        assertThat(portables.take(metrics)).isEqualTo(new Taken(metrics.size(), 0, 0));

        for (var table : List.of("proxy", "proxy_former")) {
            assertThat(shapes(table, "source")).as(table).containsExactly("object");
            assertThat(shapes(table, "note")).as(table).containsExactly("object");
        }
        assertThat(shapes("indicator", "source")).containsExactly("object");
        assertThat(sql.sql("select distinct content -> 'source' ->> 'fi' from evaluation.proxy").query(String.class).list())
                .containsExactly("SROI Guide, laskuesimerkki");
        assertThat(sql.sql("select content -> 'note' ->> 'en' from evaluation.proxy where content -> 'note' ->> 'en' like 'Worked%'").query(String.class).list())
                .as("what came with the program was three languages in one")
                .containsExactly("Worked example: wheels");
        assertThat(sql.sql("select distinct content ->> 'country' from evaluation.proxy").query(String.class).list()).containsExactly("GB");
        assertThat(sql.sql("select distinct content ->> 'country' from evaluation.proxy_former").query(String.class).list()).containsExactly("FI");
        assertThat(portables.compared(proxies)).as("and is known again").isEqualTo(new Taken(0, 0, proxies.size()));
        assertThat(portables.take(indicators)).isEqualTo(new Taken(0, 0, indicators.size()));
    }

    private List<Parcel> synthesesOnAWithdrawnStudy() {
        make();
        sql.sql("""
                update evidence.study s set state = 'WITHDRAWN', withdrawn_reason = 'Luvut olivat väärin.'
                where exists (select from evidence.synthesis_study c where c.study = s.id)
                """)
                .update();
        sql.sql("""
                update evidence.synthesis_run r set inputs = jsonb_set(r.inputs, '{lines,0,path}', to_jsonb('studies/' || s.slug))
                from evidence.synthesis_study c join evidence.study s on s.id = c.study where c.synthesis = r.synthesis
                """)
                .update();
        return given("synthesis");
    }

    private List<String> losses() {
        return sql.sql("select synthesis || ' ' || run || ' ' || study || ' ' || noted_at from evidence.synthesis_loss order by 1").query(String.class).list();
    }

    @Test
    void keepsNotedLossesOfWhichAnExportSaysNothing() {
        var syntheses = synthesesOnAWithdrawnStudy();
        syntheses.forEach(synthesis -> ((ObjectNode) synthesis.rows()).remove("synthesis_loss"));
        var noted = losses();

        assertThat(portables.take(syntheses)).isEqualTo(new Taken(0, 0, syntheses.size()));

        assertThat(losses()).as("nobody is told of them again").isEqualTo(noted).hasSameSizeAs(syntheses);
    }

    @Test
    void notesLossesAgainFromStudiesThatAreWithdrawnHere() {
        var syntheses = synthesesOnAWithdrawnStudy();
        syntheses.forEach(synthesis -> ((ObjectNode) synthesis.rows()).remove("synthesis_loss"));
        sql.sql("delete from evidence.synthesis").update();

        assertThat(portables.take(syntheses)).isEqualTo(new Taken(syntheses.size(), 0, 0));
        assertThat(losses()).as("on a new site").hasSameSizeAs(syntheses);
        assertThat(portables.take(syntheses)).isEqualTo(new Taken(0, 0, syntheses.size()));

        syntheses.forEach(synthesis -> ((ObjectNode) synthesis.rows()).putArray("synthesis_loss"));
        assertThat(portables.take(syntheses).changed()).isEqualTo(syntheses.size());
        assertThat(losses()).as("from a site where the study stood").hasSameSizeAs(syntheses);
    }

    private List<String> versions(String scale) {
        return sql.sql("select version || ' ' || state from evidence.scale where scale = ? order by version desc").param(scale).query(String.class).list();
    }

    /** A version of this scale as it is here, with another number and state. */
    private Parcel version(String scale, int like, int number, String state) {
        var found = given("scale").stream().filter(parcel -> parcel.key().equals(scale + " " + like)).findFirst().orElseThrow();
        var row = root(found);
        row.put("version", number).put("state", state);
        ((ObjectNode) row.path("rules")).put("version", number);
        if (state.equals("DRAFT")) {
            row.putNull("in_force_at");
        } else {
            row.put("in_force_at", "2026-01-02T03:04:05+00:00");
        }
        return new Parcel("scale", scale + " " + number, found.rows());
    }

    private static Parcel own(Parcel version) {
        ((ObjectNode) root(version).path("rules").path("name")).put("fi", "Omat säännöt");
        return version;
    }

    @ParameterizedTest
    @ValueSource(strings = {"eif", "eef", "kasvun-tuki"})
    void letsTheRulesInForceStandAndKeepsTheEarlierOnesAndTheDraftBesideThem(String scale) {
        assertThat(versions(scale)).containsExactly("2 CURRENT", "1 RETIRED");
        var before = List.of(version(scale, 1, 1, "CURRENT"), own(version(scale, 1, 2, "DRAFT")));

        assertThat(portables.compared(before)).isEqualTo(new Taken(1, 1, 0));
        assertThat(portables.take(before)).isEqualTo(new Taken(1, 1, 0));

        assertThat(versions(scale)).containsExactly("3 DRAFT", "2 CURRENT", "1 RETIRED");
        assertThat(sql.sql("select rules ->> 'version' from evidence.scale where scale = ? and state = 'DRAFT'").param(scale).query(String.class).single())
                .isEqualTo("3");
        assertThat(sql.sql("select in_force_at is not null from evidence.scale where scale = ? and version = 1").param(scale).query(Boolean.class).single())
                .as("it was in force there")
                .isTrue();
        assertThat(portables.take(before)).as("a second time").isEqualTo(new Taken(0, 0, 2));

        var another = own(version(scale, 1, 2, "DRAFT"));
        ((ObjectNode) root(another).path("rules").path("name")).put("fi", "Muut säännöt");
        assertThatThrownBy(() -> portables.take(List.of(another))).as("a draft that is being written here stays").isInstanceOf(Refused.class);
        assertThat(versions(scale)).containsExactly("3 DRAFT", "2 CURRENT", "1 RETIRED");

        var published = version(scale, 2, 2, "DRAFT");
        assertThat(portables.take(List.of(published))).as("a draft that has come into force here").isEqualTo(new Taken(0, 0, 1));

        var back = List.of(version(scale, 2, 2, "RETIRED"), version(scale, 1, 4, "CURRENT"));
        assertThat(portables.take(back)).as("editors who went back to the first").isEqualTo(new Taken(1, 1, 0));
        assertThat(versions(scale)).containsExactly("4 CURRENT", "3 DRAFT", "2 RETIRED", "1 RETIRED");
    }

    @Test
    void refusesToLeaveClaimsWithoutRulesAndLetsLaterRulesStand() {
        assertThat(versions("claim")).containsExactly("1 CURRENT");
        assertThatThrownBy(() -> portables.take(List.of(version("claim", 1, 1, "RETIRED"))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey()).isEqualTo("evidence.scales.noneInForce"));
        assertThat(versions("claim")).containsExactly("1 CURRENT");

        var first = version("claim", 1, 1, "CURRENT");
        portables.take(List.of(version("claim", 1, 1, "RETIRED"), own(version("claim", 1, 2, "CURRENT"))));
        assertThat(versions("claim")).containsExactly("2 CURRENT", "1 RETIRED");

        portables.take(List.of(first));
        assertThat(versions("claim")).containsExactly("2 CURRENT", "1 RETIRED");
    }
}
