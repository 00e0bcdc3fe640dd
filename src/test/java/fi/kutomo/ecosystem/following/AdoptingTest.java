package fi.kutomo.ecosystem.following;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven.Derived;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever tells of a use by an organisation tells of a tie between it and the developers, for as long as that is public. */
@KutomoTest
class AdoptingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Ties ties;

    private Optional<Derived> adoption(PermanentId adopter) {
        return ties.visible(Caller.visitor(Lang.FI), Optional.empty()).derived().stream()
                .filter(tie -> tie.kind().equals("ADOPTION") && tie.from().equals(Actor.idOf(adopter)))
                .findFirst();
    }

    @Test
    void tiesWhoUsesAModelToItsDevelopers() throws Exception {
        var made = new MadeActors(program);
        var people = new TestPeople(program);
        var mark = Ids.next().toString().substring(24);
        var developer = made.organisation("Esimerkkikehittäjä " + mark, Map.of());
        var adopter = made.organisation("Esimerkkisoveltaja " + mark, Map.of());
        var model = made.publish(EntryKind.MODEL, "Esimerkkimalli " + mark, Map.of("organisations", List.of(developer.value())));
        var writer = new TestBrowser(web).signedIn(people.session(people.with(Assurance.SPONSORED)));
        var editor = new TestBrowser(web).signedIn(people.session(people.with(Assurance.EMAIL, Role.EDITOR)));
        var form = new String[] {
            "entry", model.value(), "place", "Esimerkkitalo", "organisation", "Nimetön Zorva " + mark, "year", "2023", "result", "POSITIVE", "told", "Käynnit jatkuivat.",
            "lang", "fi", "source", "Esimerkkiraportti 2024", "version", "-1"
        };

        var wrong = writer.send("/fi/experiences", form);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("Nimetön Zorva " + mark, "Tämännimistä organisaatiota ei ole täällä julkaistu");
        form[5] = "esimerkkisoveltaja " + mark;
        var path = writer.send("/fi/experiences", form).getRedirectedUrl();
        assertThat(adoption(adopter)).as("a draft ties nobody").isEmpty();

        editor.send(path + "/publication", "version", "0");
        MadeActors.await("adoption", () -> adoption(adopter).isPresent());
        assertThat(adoption(adopter).orElseThrow()).satisfies(tie -> {
            assertThat(tie.to()).isEqualTo(Actor.idOf(developer));
            assertThat(tie.directed()).isTrue();
            assertThat(tie.undertakings()).isEqualTo(1);
        });
        assertThat(ties.visible(Caller.visitor(Lang.FI), Optional.of(java.time.LocalDate.of(2022, 12, 31))).derived()).noneMatch(tie -> tie.from().equals(Actor.idOf(adopter)));
        var visitor = new TestBrowser(web);
        assertThat(page(visitor, path)).contains("Esimerkkisoveltaja " + mark);
        assertThat(page(visitor, "/fi/actors/" + made.slug(adopter))).contains("On ottanut käyttöön mallin, jonka on kehittänyt", "1 käyttökokemus", "Esimerkkimalli " + mark);
        assertThat(page(visitor, "/fi/actors/" + made.slug(developer))).contains("Kehitti mallin, jonka on ottanut käyttöön");
        assertThat(page(visitor, "/api/v1/ties?actor=" + made.slug(adopter))).contains("\"kind\":\"adoption\"");

        editor.send(path + "/withdrawal", "reason", "Lähde ei pidä paikkaansa.");
        MadeActors.await("no adoption", () -> adoption(adopter).isEmpty());
        assertThat(page(visitor, "/fi/actors/" + made.slug(adopter))).doesNotContain("käyttökokemus");
    }

    private static String page(TestBrowser reader, String path) throws Exception {
        return reader.open(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
