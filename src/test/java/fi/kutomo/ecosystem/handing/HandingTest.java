package fi.kutomo.ecosystem.handing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.ecosystem.advising.MadeRegion;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class HandingTest {

    private static final String REGION = "region/13";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    TestPeople people;
    Person giver;
    Person taker;
    UUID introduction;
    UUID concerning;

    @BeforeEach
    void make() throws Exception {
        people = new TestPeople(program);
        giver = people.with(Assurance.SPONSORED, Role.WEAVER);
        taker = people.with(Assurance.SPONSORED, Role.WEAVER);
        var made = new MadeRegion(sql, REGION);
        var one = made.network("Esimerkki Kysyvä", Optional.empty());
        var other = made.network("Esimerkki Antava", Optional.empty());
        made.say(one, "NEED", "resource/funding", 3, 0);
        made.say(other, "OFFER", "resource/funding", 3, 0);
        send(giver, "weaving/looks", Map.of("region", REGION));
        var suggested = sql.sql("select a.id from ecosystem.advice a join ecosystem.advice_round r on r.id = a.round where r.person = :person limit 1")
                .param("person", giver.id())
                .query(UUID.class)
                .single();
        send(giver, "weaving/suggestions/" + suggested + "/aside", Map.of("about", "NO_TRUST", "words", "Riitaantuivat keväällä"));
        introduction = introduction(Optional.empty());
        concerning = introduction(Optional.of(taker.id()));
    }

    private UUID introduction(Optional<UUID> asked) {
        var id = UUID.randomUUID();
        sql.sql("insert into ecosystem.introduction (id, state, pair, regions, why, led_by, proposed_at) values (:id, 'PROPOSED', :id, array[:region], 'x', :weaver, now())")
                .param("id", id)
                .param("region", REGION)
                .param("weaver", giver.id())
                .update();
        for (int place = 1; place <= 2; place++) {
            sql.sql("""
                    insert into ecosystem.introduction_side (id, introduction, place, person, lang, words) values (gen_random_uuid(), :id, :place, :person, 'fi', 'x')
                    """)
                    .param("id", id)
                    .param("place", place)
                    .param("person", place == 1 ? asked.orElse(null) : null, java.sql.Types.OTHER)
                    .update();
        }
        return id;
    }

    private MockHttpServletResponse read(Person who, String path) throws Exception {
        return browser.perform(get("/fi/" + path).cookie(people.session(who))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(Person who, String path, Map<String, String> form) throws Exception {
        var request = post("/fi/" + path).with(csrf()).cookie(people.session(who));
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private UUID offered() throws Exception {
        assertThat(send(giver, "weaving/handovers", Map.of("region", REGION, "to", taker.id().toString(), "note", "Soita ensin Mirjalle")).getStatus()).isEqualTo(303);
        return sql.sql("select id from ecosystem.handover where given_by = :giver and state = 'OFFERED'").param("giver", giver.id()).query(UUID.class).single();
    }

    private Optional<UUID> leader(UUID id) {
        return sql.sql("select led_by from ecosystem.introduction where id = :id").param("id", id).query(UUID.class).optional();
    }

    @Test
    void takesAlongIntroductionsWhatWasPutAsideAndANoteOnceTheOtherAccepts() throws Exception {
        assertThat(read(giver, "weaving/handovers?region=" + REGION).getContentAsString()).contains("2 kesken olevaa esittelyä", "yksi syrjään pantu");
        var id = offered();
        assertThat(leader(introduction)).contains(giver.id());
        for (var lang : Lang.ALL) {
            var page = browser.perform(get("/" + lang.tag() + "/weaving/handovers").cookie(people.session(taker))).andReturn().getResponse().getContentAsString();
            assertThat(page).contains("Soita ensin Mirjalle").doesNotContain("ecosystem.");
        }
        assertThat(read(taker, "weaving?region=" + REGION).getContentAsString()).contains("Sinulle tarjotaan tätä aluetta");

        assertThat(send(taker, "weaving/handovers/" + id + "/acceptance", Map.of()).getStatus()).isEqualTo(303);
        assertThat(leader(introduction)).contains(taker.id());
        assertThat(leader(concerning)).as("what concerns the taker stays").contains(giver.id());
        assertThat(read(taker, "weaving/aside?region=" + REGION).getContentAsString()).contains("Riitaantuivat keväällä");
        assertThat(read(giver, "weaving/aside?region=" + REGION).getContentAsString()).doesNotContain("Riitaantuivat keväällä");
        assertThat(read(giver, "weaving/handovers").getContentAsString()).doesNotContain("Soita ensin Mirjalle");
        assertThat(read(giver, "weaving?region=" + REGION).getContentAsString()).contains("ei ole vielä katsottu");
        assertThat(sql.sql("select count(*) from platform.audit_entry where what = 'handover.accepted' and person = :taker").param("taker", taker.id()).query(Long.class).single())
                .isEqualTo(1);
        assertThat(send(taker, "weaving/handovers/" + id + "/acceptance", Map.of()).getStatus()).isEqualTo(409);
    }

    private UUID mine(String table, String columns, String values) {
        var id = UUID.randomUUID();
        sql.sql("insert into ecosystem." + table + " (id, led_by, " + columns + ") values (:id, :giver, " + values + ")")
                .param("id", id)
                .param("giver", giver.id())
                .param("region", REGION)
                .update();
        return id;
    }

    private Optional<UUID> leader(String table, String column, UUID id) {
        return sql.sql("select " + column + " from ecosystem." + table + " where id = :id").param("id", id).query(UUID.class).optional();
    }

    private UUID task(UUID owner) {
        var note = UUID.randomUUID();
        var task = UUID.randomUUID();
        sql.sql("""
                insert into ecosystem.contact_note (id, actor, verb, noted_on, words, written_by, written_at)
                select :id, s.actor, 'LISTENED', current_date, 'x', :giver, now() from ecosystem.statement s
                where s.facet = 'REGION' and s.term = :region limit 1
                """)
                .param("id", note)
                .param("giver", giver.id())
                .param("region", REGION)
                .update();
        sql.sql("insert into ecosystem.follow_up (id, note, what, due_on, owned_by) values (:id, :note, 'Soita', current_date, :owner)")
                .param("id", task)
                .param("note", note)
                .param("owner", owner)
                .update();
        return task;
    }

    @Test
    void takesAlongFollowUpsSurveysAndLearningCommunities() throws Exception {
        var task = task(giver.id());
        var survey = mine("survey", "state, name, region, made_at, until", "'DRAFT', '{\"fi\": \"Esimerkkikysely\"}', :region, now(), current_date + 30");
        var community = mine(
                "community", "state, slug, name, goal, entrance, regions, themes, made_at, changed_at",
                "'DRAFT', :id::text, '{\"fi\": \"Esimerkkiyhteisö\"}', '{}', 'INVITATION', array[:region], '{}', now(), now()");
        assertThat(read(giver, "weaving/handovers?region=" + REGION).getContentAsString())
                .contains("yksi avoin tehtävä", "yksi kysely", "yksi vetämäsi oppimisyhteisö");

        accepted();

        assertThat(leader("follow_up", "owned_by", task)).contains(taker.id());
        assertThat(leader("survey", "led_by", survey)).contains(taker.id());
        assertThat(leader("community", "led_by", community)).contains(taker.id());
    }

    private void accepted() throws Exception {
        assertThat(send(taker, "weaving/handovers/" + offered() + "/acceptance", Map.of()).getStatus()).isEqualTo(303);
    }

    private String aside(Person who) throws Exception {
        return read(who, "weaving/aside?region=" + REGION).getContentAsString();
    }

    @Test
    void keepsFromTheTakerWhatWasSaidOfAnActorOfTheTakersOwn() throws Exception {
        sql.sql("update ecosystem.actor set made_by = :taker where id = (select v.other from ecosystem.desk_verdict v where v.person = :giver)")
                .param("taker", taker.id())
                .param("giver", giver.id())
                .update();
        accepted();
        assertThat(leader(introduction)).contains(taker.id());
        assertThat(aside(taker)).doesNotContain("Riitaantuivat keväällä");
        assertThat(aside(giver)).contains("Riitaantuivat keväällä");
    }

    @Test
    void keepsItFromTheTakerWhenTheActorHasBecomeOneOfTheTakersOwn() throws Exception {
        var own = new MadeRegion(sql, REGION).network("Esimerkki Vastaanottajan", Optional.of(taker.id()));
        sql.sql("update ecosystem.actor set state = 'GONE', became = :own where id = (select v.one from ecosystem.desk_verdict v where v.person = :giver)")
                .param("own", own)
                .param("giver", giver.id())
                .update();
        accepted();
        assertThat(aside(taker)).doesNotContain("Riitaantuivat keväällä");
        assertThat(aside(giver)).contains("Riitaantuivat keväällä");
    }

    /** The taker has put the same pair aside too, a hundred days ago. */
    private void putAsideByTheTakerToo(Optional<Integer> days) {
        sql.sql("""
                insert into ecosystem.desk_verdict (id, person, region, kind, key, one, other, act, about, words, fit, bridge, feasible, fatigue, at, until)
                select gen_random_uuid(), :taker, region, kind, key, one, other, act, 'NOT_NOW', 'Vasta syksyllä', fit, bridge, feasible, fatigue,
                    at - make_interval(days => 100), at - make_interval(days => 100) + make_interval(days => :days::integer)
                from ecosystem.desk_verdict where person = :giver
                """)
                .param("taker", taker.id())
                .param("giver", giver.id())
                .param("days", days.orElse(null), java.sql.Types.INTEGER)
                .update();
    }

    @Test
    void putsAsideForTheTakerWhatHadComeBackToTheTakerAlone() throws Exception {
        putAsideByTheTakerToo(Optional.of(90));
        accepted();
        assertThat(aside(taker)).contains("Riitaantuivat keväällä").doesNotContain("Vasta syksyllä");
    }

    @Test
    void losesNoWordsOfAPairThatBothHavePutAside() throws Exception {
        putAsideByTheTakerToo(Optional.empty());
        accepted();
        assertThat(aside(taker)).contains("Vasta syksyllä").doesNotContain("Riitaantuivat keväällä");
        assertThat(sql.sql("select words from ecosystem.desk_verdict where person = :taker and ended_at is not null").param("taker", taker.id()).query(String.class).list())
                .containsExactly("Riitaantuivat keväällä");
    }

    @Test
    void isAnsweredByTheOneToWhomItIsOfferedAlone() throws Exception {
        var id = offered();
        var stranger = people.with(Assurance.SPONSORED, Role.WEAVER);
        for (var who : java.util.List.of(giver, stranger)) {
            assertThat(send(who, "weaving/handovers/" + id + "/acceptance", Map.of()).getStatus()).isEqualTo(404);
            assertThat(send(who, "weaving/handovers/" + id + "/refusal", Map.of()).getStatus()).isEqualTo(404);
        }
        assertThat(send(taker, "weaving/handovers/" + id + "/withdrawal", Map.of()).getStatus()).isEqualTo(404);
        assertThat(read(stranger, "weaving/handovers").getContentAsString()).doesNotContain("Mirjalle");
        assertThat(send(taker, "weaving/handovers/" + id + "/refusal", Map.of()).getStatus()).isEqualTo(303);
        assertThat(leader(introduction)).contains(giver.id());
    }

    @Test
    void isOfferedToOneAtATimeAndLosesNoNote() throws Exception {
        var id = offered();
        var again = send(giver, "weaving/handovers", Map.of("region", REGION, "to", taker.id().toString(), "note", "Toinen yritys"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("Toinen yritys", "href=\"#to\"");
        assertThat(send(giver, "weaving/handovers/" + id + "/withdrawal", Map.of()).getStatus()).isEqualTo(303);
        assertThat(sql.sql("select count(*) from platform.letter where person = :taker and subject = 'Aluetta ei enää tarjota sinulle'").param("taker", taker.id()).query(Long.class).single())
                .isEqualTo(1);
        var nobody = send(giver, "weaving/handovers", Map.of("region", REGION, "to", people.member().id().toString(), "note", "x"));
        assertThat(nobody.getStatus()).isEqualTo(422);
    }
}
