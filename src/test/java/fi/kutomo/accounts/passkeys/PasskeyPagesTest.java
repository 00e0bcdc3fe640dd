package fi.kutomo.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest(properties = "kutomo.outside.loopback=true")
class PasskeyPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    PasskeyStore passkeys;

    @Test
    void asksForAKeyThatIsFoundWithoutAnAddressAndAVerifiedUser() throws Exception {
        var session = session(test().member());
        var options = web.perform(post("/fi/account/passkeys/options").with(csrf()).cookie(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(options)
                .contains("\"residentKey\":\"required\"")
                .contains("\"userVerification\":\"required\"")
                .contains("\"id\":\"localhost\"")
                .contains("\"attestation\":\"none\"");
    }

    @Test
    void tellsBeforeSigningInNothingOfAnybody() throws Exception {
        var options = web.perform(post("/fi/sign-in/passkey/options").with(csrf())).andReturn().getResponse().getContentAsString();
        assertThat(options).contains("\"allowCredentials\":[]");
    }

    @Test
    void takesNoAnswerThatIsNone() throws Exception {
        for (var answer : List.of("", "{}", "x", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}")) {
            var response = web.perform(post("/fi/sign-in/passkey").with(csrf()).param("credential", answer)).andReturn().getResponse();
            assertThat(response.getStatus()).isEqualTo(303);
            assertThat(response.getHeader("Location")).isEqualTo("/fi/sign-in");
            assertThat(response.getCookie("SESSION")).isNull();
        }
    }

    @Test
    void asksOnceMoreBeforeKeysAreChanged() throws Exception {
        var person = test().member();
        var passkey = kept(person);
        kept(person);
        var old = test().session(person.id(), Method.PASSWORD, Instant.now().minusSeconds(3600));
        web.perform(post("/fi/account/passkeys/options").with(csrf()).cookie(old)).andExpect(status().isConflict());
        web.perform(post("/fi/account/passkeys/" + passkey.id() + "/removal").with(csrf()).cookie(old)).andExpect(status().isSeeOther());
        assertThat(passkeys.of(person.id())).hasSize(2);

        web.perform(post("/fi/account/passkeys/" + passkey.id() + "/removal").with(csrf()).cookie(session(person)))
                .andExpect(status().isSeeOther());
        assertThat(passkeys.of(person.id())).hasSize(1);
    }

    @Test
    void neverTakesTheLastWayToSignIn() throws Exception {
        var person = test().member();
        var passkey = kept(person);
        web.perform(post("/fi/account/passkeys/" + passkey.id() + "/removal").with(csrf()).cookie(session(person)))
                .andExpect(status().isConflict());
        assertThat(passkeys.of(person.id())).hasSize(1);
    }

    @Test
    void touchesNobodyElsesKeys() throws Exception {
        var passkey = kept(test().member());
        var other = session(test().member());
        web.perform(get("/fi/account/passkeys/" + passkey.id() + "/removal").cookie(other)).andExpect(status().isNotFound());
        web.perform(post("/fi/account/passkeys/" + passkey.id() + "/removal").with(csrf()).cookie(other)).andExpect(status().isNotFound());
        web.perform(post("/fi/account/passkeys/" + passkey.id() + "/name").with(csrf()).param("name", "Minun").cookie(other))
                .andExpect(status().isNotFound());
    }

    @Test
    void countsEachUseOnce() {
        var before = kept(test().member());
        assertThat(passkeys.used(before, 8, false)).isTrue();
        assertThat(passkeys.used(before, 8, false)).isFalse();
    }

    @Test
    void leadsFromTheNumberOfThisMachineToItsName() throws Exception {
        web.perform(get("/sv/account/passkeys").cookie(session(test().member())).with(request -> {
                    request.setServerName("127.0.0.1");
                    request.setServerPort(8080);
                    return request;
                }))
                .andExpect(content().string(containsString("http://localhost:8080/sv/account/passkeys")));
    }

    private Passkey kept(Person person) {
        var id = Ids.next();
        var passkey = new Passkey(
                id, person.id(), "localhost", id.toString().getBytes(StandardCharsets.US_ASCII), new byte[] {1}, 7, List.of("internal"), false,
                false, "Puhelin", Instant.now(), Optional.empty());
        passkeys.add(passkey);
        return passkey;
    }

    private Cookie session(Person person) {
        return test().session(person);
    }

    private TestPeople test() {
        return new TestPeople(program);
    }
}
