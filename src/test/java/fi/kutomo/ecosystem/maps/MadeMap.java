package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Actors in regions and the ties between them, and a browser that looks at maps of them. */
final class MadeMap {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final JdbcClient sql;
    private final MockMvc browser;
    private final MadeActors actors;
    private final TestPeople people;

    /** Whom other tests have left in the regions would be counted, too. */
    MadeMap(ApplicationContext program) {
        this.sql = program.getBean(JdbcClient.class);
        this.browser = program.getBean(MockMvc.class);
        this.actors = new MadeActors(program);
        this.people = new TestPeople(program);
        sql.sql("delete from ecosystem.statement where facet = 'REGION'").update();
    }

    /** A public network that works in a region. */
    String network(String name, String region) {
        var id = actors.network(name, Optional.empty());
        worksIn(id, region);
        return id;
    }

    /** Somebody who lets everybody see that they work in a region. */
    String person(UUID person, String region) {
        var id = actors.person(person);
        actors.agrees(person, "network", "PUBLIC", true);
        worksIn(id, region);
        return id;
    }

    void worksIn(String actor, String region) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, said_as, reach, said_at)
                values (:id, :actor::uuid, 'REGION', :region, 'SELF', 3, now())
                """)
                .param("id", Ids.next())
                .param("actor", actor)
                .param("region", region)
                .update();
    }

    String slug(String id) {
        return sql.sql("select slug from ecosystem.actor where id = ?::uuid").param(id).query(String.class).single();
    }

    /** An address that could be no person's, so that saved maps may name it. */
    String named(String id, String slug) {
        sql.sql("update ecosystem.actor set slug = :slug where id = :id::uuid").param("slug", slug).param("id", id).update();
        return slug;
    }

    /** The one was the other all along. */
    void merge(String gone, String kept) {
        sql.sql("update ecosystem.actor set state = 'GONE', became = :kept::uuid where id = :gone::uuid").param("kept", kept).param("gone", gone).update();
        sql.sql("update ecosystem.tie set from_actor = :kept::uuid where from_actor = :gone::uuid").param("kept", kept).param("gone", gone).update();
        sql.sql("update ecosystem.tie set to_actor = :kept::uuid where to_actor = :gone::uuid").param("kept", kept).param("gone", gone).update();
    }

    void tie(String from, String to, String word, int reach) {
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                values (:id, 'WORKS_WITH', :from::uuid, :to::uuid, 'SAYS', :word, 3, :reach, current_date, now(), now())
                """)
                .param("id", Ids.next())
                .param("from", from)
                .param("to", to)
                .param("word", word)
                .param("reach", reach)
                .update();
    }

    /** What the tie is, and when it held. */
    void held(String from, String to, String kind, String since, String until) {
        sql.sql("update ecosystem.tie set kind = :kind, valid_from = :since::date, valid_to = :until::date where from_actor = :from::uuid and to_actor = :to::uuid")
                .param("kind", kind)
                .param("since", since)
                .param("until", until)
                .param("from", from)
                .param("to", to)
                .update();
    }

    void strength(String from, String to, int rung) {
        sql.sql("update ecosystem.tie set from_strength = :rung, to_strength = :rung where from_actor = :from::uuid and to_actor = :to::uuid")
                .param("rung", rung)
                .param("from", from)
                .param("to", to)
                .update();
    }

    void withdraw(String from, String to) {
        sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN' where from_actor = :from::uuid and to_actor = :to::uuid").param("from", from).param("to", to).update();
    }

    Cookie weaver() {
        return people.session(people.with(Assurance.EMAIL, Role.WEAVER));
    }

    /** @return its address */
    String saved(String name, String sentence) throws Exception {
        return send("/fi/maps", Map.of("name-fi", name, "sentence", sentence), weaver()).getRedirectedUrl();
    }

    Document page(String path, Cookie... who) throws Exception {
        var response = read(path, who);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    MockHttpServletResponse read(String path, Cookie... who) throws Exception {
        var response = browser.perform(who.length == 0 ? get(path) : get(path).cookie(who)).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }

    MockHttpServletResponse send(String path, Map<String, String> form, Cookie... who) throws Exception {
        var request = post(path).with(csrf());
        if (who.length > 0) {
            request.cookie(who);
        }
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    /** Where the marks of actors stand in the wide picture, by their addresses, as shares of its width. */
    Map<String, double[]> marks(String path) throws Exception {
        var picture = page(path + "?show=network").selectFirst("svg.map-picture");
        double width = Double.parseDouble(picture.attr("viewBox").split(" ")[2]);
        var marks = new HashMap<String, double[]>();
        picture.select("a[data-actor]").forEach(mark -> {
            var numbers = NUMBER.matcher(mark.selectFirst("path").attr("d")).results().limit(2).mapToDouble(found -> Double.parseDouble(found.group()) / width).toArray();
            marks.put(mark.attr("href"), numbers);
        });
        return marks;
    }

    /** How far those went who are on both, the nearest first. */
    static double[] moves(Map<String, double[]> before, Map<String, double[]> after) {
        return before.entrySet().stream()
                .filter(each -> after.containsKey(each.getKey()))
                .mapToDouble(each -> Math.hypot(after.get(each.getKey())[0] - each.getValue()[0], after.get(each.getKey())[1] - each.getValue()[1]))
                .sorted()
                .toArray();
    }
}
