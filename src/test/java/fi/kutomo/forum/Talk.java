package fi.kutomo.forum;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Conversations for tests, held by people with browsers. */
public final class Talk {

    private final MockMvc web;
    private final JdbcClient sql;
    private final TestPeople people;

    public Talk(ApplicationContext program) {
        this.web = program.getBean(MockMvc.class);
        this.sql = program.getBean(JdbcClient.class);
        this.people = new TestPeople(program);
    }

    public TestPeople people() {
        return people;
    }

    public TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }

    public TestBrowser visitor() {
        return new TestBrowser(web);
    }

    /** Begins a thread in Finnish and answers with its address. */
    public String begun(Person person, String kind, String title, String words, String... more) throws Exception {
        var fields = new ArrayList<>(List.of("kind", kind, "title", title, "words", words, "lang", "fi"));
        fields.addAll(List.of(more));
        var answer = as(person).send("/fi/threads", fields.toArray(String[]::new));
        assertThat(answer.getStatus()).isEqualTo(303);
        return answer.getHeader("Location");
    }

    public void answered(Person person, String thread, String words) throws Exception {
        assertThat(as(person).send(thread + "/posts", "words", words, "lang", "fi", "answer", "yes").getStatus()).isEqualTo(303);
    }

    public String read(TestBrowser browser, String path) throws Exception {
        var answer = browser.open(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** A community of its own for this person, and the last part of its address. */
    public String community(Person leader) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.community (id, state, slug, name, goal, entrance, led_by, made_at, published_at, changed_at)
                values (:id, 'OPEN', :id::text, '{"fi": "Suljettu yhteisö"}', '{"fi": "Esimerkki"}', 'REQUEST', :leader, now(), now(), now())
                """).param("id", id).param("leader", leader.id()).update();
        return id.toString();
    }

    /** As if the thread had begun so many hours ago. */
    public void aged(String thread, int hours) {
        sql.sql("update forum.thread set begun_at = now() - make_interval(hours => :hours) where slug = :slug").param("hours", hours).param("slug", slug(thread)).update();
    }

    public static String slug(String thread) {
        return thread.substring(thread.lastIndexOf('/') + 1);
    }

    public void agrees(UUID person, String about) {
        sql.sql("insert into accounts.consent (id, person, about, scope, given, shown, lang, at) values (:id, :person, :about, 'WEAVER', true, 'x', 'fi', now())")
                .param("id", Ids.next())
                .param("person", person)
                .param("about", about)
                .update();
    }
}
