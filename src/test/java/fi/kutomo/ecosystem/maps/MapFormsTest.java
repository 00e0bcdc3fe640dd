package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said of a map in its forms and addresses stays said, and leads on. */
@KutomoTest
class MapFormsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    MadeMap made;

    @BeforeEach
    void make() {
        made = new MadeMap(program);
    }

    @Test
    void losesNothingThatWasSaidWhenNamesAreUnclear() throws Exception {
        made.network("Esimerkki kaksikko yksi", "region/09");
        var two = made.network("Esimerkki kaksikko kaksi", "region/09");
        var middle = made.network("Esimerkki keskus", "region/09");
        var query = "/fi/map?find=kaksikko&near=eiolemassa&steps=3&around=" + middle + "&region=region/09&ties=stated&tie=funds&tie=mentors&strength=2&when=now&on=31.2.2024&groups=role&show=matrix";

        var answer = made.read(query);
        assertThat(answer.getStatus()).isEqualTo(422);
        var form = Jsoup.parse(answer.getContentAsString()).selectFirst("form.map-clauses");
        assertThat(form.select("#find").attr("value")).isEqualTo("kaksikko");
        assertThat(form.select("#near").attr("value")).isEqualTo("eiolemassa");
        assertThat(form.select("input[type=hidden]").stream().map(field -> field.attr("name") + "=" + field.attr("value")))
                .containsExactlyInAnyOrder("region=region/09", "around=" + middle, "tie=funds", "tie=mentors", "show=matrix");
        assertThat(form.select("#on").attr("value")).isEqualTo("31.2.2024");
        assertThat(form.select("select option[selected]").eachAttr("value")).contains("3", "stated", "2", "now", "role");
        assertThat(form.select("input[type=radio][name=find-one]")).hasSize(2);

        assertThat(made.read("/fi/map?find=kaksikko&find-one=" + two + "&near=&steps=3&around=" + middle + "&show=matrix").getRedirectedUrl())
                .isEqualTo("/fi/map?actor=" + two + "&around=" + middle + "&steps=3&show=matrix");
    }

    @Test
    void leadsFromASavedMapThroughItsFormToOtherClausesOfTheSame() throws Exception {
        var weaver = made.weaver();
        made.network("Esimerkki rajattava", "region/05");
        var path = made.send("/fi/maps", Map.of("name-fi", "Esimerkki rajattu", "sentence", "region=region/05&groups=role"), weaver).getRedirectedUrl();
        var slug = path.substring(path.lastIndexOf('/') + 1);
        var narrow = made.page(path + "/edit", weaver).select("main a[href*=/map?]").attr("href");
        assertThat(narrow).isEqualTo("/fi/map?region=region/05&groups=role&map=" + slug);

        var form = made.page(narrow, weaver).selectFirst("form.map-clauses");
        assertThat(form.select("input[name=map]").attr("value")).isEqualTo(slug);
        var changed = made.read("/fi/map?region=region/05&region=region/06&map=" + slug + "&find=&near=&groups=kind", weaver).getRedirectedUrl();
        assertThat(changed).isEqualTo("/fi/map?region=region/05&region=region/06&groups=kind&map=" + slug);
        var replace = made.page(changed, weaver).select("a[href*=changed=1]").attr("href");
        var kept = made.page(replace, weaver);
        assertThat(kept.select("#name-fi").attr("value")).isEqualTo("Esimerkki rajattu");
        var sentence = kept.select("input[name=sentence]").attr("value");
        made.send(path + "/edit", Map.of("name-fi", "Esimerkki rajattu", "sentence", sentence, "version", "0"), weaver);
        assertThat(made.page(path).select(".map-told").text()).contains("Kanta-Häme tai Pirkanmaa");
    }

    @Test
    void findsActorsThatWereMergedByTheirFormerAddresses() throws Exception {
        var mark = "yhdistyvat-" + System.nanoTime();
        var first = made.network("Esimerkki ensimmäinen", "region/07");
        var second = made.network("Esimerkki toinen", "region/07");
        var last = made.network("Esimerkki viimeinen", "region/07");
        var friend = made.network("Esimerkki ystävä", "region/07");
        made.named(first, mark);
        made.tie(first, friend, "SAYS", 3);
        var chosen = made.saved("Esimerkki valitut", "actor=" + mark);
        var near = made.saved("Esimerkki lähellä", "around=" + mark);
        made.send(near + "/snapshots", Map.of(), made.weaver());
        sql.sql("update ecosystem.map_snapshot s set taken_on = date '2026-02-01' from ecosystem.map m where m.id = s.map and m.slug = :slug")
                .param("slug", near.substring(near.lastIndexOf('/') + 1)).update();

        made.merge(first, second);
        made.merge(second, last);

        assertThat(made.page(chosen + "?show=network").select("tr[data-actor] th").eachText()).containsExactly("Esimerkki viimeinen");
        for (var address : new String[] {near + "?show=network", near + "/snapshots/2026-02-01?show=network", "/fi/map?around=" + mark + "&show=network"}) {
            assertThat(made.page(address).select("tr[data-actor] th").eachText()).as(address).containsExactlyInAnyOrder("Esimerkki viimeinen", "Esimerkki ystävä");
        }
        assertThat(made.page("/fi/map?actor=" + mark).select(".map-told").text()).contains("Esimerkki viimeinen");
        assertThat(made.page(near + "/snapshots/2026-02-01/changes").text()).contains("Mikään ei ole muuttunut");
    }

    @Test
    void leadsFromAGroupToADraftOfALearningCommunity() throws Exception {
        var people = new TestPeople(program);
        var editor = people.session(people.with(Assurance.EMAIL, Role.EDITOR));
        var one = made.network("Esimerkki yhteisö yksi", "region/04");
        var two = made.network("Esimerkki yhteisö kaksi", "region/04");
        var three = made.network("Esimerkki yhteisö kolme", "region/02");
        made.tie(one, two, "SAYS", 3);
        var address = "/fi/map?actor=" + one + "&actor=" + two + "&actor=" + three + "&groups=region";

        assertThat(made.page(address).select("a[href*=communities/new]")).isEmpty();
        var leads = made.page(address, editor).select("a[href*=communities/new]");
        assertThat(leads.eachText()).containsExactly("Luonnostele oppimisyhteisö tästä ryhmästä (3)", "Satakunta (2)", "Varsinais-Suomi (1)");
        var draft = made.page(leads.get(1).attr("href"), editor);
        assertThat(draft.select("input[name=actor][checked]").eachAttr("value")).containsExactlyInAnyOrder(one, two);
        assertThat(made.page("/fi/map?around=" + one, editor).select("a[href*=communities/new]").first().attr("href")).contains(one, two).doesNotContain(three);
    }

    @Test
    void offersNoCommunityOfMoreThanAFormTakes() throws Exception {
        var people = new TestPeople(program);
        var editor = people.session(people.with(Assurance.EMAIL, Role.EDITOR));
        var all = new ArrayList<String>();
        for (int i = 0; i < 101; i++) {
            all.add(made.network("Esimerkki suuri " + i, "region/01"));
        }

        var page = made.page("/fi/map?region=region/01&kind=NETWORK", editor);

        assertThat(page.select("a[href*=communities/new]")).isEmpty();
        assertThat(page.text()).contains("liikaa toimijoita yhteen oppimisyhteisöön");
    }

    @Test
    void keepsMapsWithPeopleOnThemFromSearchEngines() throws Exception {
        made.network("Esimerkki ilman ihmisiä", "region/21");
        var path = made.saved("Esimerkki etsittävä", "region=region/21");
        assertThat(made.page(path).select("meta[name=robots]")).isEmpty();
        var people = new TestPeople(program);
        made.person(people.with(Assurance.EMAIL, Role.MEMBER).id(), "region/21");

        assertThat(made.page(path).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }
}
