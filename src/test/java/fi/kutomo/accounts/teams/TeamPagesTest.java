package fi.kutomo.accounts.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.accounts.roles.Granting;
import fi.kutomo.accounts.roles.Wish;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class TeamPagesTest {

    private final String name = "Koetiimi " + UUID.randomUUID().toString().substring(0, 8);
    private final String slug = name.toLowerCase().replace(' ', '-');

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Granting granting;

    @Autowired
    private GrantStore grants;

    @Autowired
    private TeamStore teams;

    @Autowired
    private MockMvc web;

    private TestPeople test;
    private Cookie operator;

    @BeforeEach
    void comeIn() {
        test = new TestPeople(program);
        operator = test.session(test.with(Assurance.SPONSORED, Role.OPERATOR));
    }

    @Test
    void takeOneNameHoweverItIsSpelt() {
        var one = weaver("  " + name.toUpperCase());
        var other = weaver(name.replace(" ", "   "));

        assertThat(grants.of(one.id()).getFirst().team()).isPresent().isEqualTo(grants.of(other.id()).getFirst().team());
        assertThat(teams.find(slug)).hasValueSatisfying(team -> assertThat(team.regions()).containsExactly("region/06"));
    }

    @Test
    void nameOnlyThoseWhoLetTheReaderSeeThem() throws Exception {
        var open = weaver(name);
        var hidden = weaver(name);
        tell(hidden, Map.of("name", hidden.name(), "reach-name", "ME"));
        var member = test.session(test.member());

        assertThat(page("/fi/teams/" + slug, member)).contains("people/" + open.handle() + "\"").doesNotContain(hidden.handle());
        assertThat(page("/fi/teams/" + slug, null)).doesNotContain(open.handle(), hidden.handle());
        assertThat(page("/fi/people?role=teams/" + slug, member)).contains("people/" + open.handle() + "\"").doesNotContain(hidden.handle());
        assertThat(page("/fi/operations/teams/" + slug, operator)).contains(open.name(), hidden.name());
    }

    @Test
    void showOnTheProfileAndOnTheRegion() throws Exception {
        var person = weaver(name);
        var path = "/fi/teams/" + slug;

        assertThat(page("/fi/people/" + person.handle(), test.session(test.member()))).contains(path);
        assertThat(page("/fi/areas/region/06", null)).contains(path);
        assertThat(page("/fi/areas/region/07", null)).doesNotContain(path);
    }

    @Test
    void keepTheirAddressWhenTheyAreRenamedAndWhenTheyEnd() throws Exception {
        var person = weaver(name);
        var place = "/fi/operations/teams/" + slug;

        assertThat(send(place, "name", "Uusi " + name, "version", "0", "regions", "region/07").getStatus()).isEqualTo(303);
        assertThat(send(place, "name", "Toinen " + name, "version", "0").getStatus()).isEqualTo(422);
        assertThat(page("/fi/teams/" + slug, null)).contains("Uusi " + name, "areas/region/07").doesNotContain("Toinen");

        assertThat(send(place + "/end").getStatus()).isEqualTo(303);
        assertThat(page("/fi/teams/" + slug, test.session(test.member()))).contains("lakkautettiin").doesNotContain(person.handle());
        assertThat(page("/fi/people/" + person.handle(), test.session(test.member()))).doesNotContain("teams/" + slug);
        assertThat(grants.running(List.of(person.id()))).hasSize(1);
    }

    @Test
    void areNotTwoOfOneNameAtATime() throws Exception {
        weaver(name);

        assertThat(send("/fi/operations/teams", "name", name.toUpperCase()).getStatus()).isEqualTo(422);
        send("/fi/operations/teams/" + slug + "/end");
        assertThat(send("/fi/operations/teams", "name", name).getStatus()).isEqualTo(303);
        assertThat(teams.find(slug + "-2")).isPresent();
    }

    @Test
    void areForWeaversAlone() throws Exception {
        var wish = new Wish(Role.EDITOR, Scope.EVERYWHERE, ChosenTeam.of("", name), Optional.empty(), Optional.empty(), "Koe");
        var person = test.member();

        assertThatThrownBy(() -> granting.grant(person.id(), wish, Caller.system())).isInstanceOf(Refused.class);
        assertThat(send("/fi/operations/people/" + person.id() + "/roles", "role", "EDITOR", "newTeam", name, "reason", "Koe").getStatus()).isEqualTo(422);
        assertThat(teams.find(slug)).isEmpty();
    }

    private Person weaver(String team) {
        var person = test.member();
        var wish = new Wish(Role.WEAVER, Scope.area("region/06"), ChosenTeam.of("", team), Optional.empty(), Optional.empty(), "Koe");
        granting.grant(person.id(), wish, Caller.system());
        return person;
    }

    private void tell(Person person, Map<String, String> fields) throws Exception {
        var request = post("/fi/account/profile").with(csrf()).cookie(test.session(person));
        fields.forEach(request::param);
        assertThat(web.perform(request).andReturn().getResponse().getStatus()).isEqualTo(303);
    }

    private MockHttpServletResponse send(String address, String... fields) throws Exception {
        var request = post(address).with(csrf()).cookie(operator);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private String page(String address, Cookie cookie) throws Exception {
        var request = get(address).with(csrf());
        return web.perform(cookie == null ? request : request.cookie(cookie)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
