package fi.kutomo.accounts.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jwt.JWTClaimsSet;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.identity.OfficialIdentifier;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** What a provider, or somebody who pretends to be one, could try. */
@KutomoTest(properties = "kutomo.outside.loopback=true")
class LyingProviderTest {

    private static final String UNTRUSTED = "accounts.providers.untrusted";
    private static final String FORGOTTEN = "accounts.providers.forgotten";

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    ProviderStore providers;

    @Autowired
    LinkStore links;

    @Autowired
    PersonStore people;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient sql;

    StubProvider stub;
    Provider provider;

    @BeforeEach
    void open() throws Exception {
        stub = new StubProvider();
        provider = kept(stub, Map.of("substantial", 4), Assurance.NONE, false);
    }

    @AfterEach
    void close() {
        stub.close();
    }

    /** Somebody under way: what the provider was asked, and the cookie of the browser. */
    record Asked(Map<String, String> query, Cookie browser) {

        String nonce() {
            return String.valueOf(query.get("nonce"));
        }

        String state() {
            return String.valueOf(query.get("state"));
        }
    }

    /** Where the answer led, with which message, and the session if one was opened. */
    record Answer(String location, String message, @Nullable Cookie session) {}

    @Test
    void opensTheAccountThatIsTiedToTheSubject() throws Exception {
        var person = tied("subject-1");
        var answer = signIn("subject-1", claims -> claims);

        assertThat(answer.location()).isEqualTo("/fi/desk");
        web.perform(get("/fi/account").cookie(answer.session())).andExpect(status().isOk());
        assertThat(links.person(provider.id(), "subject-1")).contains(person.id());
    }

    @Test
    void provesAtTheExchangeWhoBegan() throws Exception {
        tied("subject-1");
        var asked = begin();
        stub.token = stub.signed(stub.good("subject-1", asked.nonce()).build());
        back(asked, asked.state());

        var exchange = stub.exchanges.getLast();
        var digest = MessageDigest.getInstance("SHA-256").digest(exchange.get("code_verifier").getBytes(StandardCharsets.US_ASCII));
        assertThat(asked.query()).containsEntry("code_challenge_method", "S256");
        assertThat(asked.query()).containsEntry("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        assertThat(exchange).containsEntry("redirect_uri", "http://localhost/sign-in/return/" + provider.key());
        assertThat(exchange.get("authorization")).startsWith("Basic ");
    }

    @Test
    void believesNoUnsignedWord() throws Exception {
        tied("subject-1");
        refused(claims -> stub.unsigned(claims));
    }

    @Test
    void believesNoWordSignedWithAPublicKeyAsASecret() throws Exception {
        tied("subject-1");
        refused(claims -> stub.shared(claims, stub.key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        refused(claims -> stub.shared(claims, encoded()));
    }

    @Test
    void believesNoWordSignedWithTheClientsSecret() throws Exception {
        tied("subject-1");
        refused(claims -> stub.shared(claims, StubProvider.SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void believesNoWordOfAnUnknownKey() throws Exception {
        tied("subject-1");
        refused(claims -> stub.signedByAStranger(claims));
    }

    @Test
    void believesNoWordForAnotherClient() throws Exception {
        tied("subject-1");
        refusedClaims(claims -> claims.audience("another-client"));
        refusedClaims(claims -> claims.audience(List.of(StubProvider.CLIENT, "another")).claim("azp", "another"));
        refusedClaims(claims -> claims.audience(List.of(StubProvider.CLIENT, "another")));
    }

    @Test
    void believesNoWordOfAnotherIssuer() throws Exception {
        tied("subject-1");
        refusedClaims(claims -> claims.issuer("https://elsewhere.example.org"));
    }

    @Test
    void believesNoWordForAnotherSignIn() throws Exception {
        tied("subject-1");
        refusedClaims(claims -> claims.claim("nonce", "another"));
        refusedClaims(claims -> claims.claim("nonce", null));
    }

    @Test
    void believesNoOldWordAndNoneFromTheFuture() throws Exception {
        tied("subject-1");
        refusedClaims(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(40))));
        refusedClaims(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(90))));
        refusedClaims(claims -> claims.expirationTime(null));
    }

    @Test
    void allowsForClocksThatDifferByHalfAMinute() throws Exception {
        tied("subject-1");
        var answer = signIn("subject-1", claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(20))));
        assertThat(answer.session()).isNotNull();
    }

    @Test
    void believesNoLowerLevelThanAsked() throws Exception {
        provider = kept(stub, Map.of("basic", 1, "substantial", 4, "high", 5), Assurance.SUBSTANTIAL, false);
        tied("subject-1");
        assertThat(begin().query()).containsEntry("acr_values", "substantial high");
        refusedClaims(claims -> claims.claim("acr", "basic"));
        refusedClaims(claims -> claims);
        assertThat(signIn("subject-1", claims -> claims.claim("acr", "high")).session()).isNotNull();
        assertThat(people.find(links.person(provider.id(), "subject-1").orElseThrow()).orElseThrow().assurance()).isEqualTo(Assurance.HIGH);
    }

    @Test
    void takesAStateOnce() throws Exception {
        tied("subject-1");
        var asked = begin();
        stub.token = stub.signed(stub.good("subject-1", asked.nonce()).build());
        assertThat(back(asked, asked.state()).session()).isNotNull();
        var again = back(asked, asked.state());
        assertThat(again.message()).isEqualTo(FORGOTTEN);
        assertThat(again.session()).isNull();
    }

    @Test
    void takesAStateOnlyFromTheBrowserThatBegan() throws Exception {
        tied("subject-1");
        var asked = begin();
        stub.token = stub.signed(stub.good("subject-1", asked.nonce()).build());
        var other = begin();
        assertThat(back(new Asked(asked.query(), other.browser()), asked.state()).message()).isEqualTo(FORGOTTEN);
        assertThat(back(asked, "made-up").message()).isEqualTo(FORGOTTEN);
    }

    @Test
    void letsNoProviderAnswerForAnother() throws Exception {
        try (var evil = new StubProvider()) {
            var other = kept(evil, Map.of(), Assurance.NONE, false);
            tied("subject-1");
            var asked = begin();
            evil.token = evil.signed(evil.good("subject-1", asked.nonce()).build());

            assertThat(answer("/sign-in/return/" + other.key() + "?code=c&state=" + asked.state(), asked.browser()).message())
                    .isEqualTo(FORGOTTEN);
            var named = begin();
            assertThat(answer("/sign-in/return/" + provider.key() + "?code=c&state=" + named.state() + "&iss=" + evil.issuer, named.browser())
                            .message())
                    .isEqualTo(UNTRUSTED);
            assertThat(evil.exchanges).isEmpty();
        }
    }

    @Test
    void insistsOnTheIssuerWhereTheProviderPromisesIt() throws Exception {
        stub.more = ", \"authorization_response_iss_parameter_supported\": true";
        tied("subject-1");
        refusedClaims(claims -> claims);
    }

    @Test
    void believesNoDescriptionOfAnotherIssuer() throws Exception {
        stub.issuer = "https://elsewhere.example.org";
        var answer = web.perform(get("/fi/sign-in/with/" + provider.key())).andReturn().getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/fi/sign-in");
    }

    @Test
    void takesOverNoAccountByAnUnverifiedAddress() throws Exception {
        var victim = new TestPeople(program).member();
        for (Object verified : new Object[] {false, "false", "yes", 1}) {
            var answer = signIn("thief", claims -> claims.claim("email", victim.email()).claim("email_verified", verified));
            assertThat(answer.session()).isNull();
            // The same way as for an address without an account: nothing tells that there is one
            assertThat(answer.location()).startsWith("/fi/register/with?arrival=");
        }
        assertThat(links.of(victim.id())).isEmpty();
    }

    @Test
    void joinsNothingSilentlyByAVerifiedAddress() throws Exception {
        var owner = new TestPeople(program).member();
        var asked = begin();
        stub.token = stub.signed(stub.good("perhaps-owner", asked.nonce()).claim("email", owner.email()).build());
        var answer = back(asked, asked.state());

        assertThat(answer.session()).isNull();
        assertThat(answer.location()).startsWith("/fi/sign-in/known?arrival=");
        assertThat(links.of(owner.id())).isEmpty();

        // The owner signs in as usual, says yes, and has one account
        var arrival = answer.location().substring(answer.location().indexOf('=') + 1);
        var session = new TestPeople(program).session(owner, Method.PASSWORD);
        web.perform(get("/fi/sign-in/known").param("arrival", arrival).cookie(asked.browser())).andExpect(status().isOk());
        web.perform(get("/fi/account/links/arrival").param("arrival", arrival).cookie(asked.browser(), session)).andExpect(status().isOk());
        web.perform(post("/fi/account/links").with(csrf()).param("arrival", arrival).cookie(asked.browser(), session))
                .andExpect(status().isSeeOther());
        assertThat(links.person(provider.id(), "perhaps-owner")).contains(owner.id());
    }

    @Test
    void registersANewcomerOnceAndWithConsentOnly() throws Exception {
        var email = "uusi." + provider.key() + "@example.org";
        var asked = begin();
        stub.token = stub.signed(stub.good("newcomer", asked.nonce()).claim("email", email).build());
        var arrival = back(asked, asked.state()).location().replaceFirst(".*arrival=", "");
        web.perform(get("/fi/register/with").param("arrival", arrival).cookie(asked.browser())).andExpect(status().isOk());
        web.perform(get("/fi/register/with").param("arrival", arrival)).andExpect(status().isNotFound());

        var form = post("/fi/register/with").with(csrf()).param("arrival", arrival).param("name", "Uusi Esimerkki")
                .param("handle", "u" + provider.key()).cookie(asked.browser());
        web.perform(form).andExpect(status().is(422));
        assertThat(people.byEmail(email)).isEmpty();
        web.perform(form.param("terms", "yes")).andExpect(status().isSeeOther());
        var person = people.byEmail(email).orElseThrow();
        assertThat(person.verified()).isTrue();
        assertThat(links.person(provider.id(), "newcomer")).contains(person.id());
        // The same arrival makes no second account
        web.perform(form).andExpect(status().isNotFound());
    }

    @Test
    void registersNobodyByAnUnverifiedAddress() throws Exception {
        var asked = begin();
        stub.token = stub.signed(stub.good("stranger", asked.nonce()).claim("email", "a.stranger@example.org").claim("email_verified", false).build());
        var arrival = back(asked, asked.state()).location().replaceFirst(".*arrival=", "");
        web.perform(post("/fi/register/with").with(csrf()).param("arrival", arrival).param("name", "Vieras Esimerkki")
                        .param("handle", "vieras" + provider.key()).param("terms", "yes").cookie(asked.browser()))
                .andExpect(status().isConflict());
        assertThat(people.byEmail("a.stranger@example.org")).isEmpty();
    }

    @Test
    void tiesNothingBehindThePersonsBack() throws Exception {
        var person = new TestPeople(program).member();
        var session = new TestPeople(program).session(person, Method.PASSWORD);
        var old = new TestPeople(program).session(person.id(), Method.PASSWORD, Instant.now().minusSeconds(3600));
        var begun = web.perform(get("/fi/account/links/" + provider.key() + "/begin").cookie(old)).andReturn().getResponse();
        assertThat(begun.getHeader("Location")).startsWith("/fi/account/confirm");

        var asked = begin("/fi/account/links/" + provider.key() + "/begin", session);
        stub.token = stub.signed(stub.good("subject-of-a-stranger", asked.nonce()).build());
        var answer = answer("/sign-in/return/" + provider.key() + "?code=c&state=" + asked.state(), asked.browser(), session);
        assertThat(answer.location()).startsWith("/fi/account/links/arrival");
        assertThat(links.of(person.id())).isEmpty();
        web.perform(post("/fi/account/links").param("arrival", answer.location().substring(answer.location().indexOf('=') + 1))
                        .cookie(asked.browser(), session))
                .andExpect(status().isForbidden());
    }

    @Test
    void tiesASubjectToOneAccountOnly() throws Exception {
        tied("subject-1");
        var second = new TestPeople(program).member();
        var session = new TestPeople(program).session(second, Method.PASSWORD);
        var asked = begin("/fi/account/links/" + provider.key() + "/begin", session);
        stub.token = stub.signed(stub.good("subject-1", asked.nonce()).build());
        var location = answer("/sign-in/return/" + provider.key() + "?code=c&state=" + asked.state(), asked.browser(), session).location();
        web.perform(post("/fi/account/links").with(csrf()).param("arrival", location.substring(location.indexOf('=') + 1))
                        .cookie(asked.browser(), session))
                .andExpect(status().isConflict());
        assertThat(links.of(second.id())).isEmpty();
    }

    @Test
    void keepsAPseudonymAndNeverTheCode() throws Exception {
        provider = kept(stub, Map.of("substantial", 4), Assurance.NONE, true);
        var person = tied("subject-1");
        signIn("subject-1", claims -> claims.claim("acr", "substantial").claim("hetu", "010101A905W"));

        assertThat(people.find(person.id()).orElseThrow().assurance()).isEqualTo(Assurance.SUBSTANTIAL);
        var kept = sql.sql("select pseudonym from accounts.attestation where person = :p and pseudonym is not null")
                .param("p", person.id())
                .query(String.class)
                .single();
        assertThat(kept).matches("[0-9a-f]{64}");

        // Another account of the same person is told so and not opened
        var other = new TestPeople(program).member();
        links.add(other.id(), provider.id(), "subject-2");
        var asked = begin();
        stub.token = stub.signed(
                stub.good("subject-2", asked.nonce()).claim("acr", "substantial").claim("hetu", "010101A905W").build());
        web.perform(get("/sign-in/return/" + provider.key()).param("code", "c").param("state", asked.state()).cookie(asked.browser()))
                .andExpect(status().isConflict());
    }

    @Test
    void refusesCodesThatCannotBe() throws Exception {
        provider = kept(stub, Map.of("substantial", 4), Assurance.NONE, false);
        tied("subject-1");
        refusedClaims(claims -> claims.claim("hetu", "010101A905X"));
        // Of an invented person, and this is no test environment
        refusedClaims(claims -> claims.claim("hetu", "010101A905W"));
    }

    @Test
    void believesNoTalkOfSomebodyElse() throws Exception {
        tied("subject-1");
        stub.userinfo = "{\"sub\": \"subject-2\", \"email\": \"toinen@example.org\", \"email_verified\": true}";
        refusedClaims(claims -> claims.claim("email", null).claim("email_verified", null));
    }

    @Test
    void isNotLedIntoPrivateNetworks() throws Exception {
        for (String hostile : List.of("http://169.254.169.254/latest", "https://10.0.0.1", "http://example.org", "https://192.168.1.1:8443")) {
            providers.save(with(provider, hostile));
            var answer = web.perform(get("/fi/sign-in/with/" + provider.key())).andReturn().getResponse();
            assertThat(answer.getHeader("Location")).isEqualTo("/fi/sign-in");
        }
    }

    private void refused(Function<JWTClaimsSet, String> token) throws Exception {
        var asked = begin();
        stub.token = token.apply(stub.good("subject-1", asked.nonce()).build());
        var answer = back(asked, asked.state());
        assertThat(answer.session()).isNull();
        assertThat(answer.message()).isEqualTo(UNTRUSTED);
    }

    private void refusedClaims(StubProvider.Change change) throws Exception {
        var answer = signIn("subject-1", change);
        assertThat(answer.session()).isNull();
        assertThat(answer.message()).isEqualTo(UNTRUSTED);
    }

    private Answer signIn(String subject, StubProvider.Change change) throws Exception {
        var asked = begin();
        stub.token = stub.signed(change.apply(stub.good(subject, asked.nonce())).build());
        return back(asked, asked.state());
    }

    private Asked begin() throws Exception {
        return begin("/fi/sign-in/with/" + provider.key());
    }

    private Asked begin(String path, Cookie... cookies) throws Exception {
        var request = cookies.length == 0 ? get(path) : get(path).cookie(cookies);
        var response = web.perform(request).andExpect(status().isSeeOther()).andReturn().getResponse();
        var query = UriComponentsBuilder.fromUriString(java.util.Objects.requireNonNull(response.getHeader("Location")))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        query = query.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> java.net.URLDecoder.decode(entry.getValue(), StandardCharsets.UTF_8)));
        return new Asked(query, java.util.Objects.requireNonNull(response.getCookie("kutomo-ceremony")));
    }

    private Answer back(Asked asked, String state) throws Exception {
        return answer("/sign-in/return/" + provider.key() + "?code=c&state=" + state, asked.browser());
    }

    private Answer answer(String address, Cookie... cookies) throws Exception {
        var response = web.perform(get(java.net.URI.create(address)).cookie(cookies)).andReturn().getResponse();
        var flash = response.getCookie("kutomo-flash");
        return new Answer(
                String.valueOf(response.getHeader("Location")), flash == null ? "" : flash.getValue(), response.getCookie("SESSION"));
    }

    private Person tied(String subject) {
        var person = new TestPeople(program).member();
        links.add(person.id(), provider.id(), subject);
        return person;
    }

    private Provider kept(StubProvider at, Map<String, Integer> levels, Assurance asked, boolean trial) {
        var id = Ids.next();
        var kept = new Provider(
                id,
                "p" + id.toString().substring(19).replace("-", ""),
                LocalizedText.of("Testi", "Test", "Test"),
                at.issuer,
                StubProvider.CLIENT,
                Optional.of(vault.seal(CodeFlow.SECRET, StubProvider.SECRET)),
                List.of("openid", "email"),
                List.of("RS256"),
                new Provider.Claims("sub", "email", "email_verified", "name", "hetu", OfficialIdentifier.Kind.FINNISH),
                levels,
                asked,
                30,
                trial,
                true);
        providers.save(kept);
        return kept;
    }

    private static Provider with(Provider one, String issuer) {
        return new Provider(
                one.id(), one.key(), one.name(), issuer, one.client(), one.secret(), one.scopes(), one.algorithms(), one.claims(), one.levels(),
                one.asked(), one.days(), one.trial(), one.open());
    }

    private byte[] encoded() {
        try {
            return stub.key.toRSAPublicKey().getEncoded();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
