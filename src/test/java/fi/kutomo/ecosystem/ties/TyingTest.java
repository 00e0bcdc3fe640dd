package fi.kutomo.ecosystem.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.portable.Portables;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class TyingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    MadeActors made;
    TestPeople people;
    String mark;
    Cookie one;
    Cookie other;
    String from;
    String to;

    @BeforeEach
    void make() {
        made = new MadeActors(program);
        people = new TestPeople(program);
        mark = UUID.randomUUID().toString().substring(0, 8);
        var first = people.member();
        var second = people.member();
        one = people.session(first);
        other = people.session(second);
        from = made.network("Esimerkki alku " + mark, Optional.of(first.id()));
        to = made.network("Esimerkki loppu " + mark, Optional.of(second.id()));
    }

    private MockHttpServletResponse read(String path, Cookie... who) throws Exception {
        return browser.perform(who.length == 0 ? get(path) : get(path).cookie(who)).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String path, Map<String, String> form, Cookie who) throws Exception {
        var request = post(path).with(csrf()).cookie(who);
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private String claim(String kind, String reach) throws Exception {
        var answer = send("/fi/actors/" + from + "/ties", Map.of("kind", kind, "other", "Esimerkki loppu " + mark, "strength", "4", "reach", reach), one);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return answer.getRedirectedUrl();
    }

    private MockHttpServletResponse word(String tie, String act, String reach, Cookie who) throws Exception {
        return send(tie + "/word", Map.of("act", act, "strength", "2", "reach", reach, "version", version(tie)), who);
    }

    private String version(String tie) {
        return sql.sql("select version::text from ecosystem.tie where id = :id::uuid").param("id", tie.substring(tie.lastIndexOf('/') + 1)).query(String.class).single();
    }

    private boolean inPublic() throws Exception {
        var page = read("/fi/actors/" + from).getContentAsString().contains("Esimerkki loppu " + mark);
        var back = read("/fi/actors/" + to).getContentAsString().contains("Esimerkki alku " + mark);
        var file = read("/fi/ties.csv").getContentAsString().contains(mark);
        var api = read("/api/v1/ties?actor=" + to).getContentAsString().contains(from);
        assertThat(List.of(back, file, api)).as("page, file and interface say the same").containsOnly(page);
        return page;
    }

    @Test
    void isSeenByTheEndsAndWeaversUntilTheOtherEndConfirmsIt() throws Exception {
        var tie = claim("FUNDS", "PUBLIC");
        assertThat(inPublic()).isFalse();
        assertThat(read(tie).getStatus()).isEqualTo(404);
        assertThat(read(tie, people.session(people.member())).getStatus()).isEqualTo(404);
        assertThat(read(tie, people.session(people.with(Assurance.EMAIL, Role.WEAVER))).getContentAsString()).contains("odottaa vahvistusta", "vain toisen osapuolen");
        assertThat(read("/fi/account/ties", other).getContentAsString()).contains("Esimerkki alku " + mark);
        assertThat(word(tie, "confirm", "PUBLIC", people.session(people.member())).getStatus()).isEqualTo(404);

        assertThat(word(tie, "confirm", "PUBLIC", other).getStatus()).isEqualTo(303);

        assertThat(inPublic()).isTrue();
        assertThat(read("/fi/actors/" + from).getContentAsString()).contains("Rahoittaa toimijaa");
        assertThat(read("/fi/actors/" + to).getContentAsString()).contains("Saa rahoitusta toimijalta");
        assertThat(read("/api/v1/ties?actor=" + from).getContentAsString())
                .contains("\"kind\":\"funds\"", "\"state\":\"confirmed\"", "\"strength\":2", "\"oneSided\":false", "\"strengthNow\":2.0");
        assertThat(read("/fi/account/ties", other).getContentAsString()).doesNotContain(mark);
        for (var lang : Lang.ALL) {
            var path = "/" + lang.tag() + tie.substring(3);
            assertThat(read(path).getContentAsString()).contains(mark).doesNotContain("ecosystem.");
            assertThat(read(path, one).getContentAsString()).contains("name=\"side\"").doesNotContain("ecosystem.");
            assertThat(read("/" + lang.tag() + "/actors/" + from + "/ties/new", one).getContentAsString()).doesNotContain("ecosystem.");
        }
    }

    @Test
    void isGoneEverywhereAtOnceWhenAnEndWithdrawsIt() throws Exception {
        var tie = claim("WORKS_WITH", "EXPORTED");
        word(tie, "confirm", "EXPORTED", other);
        assertThat(inPublic()).isTrue();
        assertThat(exported()).contains(tie.substring(tie.lastIndexOf('/') + 1));

        assertThat(word(tie, "withdraw", "", one).getStatus()).isEqualTo(303);

        assertThat(inPublic()).isFalse();
        assertThat(exported()).doesNotContain(tie.substring(tie.lastIndexOf('/') + 1));
        assertThat(read(tie).getStatus()).isEqualTo(404);
        assertThat(read(tie, people.session(people.with(Assurance.EMAIL, Role.WEAVER))).getStatus()).isEqualTo(404);
        assertThat(read(tie, other).getContentAsString()).contains("vedetty pois");
        assertThat(word(tie, "confirm", "PUBLIC", other).getStatus()).isEqualTo(303);
        assertThat(inPublic()).as("the other end cannot bring it back").isFalse();
        assertThat(word(tie, "confirm", "PUBLIC", one).getStatus()).isEqualTo(303);
        assertThat(inPublic()).isTrue();
    }

    private String exported() {
        var text = new StringBuilder();
        program.getBean(Portables.class).give(parcel -> text.append(parcel));
        return text.toString();
    }

    @Test
    void isDisputedAndEndedByEitherEnd() throws Exception {
        var tie = claim("MENTORS", "PUBLIC");
        assertThat(word(tie, "end", "", one).getStatus()).as("nothing ends before it is confirmed").isEqualTo(409);
        word(tie, "dispute", "", other);
        assertThat(read(tie, one).getContentAsString()).contains("kiistetty", "sanoo, ettei näin ole");
        assertThat(inPublic()).isFalse();
        word(tie, "confirm", "PUBLIC", other);
        assertThat(inPublic()).isTrue();
        assertThat(word(tie, "end", "", other).getStatus()).isEqualTo(303);
        assertThat(read("/fi/actors/" + from).getContentAsString()).contains("päättynyt");
        assertThat(read("/api/v1/ties?actor=" + from + "&on=" + java.time.LocalDate.now(fi.kutomo.platform.web.Ui.ZONE)).getContentAsString()).contains("\"total\":0");
        var anew = claim("MENTORS", "PUBLIC");
        assertThat(anew).as("what is over can begin anew").isNotEqualTo(tie);
    }

    @Test
    void isConfirmedWhenBothEndsClaimIt() throws Exception {
        var tie = claim("WORKS_WITH", "PUBLIC");
        var answer = send("/fi/actors/" + to + "/ties", Map.of("kind", "WORKS_WITH", "other", "/fi/actors/" + from, "strength", "3", "reach", "PUBLIC"), other);
        assertThat(answer.getRedirectedUrl()).isEqualTo(tie);
        assertThat(inPublic()).isTrue();
        assertThat(sql.sql("select state || least(from_strength, to_strength) from ecosystem.tie where id = :id::uuid")
                        .param("id", tie.substring(tie.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .isEqualTo("CONFIRMED3");
    }

    /** Whatever the two ends say at the same moment, both words stand, and what one takes back is nobody else's. */
    @Test
    void keepsTheWordsOfBothEndsWhenTheySpeakAtOnce() throws Exception {
        for (var kind : List.of("WORKS_WITH", "FUNDS", "MENTORS", "LEARNS_FROM", "REFERS_TO")) {
            var tie = claim(kind, "PUBLIC");

            atOnce(() -> word(tie, "confirm", "PUBLIC", other), () -> word(tie, "withdraw", "PUBLIC", one));

            assertThat(words(tie)).as(kind).containsExactlyInAnyOrder("SAYS", "WITHDRAWN");
            assertThat(read(tie, people.session(people.with(Assurance.EMAIL, Role.WEAVER))).getStatus()).isEqualTo(404);
        }
        assertThat(inPublic()).isFalse();
    }

    @Test
    void isOneConfirmedTieWhenBothEndsClaimItAtOnce() throws Exception {
        var form = Map.of("kind", "WORKS_WITH", "strength", "2", "reach", "PUBLIC");
        var ofOne = new HashMap<>(form);
        ofOne.put("other", "actors/" + to);
        var ofOther = new HashMap<>(form);
        ofOther.put("other", "actors/" + from);

        atOnce(() -> send("/fi/actors/" + from + "/ties", ofOne, one), () -> send("/fi/actors/" + to + "/ties", ofOther, other));

        assertThat(sql.sql("select state from ecosystem.tie where :one::uuid in (from_actor, to_actor)").param("one", from).query(String.class).list())
                .containsExactly("CONFIRMED");
    }

    private List<String> words(String tie) {
        return List.of(sql.sql("select from_word || ' ' || to_word from ecosystem.tie where id = :id::uuid")
                .param("id", tie.substring(tie.lastIndexOf('/') + 1))
                .query(String.class)
                .single()
                .split(" "));
    }

    private static void atOnce(Callable<MockHttpServletResponse> one, Callable<MockHttpServletResponse> other) throws Exception {
        var ready = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = Stream.of(one, other).map(act -> both.submit(() -> {
                ready.await();
                return act.call();
            })).toList();
            for (var answer : answers) {
                assertThat(answer.get().getStatus()).as(answer.get().getContentAsString()).isEqualTo(303);
            }
        }
    }

    @Test
    void tellsThatAClaimJoinedATieThatWasThereWithItsDays() throws Exception {
        claim("WORKS_WITH", "PUBLIC");
        var again = Map.of("kind", "WORKS_WITH", "other", "actors/" + from, "strength", "3", "reach", "PUBLIC", "from", "1.3.2020", "source", "muu");
        assertThat(send("/fi/actors/" + to + "/ties", again, other).getCookie("kutomo-flash").getValue()).isEqualTo("ecosystem.ties.joined");
    }

    @Test
    void saysNothingThatNobodySaid() throws Exception {
        var tie = claim("MENTORS", "PUBLIC");
        assertThat(word(tie, "", "PUBLIC", other).getStatus()).isEqualTo(409);
        assertThat(send(tie + "/word", Map.of("act", "confirm", "strength", "5", "reach", "PUBLIC"), other).getStatus()).isEqualTo(409);
        assertThat(inPublic()).isFalse();
        word(tie, "withdraw", "", other);
        assertThat(read(tie, other).getContentAsString()).doesNotContain("value=\"dispute\"");
        assertThat(word(tie, "dispute", "", other).getStatus()).isEqualTo(409);
        assertThat(read(tie, people.session(people.with(Assurance.EMAIL, Role.WEAVER))).getStatus()).as("no weaver sees it again").isEqualTo(404);
    }

    @Test
    void isNotSoStillWhenItIsOverAndEndsOnTheDayOnWhichItBegan() throws Exception {
        var tie = claim("FUNDS", "PUBLIC");
        word(tie, "confirm", "PUBLIC", other);
        sql.sql("update ecosystem.tie set valid_from = :today, affirmed_on = :today where id = :id::uuid")
                .param("today", java.time.LocalDate.now(fi.kutomo.platform.web.Ui.ZONE))
                .param("id", tie.substring(tie.lastIndexOf('/') + 1))
                .update();
        assertThat(word(tie, "end", "", one).getStatus()).isEqualTo(303);
        assertThat(word(tie, "end", "", one).getStatus()).as("once").isEqualTo(409);

        sql.sql("update ecosystem.tie set valid_from = '2020-01-01', valid_to = '2020-12-31', affirmed_on = '2020-06-01' where id = :id::uuid")
                .param("id", tie.substring(tie.lastIndexOf('/') + 1))
                .update();
        assertThat(read(tie, one).getContentAsString()).doesNotContain("Näin on edelleen");
        assertThat(word(tie, "confirm", "WEAVER", one).getStatus()).isEqualTo(303);
        assertThat(inPublic()).as("how far it goes can be changed").isFalse();
        assertThat(sql.sql("select affirmed_on::text from ecosystem.tie where id = :id::uuid").param("id", tie.substring(tie.lastIndexOf('/') + 1)).query(String.class).single())
                .isEqualTo("2020-06-01");
    }

    @Test
    void waitsForTheWordOfThoseWhoSpeakForAnAuthorityAndAlsoWhenItIsOver() throws Exception {
        var implementer = made.organisation("Esimerkki toteuttaja " + mark, Map.of());
        made.undertaking(EntryKind.PROJECT, "Esimerkkihanke " + mark, Map.of("implementers", List.of(implementer.value()), "authority", List.of("Esimerkkivirasto " + mark)));
        var weaver = people.session(people.with(Assurance.EMAIL, Role.WEAVER));
        var claim = Map.of("kind", "FUNDS:back", "other", "Esimerkkivirasto " + mark, "strength", "2", "reach", "PUBLIC", "from", "1.1.2020", "to", "31.12.2020");
        var tie = send("/fi/actors/" + from + "/ties", claim, one).getRedirectedUrl();

        assertThat(read("/fi/account/ties", weaver).getContentAsString()).contains("Esimerkkivirasto " + mark);
        assertThat(read("/fi/account/ties", other).getContentAsString()).doesNotContain(mark);
        assertThat(word(tie, "confirm", "PUBLIC", weaver).getStatus()).isEqualTo(303);

        assertThat(read("/fi/account/ties", weaver).getContentAsString()).doesNotContain(mark);
        assertThat(read("/fi/actors/" + from).getContentAsString()).contains("Esimerkkivirasto " + mark);
    }

    /** Merging organisations may turn the order of the ends. */
    @Test
    void isOneTieWhicheverEndComesFirst() throws Exception {
        var tie = claim("WORKS_WITH", "PUBLIC");
        sql.sql("""
                update ecosystem.tie set from_actor = to_actor, to_actor = from_actor, from_word = to_word, to_word = from_word,
                    from_strength = to_strength, to_strength = from_strength, from_reach = to_reach, to_reach = from_reach where id = :id::uuid
                """)
                .param("id", tie.substring(tie.lastIndexOf('/') + 1))
                .update();
        var answer = send("/fi/actors/" + to + "/ties", Map.of("kind", "WORKS_WITH", "other", "actors/" + from, "strength", "3", "reach", "PUBLIC"), other);
        assertThat(answer.getRedirectedUrl()).isEqualTo(tie);
        assertThat(inPublic()).isTrue();
    }

    @Test
    void tellsProgramsWhichDayTheyMayAskFor() throws Exception {
        assertThat(read("/api/v1/ties?on=eilen").getStatus()).isEqualTo(400);
        assertThat(read("/api/v1/ties?on=2026-03-01").getStatus()).isEqualTo(200);
    }

    @Test
    void goesNoFurtherThanBothEndsAllow() throws Exception {
        var tie = claim("FUNDS", "PUBLIC");
        word(tie, "confirm", "WEAVER", other);
        assertThat(inPublic()).isFalse();
        word(tie, "confirm", "PUBLIC", other);
        assertThat(inPublic()).isTrue();
        word(tie, "confirm", "REGION", one);
        assertThat(inPublic()).isFalse();
    }

    @Test
    void leavesTheWordToBothEndsWhenAWeaverSeesATie() throws Exception {
        var weaver = people.session(people.with(Assurance.EMAIL, Role.WEAVER));
        var tie = send("/fi/actors/" + from + "/ties", Map.of("kind", "REFERS_TO:back", "other", "actors/" + to, "reach", "PUBLIC", "source", "käynti"), weaver)
                .getRedirectedUrl();
        assertThat(word(tie, "confirm", "PUBLIC", weaver).getStatus()).isEqualTo(403);
        word(tie, "confirm", "PUBLIC", one);
        assertThat(inPublic()).isFalse();
        word(tie, "confirm", "PUBLIC", other);
        assertThat(inPublic()).isTrue();
        assertThat(read("/fi/actors/" + from).getContentAsString()).contains("Ottaa vastaan ihmisiä toimijalta");
        assertThat(send(tie + "/deletion", Map.of(), weaver).getStatus()).isEqualTo(403);
    }

    @Test
    void asksWhichActorIsMeant() throws Exception {
        var unknown = send("/en/actors/" + from + "/ties", Map.of("kind", "FUNDS", "other", "Nobody " + mark), one);
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(unknown.getContentAsString()).contains("href=\"#other\"");
        var several = send("/en/actors/" + from + "/ties", Map.of("kind", "FUNDS", "other", mark), one);
        assertThat(several.getContentAsString()).contains("href=\"#chosen\"", "value=\"" + to + "\"");
        var self = send("/en/actors/" + from + "/ties", Map.of("kind", "FUNDS", "other", "actors/" + from, "strength", "2"), one);
        assertThat(self.getContentAsString()).contains("to itself");
        var chosen = send("/en/actors/" + from + "/ties", Map.of("kind", "FUNDS", "other", mark, "chosen", to, "strength", "2", "reach", "PUBLIC"), one);
        assertThat(chosen.getStatus()).isEqualTo(303);
    }

    /** For random words and reaches of both ends, what the public sees is what both allow and neither denies. */
    @Test
    void neverTellsThePublicMoreThanBothEndsDo() throws Exception {
        var asked = Long.getLong("kutomo.test.seed", 0);
        long seed = asked == 0 ? System.nanoTime() : asked;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var tie = claim("COMMISSIONS", "PUBLIC");
        var said = new HashMap<Cookie, String>(Map.of(one, "PUBLIC"));
        for (int round = 0; round < 25; round++) {
            var who = random.nextBoolean() ? one : other;
            var act = List.of("confirm", "confirm", "confirm", "dispute", "withdraw").get(random.nextInt(5));
            var reach = List.of("WEAVER", "REGION", "PUBLIC", "EXPORTED").get(random.nextInt(4));
            boolean takenBack = act.equals("dispute") && said.getOrDefault(who, "").equals("withdraw");
            assertThat(word(tie, act, reach, who).getStatus()).as("what is taken back is not said about").isEqualTo(takenBack ? 409 : 303);
            if (!takenBack) {
                said.put(who, act.equals("confirm") ? reach : act);
            }
            var both = List.of(said.getOrDefault(one, ""), said.getOrDefault(other, ""));
            assertThat(inPublic()).as("round %s: %s", round, both).isEqualTo(both.stream().allMatch(List.of("PUBLIC", "EXPORTED")::contains));
        }
    }
}
