package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.Keycloak;
import fi.kutomo.world.KutomoTest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A new person in a real browser with an authenticator of its own: registers with a passkey, signs out and in, adds a password and
 * an authenticator app, signs in by a real Keycloak, and has one account all the while.
 */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kutomo.outside.loopback=true", "kutomo.accounts.least-fill-time=0s"})
class OnePersonOneAccountTest {

    private static final String EMAIL = "selain.esimerkki@example.org";
    private static final String PASSWORD = "kolme-pitkaa-sanaa-77";
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    @Autowired
    PersonStore people;

    @Autowired
    JdbcClient sql;

    @Test
    void keepsOneAccountThroughAllWaysOfSigningIn() {
        // It takes a while to start; meanwhile the person gets along without
        var starting = CompletableFuture.supplyAsync(Keycloak::running);
        try (var window = Browser.window(1280, 900)) {
            var page = window.newPage();
            authenticator(window, page);
            registers(page);
            makesAPasskey(page);
            signsOutAndInByPasskey(page);
            addsAPassword(page);
            addsAnApp(page);
            pictures(page, "account/passkeys", "account/sign-in-methods", "account/identity");
            assertThat(count("passkey")).isEqualTo(1);
            assertThat(count("password")).isEqualTo(1);

            var keycloak = starting.join();
            if (keycloak.isPresent()) {
                offered(keycloak.get());
                ties(page);
                signsInByKeycloak(window);
            }
            assertThat(sql.sql("select count(*) from accounts.person where lower(email) = :email").param("email", EMAIL).query(Long.class).single())
                    .isEqualTo(1);
            assumeTrue(keycloak.isPresent(), "Keycloak was not there; the rest was shown");
        }
    }

    /** With Chromium's own WebAuthn test device: a phone or laptop that knows its user. */
    private static void authenticator(BrowserContext window, Page page) {
        var session = window.newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", device);
    }

    private void registers(Page page) {
        for (var lang : LANGUAGES) {
            page.navigate(at("/" + lang + "/register"));
            keep(page, "register-" + lang);
        }
        page.navigate(at("/fi/register"));
        page.fill("#email", EMAIL);
        page.fill("#name", "Selain Esimerkki");
        page.fill("#handle", "selain.esimerkki");
        page.locator("#terms").check();
        press(page, "main form[action$='/register'] button.act");
        assertThat(page.url()).endsWith("/fi/register/sent");
        page.navigate(at("/fi/verify?token=" + tokenInLetter()));
        press(page, "main form[action$='/verify'] button.act");
        assertThat(page.url()).endsWith("/fi/register/welcome");
    }

    private void makesAPasskey(Page page) {
        pictures(page, "register/welcome");
        page.fill("form[data-passkey='make'] [name=name]", "Selaimen pääsyavain");
        press(page, "form[data-passkey='make'] [data-passkey-act]");
        assertThat(page.url()).endsWith("/account/sign-in-methods");
        assertThat(page.locator("main").textContent()).contains("Selaimen pääsyavain");
    }

    private void signsOutAndInByPasskey(Page page) {
        signOut(page);
        page.navigate(at("/fi/account"));
        assertThat(page.url()).contains("/sign-in");
        pictures(page, "sign-in");
        page.navigate(at("/fi/sign-in"));
        press(page, "form[data-passkey='use'] [data-passkey-act]");
        page.navigate(at("/fi/account"));
        assertThat(page.locator("main").textContent()).contains(EMAIL);
    }

    private void addsAPassword(Page page) {
        page.navigate(at("/fi/account/password"));
        page.fill("#password", PASSWORD);
        press(page, "main form[action$='/account/password'] button.act");
        assertThat(page.url()).endsWith("/account/sign-in-methods");
    }

    private void addsAnApp(Page page) {
        page.navigate(at("/fi/account/authenticator"));
        var secret = page.locator("main code").first().textContent().replace(" ", "").strip();
        page.fill("#code", code(secret, Instant.now()));
        press(page, "main form[action$='/account/authenticator'] button.act");
        assertThat(page.locator("main .codes li").count()).isGreaterThanOrEqualTo(8);
    }

    /** An operator writes the provider down, and tests it, in the browser. */
    private void offered(Keycloak keycloak) {
        try (var window = Browser.window(1280, 900)) {
            var test = new TestPeople(program);
            var session = test.session(test.with(Assurance.SPONSORED, Role.OPERATOR));
            window.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(at("/"))));
            var page = window.newPage();
            page.navigate(at("/fi/operations/providers/new"));
            page.fill("#key", "keycloak");
            page.fill("#nameFi", "Keycloak");
            page.fill("#nameSv", "Keycloak");
            page.fill("#nameEn", "Keycloak");
            page.fill("#issuer", keycloak.issuer());
            page.fill("#client", "kutomo");
            page.fill("#secret", "only-for-tests");
            page.fill("#levels", "substantial = 4");
            press(page, "main form[action$='/operations/providers'] button.act");
            assertThat(page.url()).endsWith("/operations/providers/keycloak");
            press(page, "main form[action$='/test'] button");
            assertThat(page.locator(".notice--bad").allTextContents()).isEmpty();
            assertThat(page.locator(".notice--good").count()).isGreaterThanOrEqualTo(5);
            keep(page, "provider-tested-fi");
            pictures(page, "operations/providers", "operations/providers/keycloak");
        }
    }

    private void ties(Page page) {
        page.navigate(at("/fi/account/sign-in-methods"));
        press(page, "a[href$='/account/links/keycloak/begin']");
        page.fill("#username", "esimerkki");
        page.fill("#password", "keycloak-esimerkki");
        press(page, "#kc-login");
        page.waitForURL(url -> url.contains("/account/links/arrival"));
        keep(page, "tie-fi");
        press(page, "main form[action$='/account/links'] button.act");
        assertThat(page.url()).endsWith("/account/sign-in-methods");
        assertThat(count("provider_link")).isEqualTo(1);
    }

    /** In a browser that knows neither Kutomo nor Keycloak. */
    private void signsInByKeycloak(BrowserContext former) {
        former.clearCookies();
        try (var window = Browser.window(390, 800)) {
            var page = window.newPage();
            page.navigate(at("/sv/sign-in"));
            keep(page, "sign-in-with-provider-sv");
            press(page, "a[href*='/sign-in/with/keycloak']");
            page.fill("#username", "esimerkki");
            page.fill("#password", "keycloak-esimerkki");
            press(page, "#kc-login");
            page.waitForURL(url -> url.startsWith(at("/")));
            page.navigate(at("/sv/account"));
            assertThat(page.locator("main").textContent()).contains(EMAIL);
            page.navigate(at("/sv/account/identity"));
            assertThat(page.locator("main").textContent()).contains("Keycloak");
            for (var lang : LANGUAGES) {
                page.navigate(at("/" + lang + "/account/identity"));
                keep(page, "identified-" + lang);
            }
        }
        var person = people.byEmail(EMAIL).orElseThrow();
        assertThat(person.assurance()).isEqualTo(Assurance.SUBSTANTIAL);
        assertThat(person.roles()).contains(Role.WRITER);
    }

    private long count(String table) {
        return sql.sql("select count(*) from accounts." + table + " t join accounts.person p on p.id = t.person where p.email = :email")
                .param("email", EMAIL)
                .query(Long.class)
                .single();
    }

    private String tokenInLetter() {
        var text = sql.sql("select body_text from platform.letter where address = :email order by written_at desc limit 1")
                .param("email", EMAIL)
                .query(String.class)
                .single();
        var match = Pattern.compile("/verify\\?token=([A-Za-z0-9_-]+)").matcher(text);
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private void signOut(Page page) {
        page.waitForNavigation(() -> page.evaluate("document.querySelector(\"form[action$='/sign-out']\").submit()"));
    }

    private void pictures(Page page, String... paths) {
        for (var path : paths) {
            for (var lang : LANGUAGES) {
                assertThat(page.navigate(at("/" + lang + "/" + path)).status()).isEqualTo(200);
                keep(page, path.replace('/', '-') + "-" + lang);
            }
        }
        page.navigate(at("/fi/" + paths[0]));
    }

    private static void keep(Page page, String name) {
        if (Boolean.getBoolean("kutomo.screenshots")) {
            Browser.keep(page, "keys/" + name);
        }
    }

    /** By name: passkeys know no numbers. */
    private String at(String path) {
        return "http://localhost:" + environment.getProperty("local.server.port") + path;
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }

    /** The code that an authenticator app would show (RFC 6238: SHA-1, six digits, thirty seconds). */
    private static String code(String base32, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(base32), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(at.getEpochSecond() / Duration.ofSeconds(30).toSeconds()).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] decoded(String base32) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char letter : base32.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bytes.write(held >> (bits - 8) & 0xff);
                bits -= 8;
            }
        }
        return bytes.toByteArray();
    }
}
