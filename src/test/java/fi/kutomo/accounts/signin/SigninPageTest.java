package fi.kutomo.accounts.signin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class SigninPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    PersonStore people;

    @Autowired
    PasswordStore hashes;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void signsInAndGoesWhereThePersonWanted() throws Exception {
        var person = person("tervetullut@example.org");

        web.perform(post("/sv/sign-in").with(csrf()).param("email", person.email()).param("password", "salaisuus").param("next", "/sv/search?q=a"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sv/search?q=a"));
    }

    @Test
    void leadsNobodyToAnotherSite() throws Exception {
        var person = person("varovainen@example.org");

        for (String hostile : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/fi\n"}) {
            web.perform(post("/fi/sign-in").with(csrf()).param("email", person.email()).param("password", "salaisuus").param("next", hostile))
                    .andExpect(header().string("Location", "/fi/desk"));
        }
    }

    @Test
    void keepsTheAddressAfterAWrongPassword() throws Exception {
        web.perform(post("/fi/sign-in").with(csrf()).param("email", "joku@example.org").param("password", "väärä"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"joku@example.org\"")))
                .andExpect(content().string(not(containsString("väärä\""))));
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        web.perform(post("/fi/sign-in").param("email", "a@example.org").param("password", "b")).andExpect(status().isForbidden());
    }

    @Test
    void setsNoCookieOnAPageWithoutAForm() throws Exception {
        web.perform(get("/fi/ei-ole")).andExpect(status().isNotFound()).andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void sendsAVisitorToSignInAndBack() throws Exception {
        web.perform(get("/fi/operations?x=1"))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", "/fi/sign-in?next=%2Ffi%2Foperations%3Fx%3D1"));
    }

    @Test
    void ignoresASessionThatNobodyOpened() throws Exception {
        web.perform(get("/fi/operations").cookie(new Cookie("SESSION", "bm90LWEtc2Vzc2lvbg=="))).andExpect(status().isFound());
    }

    @Test
    void keepsAnOldHashAnewAtTheNextSignIn() throws Exception {
        var person = person("vanha@example.org");
        hashes.keep(person.id(), "{bcrypt}" + new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder().encode("salaisuus"));

        web.perform(post("/fi/sign-in").with(csrf()).param("email", person.email()).param("password", "salaisuus")).andExpect(status().isSeeOther());

        org.assertj.core.api.Assertions.assertThat(hashes.hash(person.id()).orElseThrow()).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        web.perform(post("/fi/sign-in").with(csrf()).param("email", person.email()).param("password", "salaisuus")).andExpect(status().isSeeOther());
    }

    private Person person(String email) {
        var id = Ids.next();
        var handle = "henkilo-" + id;
        people.add(new Person(
                id, handle, email, true, "Esimerkki", Lang.FI, Assurance.NONE, Set.of(), false, Optional.empty()));
        hashes.keep(id, java.util.Objects.requireNonNull(passwords.encode("salaisuus")));
        return people.find(id).orElseThrow();
    }
}
