package fi.kutomo.ecosystem.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Those who send network files and decide on them, as a browser does. */
final class BringingPeople {

    static final Map<String, String> SOURCE = Map.of("maker", "Esimerkkihanke", "made", "1.3.2026", "permission", "CC BY 4.0");

    final TestPeople people;
    final Person member;
    final Person weaver;
    private final MockMvc browser;
    private final JdbcClient sql;

    BringingPeople(ApplicationContext program) {
        this.people = new TestPeople(program);
        this.browser = program.getBean(MockMvc.class);
        this.sql = program.getBean(JdbcClient.class);
        this.member = people.member();
        this.weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
    }

    /** Somebody who weaves in this region only. */
    Person weaverOf(String region) {
        var person = people.with(Assurance.SPONSORED, Role.WEAVER);
        sql.sql("update accounts.role_grant set scope_kind = 'area', scope = :region where person = :person and role = 'WEAVER'")
                .param("region", region)
                .param("person", person.id())
                .update();
        return person;
    }

    static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    static MockMultipartFile csv(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse bring(Person who, String address, Map<String, String> source, List<MockMultipartFile> files) throws Exception {
        var request = multipart(address);
        files.forEach(request::file);
        request.with(csrf()).cookie(people.session(who));
        source.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    /** Sends files as the member does; where the drafts stand. */
    String bring(Map<String, String> more, MockMultipartFile... files) throws Exception {
        var source = new LinkedHashMap<>(SOURCE);
        source.putAll(more);
        var answer = bring(member, "/fi/brought-nets", source, List.of(files));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return answer.getRedirectedUrl();
    }

    static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    MockHttpServletResponse read(Person who, String address) throws Exception {
        return browser.perform(get(address).cookie(people.session(who))).andReturn().getResponse();
    }

    Document page(Person who, String address) throws Exception {
        var answer = read(who, address);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse send(Person who, String address, Map<String, String> form) throws Exception {
        var request = post(address).with(csrf()).cookie(people.session(who));
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    void decides(String address, Map<String, String> form) throws Exception {
        var answer = send(weaver, address, form);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
    }

    Map<String, Long> actors(String address) {
        return counts("brought_actor", address);
    }

    Map<String, Long> ties(String address) {
        return counts("brought_tie", address);
    }

    private Map<String, Long> counts(String table, String address) {
        var counts = new LinkedHashMap<String, Long>();
        sql.sql("select state, count(*) as many from ecosystem." + table + " where net = :net group by state order by state")
                .param("net", id(address))
                .query(row -> {
                    counts.put(row.getString("state"), row.getLong("many"));
                });
        return counts;
    }

    String state(String address) {
        return sql.sql("select state from ecosystem.brought_net where id = :net").param("net", id(address)).query(String.class).single();
    }
}
