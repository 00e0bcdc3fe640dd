package fi.kutomo.forum.talking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Answerable;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.platform.notices.Watches.Level;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is said within a community is for those who belong to it, and for nobody else in any way. */
@KutomoTest
class ClosedConversationTest {

    private static final String SECRET = "Ovikello soi kahdesti";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    @Autowired
    ThreadStore threads;

    @Autowired
    Watches watches;

    @Autowired
    People callers;

    @Autowired
    List<Telling> tellings;

    @Autowired
    List<Answerable> answerables;

    private TestPeople people;
    private Person leader;
    private Person member;
    private Person outsider;
    private UUID community;
    private String slug;
    private String thread;

    @BeforeEach
    void gather() throws Exception {
        people = new TestPeople(program);
        leader = people.with(Assurance.SPONSORED);
        member = people.with(Assurance.SPONSORED);
        outsider = people.with(Assurance.SPONSORED);
        community = UUID.randomUUID();
        slug = "esimerkki-" + community;
        sql.sql("""
                insert into ecosystem.community (id, state, slug, name, goal, entrance, led_by, made_at, published_at, changed_at)
                values (:id, 'OPEN', :slug, '{"fi": "Esimerkki"}', '{"fi": "Esimerkki"}', 'REQUEST', :leader, now(), now(), now())
                """).param("id", community).param("slug", slug).param("leader", leader.id()).update();
        join(member);
        var begun = as(member).send("/fi/threads", "kind", "practice", "title", "Salaista oppia " + community, "words", SECRET, "lang", "fi", "community", slug);
        assertThat(begun.getStatus()).isEqualTo(303);
        thread = begun.getHeader("Location");
    }

    private void join(Person person) {
        sql.sql("""
                insert into ecosystem.community_member (id, community, person, lang, standing, part, chosen_at)
                values (gen_random_uuid(), :community, :person, 'fi', 'IN', 'MEMBER', now())
                """).param("community", community).param("person", person.id()).update();
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }

    private Thread kept() {
        return threads.at(thread.replaceFirst(".*/", "")).orElseThrow();
    }

    private UUID post() {
        return sql.sql("select id from forum.post where thread = :thread order by number limit 1").param("thread", kept().id()).query(UUID.class).single();
    }

    private Set<UUID> told() {
        return sql.sql("select person from notifications.notice where thing in (select id from forum.post where thread = :thread)")
                .param("thread", kept().id())
                .query(UUID.class)
                .set();
    }

    private Caller caller(Person person) {
        return callers.callers(List.of(person.id())).get(person.id());
    }

    @Test
    void isReadAndAnsweredByThoseWhoBelong() throws Exception {
        assertThat(as(leader).open(thread).getContentAsString(StandardCharsets.UTF_8)).contains(SECRET);
        assertThat(as(leader).open(thread).getContentAsString(StandardCharsets.UTF_8)).as("it has no feed").doesNotContain(".atom");
        assertThat(as(leader).open(thread + ".atom").getStatus()).isEqualTo(404);
        assertThat(as(leader).send(thread + "/posts", "words", "Hyvä!", "lang", "fi").getStatus()).isEqualTo(303);
        assertThat(as(member).open("/fi/communities/" + slug + "/threads").getContentAsString(StandardCharsets.UTF_8)).contains("Salaista oppia");
        assertThat(as(member).open("/fi/communities/" + slug + "/thread-search?q=ovikello").getContentAsString(StandardCharsets.UTF_8)).contains("<mark>Ovikello</mark>");
        assertThat(as(member).open("/fi/thread-search?q=ovikello").getContentAsString(StandardCharsets.UTF_8)).doesNotContain("<mark>");
        assertThat(as(member).open("/fi/threads").getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Salaista oppia " + community);
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        for (var browser : List.of(new TestBrowser(web), as(outsider))) {
            for (var path : List.of(thread, thread + "/1", thread + "/1/history", thread + "/new", thread + "/live", thread + ".atom", "/fi/communities/" + slug + "/threads", "/fi/communities/" + slug + "/thread-search?q=ovikello", "/api/v1" + thread.substring(3))) {
                assertThat(browser.open(path).getStatus()).as(path).isEqualTo(404);
            }
            for (var path : List.of("/fi/threads", "/fi/thread-search?q=ovikello", "/api/v1/threads", "/fi/search?q=Ovikello", "/api/v1/search?q=Ovikello", "/fi/communities/" + slug, "/sitemap.xml")) {
                assertThat(browser.open(path).getContentAsString(StandardCharsets.UTF_8)).as(path).doesNotContain(SECRET, "Salaista oppia " + community);
            }
        }
        assertThat(as(outsider).send(thread + "/posts", "words", "Kuka siellä?", "lang", "fi").getStatus()).isEqualTo(404);
        assertThat(as(outsider).send("/fi/threads", "kind", "talk", "title", "Ujutan", "words", "x", "lang", "fi", "community", slug).getStatus()).isEqualTo(404);
        assertThat(sql.sql("select count(*) from catalogue.card where id = :id").param("id", kept().id()).query(Long.class).single()).isZero();
    }

    @Test
    void isToldToNobodyWhoDoesNotBelongThoughThatPersonWatches() throws Exception {
        watches.set(outsider.id(), new Ref("community", community), Level.WATCHING);
        watches.set(leader.id(), new Ref("community", community), Level.WATCHING);
        as(member).send(thread + "/posts", "words", "Uusi salaisuus, @" + outsider.handle(), "lang", "fi");

        await().untilAsserted(() -> assertThat(told()).contains(leader.id()));
        assertThat(told()).doesNotContain(outsider.id());
    }

    @Test
    void isGoneForWhoeverLeftAlsoFromNoticesAndAnswersByMail() {
        var telling = tellings.stream().filter(each -> each.kind().equals("post")).findFirst().orElseThrow();
        assertThat(telling.tell(Set.of(post()), caller(member))).isNotEmpty();
        sql.sql("update ecosystem.community_member set standing = 'LEFT', ended_at = now() where community = :community").param("community", community).update();

        assertThat(telling.tell(Set.of(post()), caller(member))).isEmpty();
        var answers = answerables.stream().filter(each -> each.kind().equals("post")).findFirst().orElseThrow();
        assertThatThrownBy(() -> answers.take(post(), new Answerable.Answer("<a@example.org>", "Vielä yksi asia", List.of()), caller(member)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesAnAnswerByMailOnce() {
        var answers = answerables.stream().filter(each -> each.kind().equals("post")).findFirst().orElseThrow();
        var answer = new Answerable.Answer("<" + UUID.randomUUID() + "@example.org>", "Postista vastattu", List.of());
        var first = answers.take(post(), answer, caller(member));
        assertThat(answers.take(post(), answer, caller(member))).isEqualTo(first);
        assertThat(kept().posts()).isEqualTo(2);
    }
}
