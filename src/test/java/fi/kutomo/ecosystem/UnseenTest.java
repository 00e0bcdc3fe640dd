package fi.kutomo.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.ties.TieStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * For random nets with random reaches, what a reader does not see changes nothing that the reader reads: pages, lists, maps, embedded
 * pictures, files, measures and answers to programs.
 */
@KutomoTest
class UnseenTest {

    private static final int ACTORS = 8;
    private static final String HERE = "region/08";
    private static final String ELSEWHERE = "region/13";
    private static final List<String> WORDS = List.of("SILENT", "SAYS", "SAYS", "SAYS", "SAYS", "SAYS", "DENIES", "WITHDRAWN");
    private static final Map<String, List<String>> TERMS = Map.of(
            "REGION", List.of(HERE, HERE, ELSEWHERE), "SECTOR", List.of("sector/public", "sector/knowledge"), "THEME", List.of("theme/homelessness"),
            "NEED", List.of("resource/funding", "resource/contacts"));

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    /** Somebody who reads, and the addresses that are read. */
    private record Reader(String name, Caller caller, Cookie[] cookies, List<String> addresses) {}

    @RepeatedTest(2)
    void changesNothing() throws Exception {
        var asked = Long.getLong("kutomo.test.seed", 0);
        long seed = asked == 0 ? System.nanoTime() : asked;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var people = new TestPeople(program);
        var member = people.member();
        var fellow = people.member();
        var weaver = people.member();
        program.getBean(GrantStore.class)
                .add(weaver.id(), Role.WEAVER, Scope.area(HERE), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        var actors = net(random, member, fellow);
        var map = browser.perform(post("/fi/maps").with(csrf()).cookie(people.session(people.with(Assurance.EMAIL, Role.WEAVER)))
                        .param("name-fi", "Esimerkki " + seed).param("sentence", "region=" + HERE))
                .andReturn().getResponse().getRedirectedUrl();

        var open = new ArrayList<>(List.of(
                "/fi/map?show=network&region=" + HERE, map + "/embed?show=network", "/fi/map/file?format=json&region=" + HERE, "/fi/areas/" + HERE + "/net",
                "/fi/areas/" + HERE + "/net.csv", "/api/v1/areas/" + HERE + "/net", "/fi/actors?region=" + HERE, "/api/v1/actors?region=" + HERE));
        var near = new ArrayList<>(List.of("/fi/actors?region=" + HERE));
        actors.forEach(actor -> {
            open.add("/fi/actors/" + actor);
            open.add("/api/v1/ties?actor=" + actor);
            near.add("/fi/actors/" + actor);
        });
        var weaving = new ArrayList<>(near);
        weaving.add("/fi/areas/" + HERE + "/net/weaving");
        // Who sees more comes first: what is taken away for one is gone for those who follow
        for (var reader : List.of(
                new Reader("weaver", caller(weaver, Role.WEAVER), new Cookie[] {people.session(weaver)}, weaving),
                new Reader("member of the region", caller(member, Role.MEMBER), new Cookie[] {people.session(member)}, near),
                new Reader("member of the community", caller(fellow, Role.MEMBER), new Cookie[] {people.session(fellow)}, near),
                new Reader("visitor", Caller.visitor(Lang.FI), new Cookie[0], open))) {
            var before = views(reader);
            var unseen = unseen(reader, actors);
            System.out.println(reader.name() + " does not see " + unseen.size());
            Collections.shuffle(unseen, random);
            for (var part : unseen.isEmpty() ? List.<List<UUID>>of() : List.of(unseen.subList(0, 1), unseen.subList(1, unseen.size()))) {
                for (var table : List.of("tie", "statement")) {
                    sql.sql("delete from ecosystem." + table + " where id = any (:ids)").param("ids", part.toArray(UUID[]::new)).update();
                }
                views(reader).forEach((address, told) -> assertThat(told).as(reader.name() + " at " + address + ", seed " + seed).isEqualTo(before.get(address)));
            }
        }
    }

    private static Caller caller(Person person, Role role) {
        return new Caller(Optional.of(person.id()), person.name(), Set.copyOf(List.of(Role.MEMBER, role)), Lang.FI);
    }

    private List<UUID> unseen(Reader reader, List<String> actors) {
        var sight = program.getBean(Sights.class).of(reader.caller());
        var ids = actors.stream().map(UUID::fromString).toArray(UUID[]::new);
        var unseen = new ArrayList<UUID>();
        sql.sql("select id from ecosystem.tie where from_actor = any (:ids)").param("ids", ids).query(UUID.class).list().stream()
                .filter(id -> program.getBean(TieStore.class).find(id, sight).isEmpty())
                .forEach(unseen::add);
        for (var actor : ids) {
            var seen = program.getBean(StatementStore.class).history(actor, sight).stream().map(said -> said.id()).toList();
            sql.sql("select id from ecosystem.statement where actor = :actor").param("actor", actor).query(UUID.class).list().stream()
                    .filter(id -> !seen.contains(id))
                    .forEach(unseen::add);
        }
        return unseen;
    }

    private Map<String, Object> views(Reader reader) throws Exception {
        var views = new LinkedHashMap<String, Object>();
        for (var address : reader.addresses()) {
            var response = browser.perform(reader.cookies().length == 0 ? get(address) : get(address).cookie(reader.cookies())).andReturn().getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            var text = response.getContentAsString(StandardCharsets.UTF_8);
            views.put(address, address.contains("/api/") || address.contains("file") || address.contains(".csv") ? text : told(text));
        }
        return views;
    }

    private static List<String> told(String page) {
        var main = Jsoup.parse(page).selectFirst("main");
        main.select("input[type=hidden]").remove();
        var told = new ArrayList<String>();
        List.of("data-tie", "data-actor", "aria-label", "href").forEach(name -> told.addAll(main.select("[" + name + "]").eachAttr(name)));
        told.add(main.text());
        return told;
    }

    /** Networks of which random things are said and that are tied at random; the member keeps one here, the fellow one in a community with some. */
    private List<String> net(Random random, Person member, Person fellow) {
        var made = new MadeActors(program);
        var actors = new ArrayList<String>();
        var community = Ids.next();
        sql.sql("""
                insert into ecosystem.community (id, state, slug, name, goal, entrance, made_at, published_at, changed_at)
                values (:id, 'OPEN', :id::text, '{"fi": "Esimerkki"}', '{"fi": "Esimerkki"}', 'INVITATION', now(), now(), now())
                """).param("id", community).update();
        for (int i = 0; i < ACTORS; i++) {
            var maker = i == 0 ? Optional.of(member.id()) : i == 1 ? Optional.of(fellow.id()) : Optional.<UUID>empty();
            var actor = made.network("Esimerkki " + i + " " + random.nextInt(100_000), maker);
            actors.add(actor);
            say(actor, "REGION", i != 1 && i < 6 ? HERE : ELSEWHERE, i < 6 ? 3 : random.nextInt(5));
            TERMS.forEach((facet, terms) -> {
                for (int times = random.nextInt(3); times > 0; times--) {
                    say(actor, facet, terms.get(random.nextInt(terms.size())), random.nextInt(5));
                }
            });
            if (i == 1 || random.nextBoolean()) {
                sql.sql("""
                        insert into ecosystem.community_member (id, community, actor, lang, standing, part, chosen_at)
                        values (gen_random_uuid(), :community, :actor::uuid, 'fi', 'IN', 'MEMBER', now())
                        """).param("community", community).param("actor", actor).update();
            }
        }
        for (int from = 0; from < ACTORS; from++) {
            for (int to = from + 1; to < ACTORS; to++) {
                if (random.nextInt(3) > 0) {
                    tie(actors.get(from), actors.get(to), random);
                }
            }
        }
        return actors;
    }

    private void say(String actor, String facet, String term, int reach) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at)
                values (gen_random_uuid(), :actor::uuid, :facet, :term, :reach, 'WEAVER', now())
                """).param("actor", actor).param("facet", facet).param("term", term).param("reach", reach).update();
    }

    private void tie(String from, String to, Random random) {
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, from_strength, affirmed_on, claimed_at, changed_at)
                values (gen_random_uuid(), 'FUNDS', :from::uuid, :to::uuid, :says, :answers, :reach, :other, 2, current_date, now(), now())
                """)
                .param("from", from)
                .param("to", to)
                .param("says", WORDS.get(random.nextInt(WORDS.size())))
                .param("answers", WORDS.get(random.nextInt(WORDS.size())))
                .param("reach", random.nextInt(5))
                .param("other", random.nextInt(5))
                .update();
    }
}
