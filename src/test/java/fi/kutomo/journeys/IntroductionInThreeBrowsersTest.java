package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A weaver and two actors, each in a browser of their own: the desk suggests the two, the weaver is corrected when a text gives a name away, both
 * are asked, both say yes, they write to each other, and both say that they work together.
 */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.introductions.browser=true")
class IntroductionInThreeBrowsersTest {

    private static final List<String> MARKS_OF_ONE = List.of("Wilmakka", "Zorvanteri", "Kuuramaa", "kuuramaa");
    private static final List<String> MARKS_OF_OTHER = List.of("Quentti", "Xyrky", "xyrky");

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    private final Map<String, BrowserContext> windows = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Site site;
    private Judge judge;

    @TempDir
    Path sent;

    @Test
    void goesFromProposalToTie() throws IOException {
        site = new Site(environment);
        judge = new Judge(site);
        var people = new TestPeople(program);
        var weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        var one = named(people, "Wilmakka Zorvanteri");
        var other = named(people, "Quentti Xyrkynen");
        enter(people, "weaver", weaver, Browser.window(1280, 900));
        enter(people, "one", one, Browser.recorded(1280, 900, sent.resolve("one.har")));
        enter(people, "other", other, Browser.recorded(1280, 900, sent.resolve("other.har")));
        says(network("Kuuramaan Pilke", one), "NEED");
        says(network("Xyrkylän Verkkopaja", other), "OFFER");
        try {
            var id = proposes();
            asks(id);
            var first = reads("one", one, MARKS_OF_OTHER);
            var second = reads("other", other, MARKS_OF_ONE);
            agrees("one", first);
            stillKnowsNothing("one", first, MARKS_OF_OTHER);
            // All that was sent to either so far, answers, headers and addresses
            sentNothingOf(MARKS_OF_OTHER, "one", one, people);
            sentNothingOf(MARKS_OF_ONE, "other", other, people);
            agrees("other", second);
            knows("one", first, "Xyrkylän Verkkopaja", other.email());
            knows("other", second, "Kuuramaan Pilke", one.email());
            write("one", first, "other", second);
            tell("one", first);
            tell("other", second);
            ends(id);
            assertThat(faults).isEmpty();
        } finally {
            windows.values().forEach(BrowserContext::close);
        }
    }

    private Person named(TestPeople people, String name) {
        var person = people.with(Assurance.SPONSORED);
        program.getBean(PersonStore.class).rename(person.id(), name);
        return person;
    }

    private void enter(TestPeople people, String who, Person person, BrowserContext window) {
        var session = people.session(person);
        window.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(site.at("/"))));
        windows.put(who, window);
        pages.put(who, window.newPage());
    }

    private UUID network(String name, Person maker) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, made_by, changed_at)
                values (:id, 'NETWORK', 'SHOWN', :slug, jsonb_build_object('fi', :name::text), now(), :maker, now())
                """)
                .param("id", id)
                .param("slug", name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-"))
                .param("name", name)
                .param("maker", maker.id())
                .update();
        sql.sql("insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at) values (gen_random_uuid(), :id, 'REGION', 'region/06', 3, 'SELF', now())")
                .param("id", id)
                .update();
        return id;
    }

    private void says(UUID actor, String facet) {
        sql.sql("insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at) values (gen_random_uuid(), :id, :facet, 'resource/evaluation', 3, 'SELF', now())")
                .param("id", actor)
                .param("facet", facet)
                .update();
    }

    private String proposes() {
        var page = pages.get("weaver");
        judged("weaver", "introductions none", "/introductions");
        page.navigate(site.at("/fi/introductions"));
        press(page, "main a.act");
        page.fill("#q1", "kuura");
        page.fill("#q2", "xyrky");
        press(page, "main form button.act");
        judged("weaver", "introduction choosing", "/introductions/new?q1=kuura&q2=xyrky");
        suggested(page);
        judged("weaver", "introduction form", page.url().replaceFirst(".*?/fi", ""));
        page.navigate(page.url().replaceFirst("/(sv|en)/", "/fi/"));
        page.fill("#why", "Kotikäynnit tarvitsevat jatkajan (esimerkki).");
        page.fill("#words1", "Kunnan työryhmä, jota vetää Quentti, etsii tapoja tavoittaa yksin asuvia.");
        page.fill("#words2", "Järjestö on kokeillut kotikäyntejä yksinäisille ja etsii niille jatkajaa.");
        press(page, "main form button.act");
        assertThat(page.locator("#mistakes").textContent()).contains("Quentti");
        assertThat(page.inputValue("#words2")).contains("kotikäyntejä");
        page.fill("#words1", "Kunnan työryhmä etsii tapoja tavoittaa yksin asuvia.");
        press(page, "main form button.act");
        assertThat(page.locator("main").textContent()).contains("Luonnos", "Kysy molemmilta");
        var id = page.url().replaceFirst(".*/introductions/", "");
        judged("weaver", "introduction proposed", "/introductions/" + id);
        judged("weaver", "introduction change", "/introductions/" + id + "/edit");
        return id;
    }

    /** From the desk it is one press to the form, which is written as far as everybody may know. */
    private void suggested(Page page) {
        page.navigate(site.at("/fi/weaving?region=region/06"));
        press(page, "form[action$='/weaving/looks'] button");
        assertThat(page.locator("main").textContent()).contains("Kuuramaan Pilke tarvitsee: arviointi. Sitä tarjoaa Xyrkylän Verkkopaja.");
        judged("weaver", "desk with a suggestion", "/weaving?region=region/06");
        page.navigate(site.at("/fi/weaving?region=region/06"));
        press(page, "main .lines a.act[href*='/introductions/new?first=']");
        assertThat(page.inputValue("#why")).contains("Kuuramaan Pilke tarvitsee");
        assertThat(page.inputValue("#words1")).isEqualTo("Eräs verkoston toimija tarjoaa: arviointi.").doesNotContain(MARKS_OF_OTHER);
    }

    private void asks(String id) {
        var page = pages.get("weaver");
        page.navigate(site.at("/fi/introductions/" + id));
        press(page, "button[value=both]");
        assertThat(page.locator("main").textContent()).contains("Kysytty");
        judged("weaver", "introduction asked", "/introductions/" + id);
        judged("weaver", "introductions open", "/introductions");
    }

    /** Finds the question in the own account and reads it. */
    private String reads(String who, Person person, List<String> marks) {
        var page = pages.get(who);
        assertThat(letters(person)).isNotEmpty().noneMatch(letter -> marks.stream().anyMatch(letter::contains));
        judged(who, "own introductions " + who, "/account/introductions");
        page.navigate(site.at("/fi/account/introductions"));
        assertThat(page.content()).doesNotContain(marks);
        press(page, "main ul.lines a");
        var path = page.url().replaceFirst(".*?/fi", "");
        assertThat(page.content()).contains("Haluatko tutustua?").doesNotContain(marks);
        judged(who, "introduction question " + who, path);
        for (var place : List.of("/account", "/account/data", "/account/history", "/account/actor", "")) {
            page.navigate(site.at("/fi" + place));
        }
        return path;
    }

    private void agrees(String who, String path) {
        var page = pages.get(who);
        page.navigate(site.at("/fi" + path));
        press(page, "button[value=YES]");
    }

    /** Reads the record of a window, and goes on in a fresh one. */
    private void sentNothingOf(List<String> marks, String who, Person person, TestPeople people) throws IOException {
        windows.get(who).close();
        var all = Files.readString(sent.resolve(who + ".har"));
        assertThat(all).contains("Haluatko tutustua?").doesNotContain(marks);
        assertThat(letters(person)).isNotEmpty().noneMatch(letter -> marks.stream().anyMatch(letter::contains));
        enter(people, who, person, Browser.window(1280, 900));
    }

    private void stillKnowsNothing(String who, String path, List<String> marks) {
        var page = pages.get(who);
        assertThat(page.locator("main").textContent()).contains("Kiitos, suostuit");
        assertThat(page.content()).doesNotContain(marks);
        judged(who, "introduction waiting", path);
    }

    private void knows(String who, String path, String name, String email) {
        var page = pages.get(who);
        page.navigate(site.at("/fi" + path));
        assertThat(page.locator("main").textContent()).contains(name, email);
    }

    private void write(String who, String path, String to, String theirs) {
        var page = pages.get(who);
        page.fill("#line", "Hei! Sopisiko kahvi ensi viikolla?");
        press(page, "form[action$='/lines'] button");
        judged(who, "introduction known", path);
        pages.get(to).navigate(site.at("/fi" + theirs));
        assertThat(pages.get(to).locator("main").textContent()).contains("Sopisiko kahvi");
    }

    private void tell(String who, String path) {
        var page = pages.get(who);
        page.navigate(site.at("/fi" + path));
        press(page, "form[action$='/outcome'] button");
        assertThat(page.locator("#mistakes").count()).isEqualTo(1);
        page.check("input[value=TIE]");
        page.check("input[value=PUBLIC]");
        press(page, "form[action$='/outcome'] button");
        assertThat(page.locator("main").textContent()).contains("Olet viimeksi kertonut: Teemme jotain yhdessä");
    }

    private void ends(String id) {
        var page = pages.get("weaver");
        page.navigate(site.at("/fi/introductions/" + id));
        assertThat(page.locator("main").textContent()).contains("Tekevät yhteistyötä", "Kirjoitti toiselle").doesNotContain("Sopisiko kahvi");
        press(page, "main a[href*=compared]");
        assertThat(page.locator("main").textContent()).contains("Ennen ja jälkeen", "ei tietä");
        page.navigate(site.at("/fi/weaving?region=region/06&kind=tied"));
        assertThat(page.locator("main").textContent()).contains("Kuuramaan Pilke – Xyrkylän Verkkopaja", "Esiteltyjä ehdotettuja pareja on 1, ja niistä 1 on nyt sidoksissa.");
        press(page, "main .lines a.act");
        assertThat(page.locator("#change").textContent()).contains("Ennen ja jälkeen");
        judged("weaver", "introduction tied", "/introductions/" + id);
        judged("weaver", "introductions over", "/introductions?show=over");
        var tie = sql.sql("select tie from ecosystem.introduction where id = :id").param("id", UUID.fromString(id)).query(UUID.class).single();
        assertThat(sql.sql("select state from ecosystem.tie where id = :id").param("id", tie).query(String.class).single()).isEqualTo("CONFIRMED");
    }

    private List<String> letters(Person person) {
        return sql.sql("select subject || body_text || body_html from platform.letter where person = :person").param("person", person.id()).query(String.class).list();
    }

    /** Judges a page as this person sees it, in full in all three languages, and keeps pictures when asked to. */
    private void judged(String who, String name, String path) {
        for (var lang : "all".equals(System.getProperty("kutomo.judge")) ? Lang.ALL : List.of(Lang.FI)) {
            judge.faults(pages.get(who), JudgedPage.of(name, who, path).first(), lang).forEach(fault -> faults.add(name + " " + lang.tag() + ": " + fault));
        }
        pages.get(who).setViewportSize(1280, 900);
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }
}
