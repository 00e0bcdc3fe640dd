package fi.kutomo.forum;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** People who talk, for tests: in public or in a community, each with a browser. */
public final class Talkers {

    private static final Pattern CASE = Pattern.compile("/fi/moderation/([0-9a-f-]{36})");

    private final MockMvc web;
    private final TestPeople people;
    private final JdbcClient sql;

    public Talkers(ApplicationContext program, MockMvc web) {
        this.web = web;
        this.people = new TestPeople(program);
        this.sql = program.getBean(JdbcClient.class);
    }

    public TestPeople people() {
        return people;
    }

    /** Somebody whom we know, who came just now. */
    public Person comes(Role... roles) {
        return people.with(Assurance.SPONSORED, roles);
    }

    /** Somebody who has been here for some days and has read. */
    public Person stays(Role... roles) {
        var person = comes(roles);
        sql.sql("update accounts.person set created_at = now() - interval '4 days' where id = :id").param("id", person.id()).update();
        for (int i = 0; i < 5; i++) {
            sql.sql("""
                    with t as (insert into forum.thread (id, slug, kind, title, lang, state, begun_at, last_at, changed_at)
                        values (:id, :id::text, 'TALK', 'Esimerkki', 'fi', 'CLOSED', now(), now(), now()) returning id)
                    insert into forum.reading (person, thread, number, at) select :person, id, 1, now() from t
                    """).param("id", Ids.next()).param("person", person.id()).update();
        }
        return person;
    }

    public TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }

    public TestBrowser visitor() {
        return new TestBrowser(web);
    }

    /** The address of a thread that the person begins now. */
    public String begins(Person person, String title, String words) throws Exception {
        var answer = as(person).send("/fi/threads", "kind", "talk", "title", title, "words", words, "lang", "fi");
        assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(303);
        return answer.getHeader("Location");
    }

    public void writes(Person person, String thread, String words) throws Exception {
        assertThat(as(person).send(thread + "/posts", "words", words, "lang", "fi").getStatus()).isEqualTo(303);
    }

    public String reads(TestBrowser browser, String path) throws Exception {
        var answer = browser.open(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The case of that thread, as it stands in the queue of this person. */
    public String caseOf(Person keeper, String title) throws Exception {
        for (int part = 1; part <= 20; part++) {
            var page = reads(as(keeper), "/fi/moderation?page=" + part);
            if (page.contains(title)) {
                var found = CASE.matcher(page.substring(0, page.indexOf(title))).results().reduce((_, last) -> last).orElseThrow();
                return "/fi/moderation/" + found.group(1);
            }
        }
        throw new AssertionError("Nothing about " + title + " waits");
    }

    /** A community that this person leads, with these members. */
    public UUID community(Person leader, Person... members) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.community (id, state, slug, name, goal, entrance, led_by, made_at, published_at, changed_at)
                values (:id, 'OPEN', :id::text, '{"fi": "Esimerkki"}', '{"fi": "Esimerkki"}', 'FREE', :leader, now(), now(), now())
                """).param("id", id).param("leader", leader.id()).update();
        for (var member : members) {
            sql.sql("""
                    insert into ecosystem.community_member (id, community, person, lang, standing, part, chosen_at) values (:id, :community, :person, 'fi', 'IN', 'MEMBER', now())
                    """).param("id", Ids.next()).param("community", id).param("person", member.id()).update();
        }
        return id;
    }

    /** The address of a thread in that community. */
    public String beginsWithin(UUID community, Person person, String title, String words) throws Exception {
        var answer = as(person).send("/fi/threads", "kind", "talk", "community", community.toString(), "title", title, "words", words, "lang", "fi");
        assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(303);
        return answer.getHeader("Location");
    }
}
