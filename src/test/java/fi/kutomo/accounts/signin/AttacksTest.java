package fi.kutomo.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.passwords.Hashing;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.SiteSettings;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.platform.web.WithoutSession;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

@KutomoTest
class AttacksTest {

    private static final String PASSWORD = "vihreä kuutio soi";

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void ofSessionFixationFail() throws Exception {
        var person = person();
        // A session that exists and whose id the attacker knows, planted into the browser
        var planted = new TestPeople(program).session(new TestPeople(program).member(), Method.PASSWORD);
        var browser = new TestBrowser(web).signedIn(planted);
        assertThat(browser.send("/fi/sign-in", "email", person.email(), "password", PASSWORD).getStatus()).isEqualTo(303);

        assertThat(browser.session().getValue()).isNotEqualTo(planted.getValue());
        assertThat(browser.open("/fi/account").getContentAsString()).contains(person.email());
        assertThat(new TestBrowser(web).signedIn(planted).open("/fi/account").getStatus()).isEqualTo(302);

        // An id that the attacker made up
        var invented = new Cookie("SESSION", Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
        var other = new TestBrowser(web).signedIn(invented);
        other.send("/fi/sign-in", "email", person.email(), "password", PASSWORD);
        assertThat(other.session().getValue()).isNotEqualTo(invented.getValue());
        assertThat(new TestBrowser(web).signedIn(invented).open("/fi/account").getStatus()).isEqualTo(302);
    }

    @Test
    void ofForgedFormsFailAtEveryUnsafeRoute() throws Exception {
        var session = new TestPeople(program).session(new TestPeople(program).member());
        var tried = new ArrayList<String>();
        var knocking = program.getBeansOfType(WithoutSession.class).values().stream().map(each -> PathPatternParser.defaultInstance.parse(each.pattern())).toList();
        for (var route : routes.getHandlerMethods().entrySet()) {
            var methods = route.getKey().getMethodsCondition().getMethods();
            var unsafe = methods.stream().anyMatch(method -> method != RequestMethod.GET && method != RequestMethod.HEAD && method != RequestMethod.OPTIONS);
            for (var pattern : unsafe ? route.getKey().getPatternValues() : List.<String>of()) {
                if (pattern.startsWith("/operator/")) {
                    continue;
                }
                var path = pattern.replace("{lang}", "fi").replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                // What a secret opens, for programs, looks at no session: without the secret it is not there
                int refused = knocking.stream().anyMatch(each -> each.matches(PathContainer.parsePath(path))) ? 404 : 403;
                var method = org.springframework.http.HttpMethod.valueOf(methods.iterator().next().name());
                var bare = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(method, path).cookie(session);
                assertThat(web.perform(bare).andReturn().getResponse().getStatus()).as(path).isEqualTo(refused);
                var wrong = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(method, path)
                        .cookie(session)
                        .with(csrf().useInvalidToken());
                assertThat(web.perform(wrong).andReturn().getResponse().getStatus()).as(path).isEqualTo(refused);
                tried.add(path);
            }
        }
        System.out.println(tried.size() + " unsafe routes refuse forms without the token or with a wrong one");
        assertThat(tried).hasSizeGreaterThan(15).contains("/fi/sign-in", "/fi/register", "/fi/account/password");
    }

    @Test
    void ofOtherHostsGetNoLinkIntoALetter() throws Exception {
        var person = person();
        for (String path : List.of("/fi/reset", "/fi/register")) {
            var answer = web.perform(post(path)
                            .with(csrf())
                            .with(request -> {
                                request.setServerName("evil.example");
                                return request;
                            })
                            .param("email", person.email())
                            .param("name", "Esimerkki Uusi")
                            .param("handle", "uusi-uusi")
                            .param("terms", "yes"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(409);
        }
        assertThat(sql.sql("select count(*) from platform.letter where body_text like '%evil.example%'").query(Long.class).single()).isZero();

        var links = new Links(new SiteSettings(Optional.of("https://kutomo.example"), "Kutomo", Optional.empty()));
        var request = new MockHttpServletRequest();
        request.setServerName("evil.example");
        assertThat(Links.of(links.base(request), Lang.FI, "reset/new", "x")).isEqualTo("https://kutomo.example/fi/reset/new?token=x");
    }

    @Test
    void throughTheBytesOfASessionFail() throws Exception {
        assertThat(Attributes.read(Attributes.written("text"))).isEqualTo("text");
        var signedIn = new SignedIn(UUID.randomUUID(), Method.PASSKEY, Instant.now(), Instant.now(), "Firefox");
        assertThat(Attributes.read(Attributes.written(signedIn))).isEqualTo(signedIn);

        for (Object hostile : List.of(new java.io.File("/etc/passwd"), new java.net.InetSocketAddress(1), new Bomb(), java.util.List.of(new Bomb()))) {
            var bytes = new ByteArrayOutputStream();
            try (var output = new ObjectOutputStream(bytes)) {
                output.writeObject(hostile);
            }
            assertThatThrownBy(() -> Attributes.read(bytes.toByteArray())).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(Bomb.burst).isFalse();
    }

    @Test
    void throughCookiesOfOtherHostsFailWhereThereIsTls() {
        var site = new SiteSettings(Optional.of("https://kutomo.example"), "Kutomo", Optional.empty());
        var response = new MockHttpServletResponse();
        SessionConfiguration.sessionCookie(site)
                .writeCookieValue(new CookieSerializer.CookieValue(new MockHttpServletRequest(), response, "id"));
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-SESSION=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void byLinksInLettersLeaveNoTraceOfTheToken() throws Exception {
        for (String path : List.of("/fi/verify?token=x", "/fi/reset/new?token=x")) {
            var page = new TestBrowser(web).open(path);
            assertThat(page.getStatus()).isEqualTo(410);
            assertThat(page.getHeader("Referrer-Policy")).contains("no-referrer");
            assertThat(page.getHeader("Cache-Control")).contains("no-store");
        }
    }

    /** An object that would do harm when it is made. */
    private static final class Bomb implements Serializable {

        static boolean burst;

        private void readObject(java.io.ObjectInputStream input) {
            burst = true;
        }
    }

    private Person person() {
        var person = new TestPeople(program).member();
        program.getBean(PasswordStore.class).keep(person.id(), program.getBean(Hashing.class).hash(PASSWORD));
        return person;
    }
}
