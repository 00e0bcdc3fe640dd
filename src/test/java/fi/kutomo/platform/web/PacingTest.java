package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.limits.AddressBlock;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** With the limits as they are on a real site; what others would have taken is taken here at once. */
@KutomoTest(properties = {"kutomo.limits.factor=1", "kutomo.accounts.least-fill-time=3s"})
class PacingTest {

    private static final AtomicInteger NETWORK = new AtomicInteger();
    private static final String LONG = "Monta riviä kirjoitettua.\nJa vielä yksi <b>rivi</b>.";

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    Limits limits;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient sql;

    private final String network = "10.7." + NETWORK.incrementAndGet() + ".";

    @ParameterizedTest
    @CsvSource({
        "SEARCH, /fi/search?q=kuutio",
        "SEARCH, /fi/search/similar?title=kuutio",
        "SUGGEST, /fi/search/suggest?q=kuu",
        "API, /api/v1/records",
        "API, /api/v1/search?q=kuutio",
        "FEED, /fi/feeds/models.atom",
        "FEED, /fi/search.atom?q=kuutio",
        "PICTURE, /fi/share.png"
    })
    void slowsDownReadingFromOneNetworkButNobodyElse(Pace pace, String path) throws Exception {
        useUp(pace, network + "1");

        refused(new TestBrowser(web, network + "200").open(path));
        assertThat(new TestBrowser(web, "198.51.100.9").open(path).getStatus()).isEqualTo(200);
        assertThat(signedIn(member()).open(path).getStatus()).isEqualTo(200);
    }

    @Test
    void letsWhoSitsAtTheMachineReadAsMuchAsItCan() throws Exception {
        useUp(Pace.SEARCH, "127.0.0.1");

        assertThat(new TestBrowser(web, "127.0.0.1").open("/fi/search?q=kuutio").getStatus()).isEqualTo(200);
    }

    @Test
    void leavesRoomForASchoolClassBehindOneAddress() throws Exception {
        for (int pupil = 0; pupil < 30; pupil++) {
            for (int word = 0; word < 20; word++) {
                limits.take(Pace.SEARCH.block(), AddressBlock.of(network + "1"));
            }
        }

        assertThat(new TestBrowser(web, network + "1").open("/fi/search?q=kuutio").getStatus()).isEqualTo(200);
    }

    @Test
    void tellsReadersInTheirLanguageWhatToDo() throws Exception {
        useUp(Pace.SEARCH, network + "1");
        var browser = new TestBrowser(web, network + "1");

        assertThat(browser.open("/fi/search?q=kuutio").getContentAsString()).contains("Odota minuutti");
        assertThat(browser.open("/sv/search?q=kub").getContentAsString()).contains("Vänta en minut");
        assertThat(browser.open("/en/search?q=cube").getContentAsString()).contains("Wait a minute");
    }

    @Test
    void tellsProgramsByAProblemDocument() throws Exception {
        useUp(Pace.API, network + "1");

        var refused = new TestBrowser(web, network + "1").open("/api/v1/records");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"status\":429");
    }

    @Test
    void keepsFeedbackInItsForm() throws Exception {
        useUp(Pace.MESSAGE, network + "1");

        var refused = new TestBrowser(web, network + "7").send("/en/feedback", "message", "the thirty-first");
        refused(refused);
        assertThat(refused.getContentAsString()).contains("the thirty-first</textarea>");
    }

    @Test
    void keepsAWishInItsForm() throws Exception {
        useUp(Pace.MESSAGE, network + "1");

        var refused = new TestBrowser(web, network + "7").send("/fi/search/wishes", "words", "x", "wish", "Kutojia Kainuuseen");
        refused(refused);
        assertThat(refused.getContentAsString()).contains("Kutojia Kainuuseen");
    }

    @Test
    void keepsATextThatCameWithAFile() throws Exception {
        var writer = writer();
        useUp(Pace.UPLOAD, writer);

        var refused = signedIn(writer).send("/fi/import", new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {65}), "text", LONG);
        refused(refused);
        assertThat(refused.getContentAsString())
                .contains("action=\"/fi/import\"", "name=\"text\"", "yksi &lt;b&gt;rivi&lt;/b&gt;", "type=\"file\"")
                .doesNotContain("<b>rivi");
    }

    @Test
    void keepsTheAddressThatIsToBeFetched() throws Exception {
        var writer = writer();
        useUp(Pace.FETCH, writer);

        var refused = signedIn(writer).send("/fi/import", "address", "https://example.org/malli");
        refused(refused);
        assertThat(refused.getContentAsString()).contains("value=\"https://example.org/malli\"");
    }

    @Test
    void collectsOwnDataTenTimesADay() throws Exception {
        var person = member();
        assertThat(Pace.OWN_DATA.person()).isEqualTo(Limits.Rate.inPortions("own data by a person", 10, Duration.ofDays(1), 1));
        useUp(Pace.OWN_DATA, person);

        refused(signedIn(person).send("/fi/account/data/export"));
    }

    @Test
    void givesTheWholeSiteTwelveTimesAnHour() throws Exception {
        var editor = new TestPeople(program).with(Assurance.SPONSORED, Role.EDITOR);
        assertThat(Pace.WHOLE_SITE.person()).isEqualTo(Limits.Rate.inPortions("the whole site by a person", 12, Duration.ofHours(1), 1));
        useUp(Pace.WHOLE_SITE, editor);

        refused(signedIn(editor).open("/fi/export/json"));
    }

    @Test
    void asksForASecretAgainAndNeverSaysIt() throws Exception {
        var browser = signedIn(member());
        var answer = browser.send("/en/account/authenticator", "code", "135790");
        for (int i = 0; i < 20 && answer.getStatus() != 429; i++) {
            answer = browser.send("/en/account/authenticator", "code", "135790");
        }

        refused(answer);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("name=\"code\"", "autocomplete=\"one-time-code\"")
                .doesNotContain("135790");
    }

    @Test
    void notesAnHoursRefusalsOfOneNetworkOnce() throws Exception {
        useUp(Pace.MESSAGE, network + "1");
        var browser = new TestBrowser(web, network + "7");
        for (int i = 0; i < 3; i++) {
            refused(browser.send("/en/feedback", "message", "again"));
        }

        assertThat(notedFrom(network)).containsExactly("refused.often");
    }

    @Test
    void notesAnHoursFailedSignInsOfOneNetworkOnceAndNoAddress() throws Exception {
        var browser = new TestBrowser(web, network + "7");
        for (int i = 0; i < 3; i++) {
            assertThat(browser.send("/en/sign-in", "email", "nobody" + i + "@example.org", "password", "wrong").getStatus()).isEqualTo(422);
        }

        assertThat(notedFrom(network)).containsExactly("sign-in.failed");
        assertThat(sql.sql("select count(*) from platform.audit_part where said like '%nobody%'").query(Long.class).single()).isZero();
    }

    @Test
    void notesOnceAnHourThatSomebodyWasRefusedAndWhereButNotWhatWasTyped() throws Exception {
        var person = member();
        var browser = signedIn(person);
        for (int i = 0; i < 2; i++) {
            assertThat(browser.open("/fi/operations/audit?who=secret").getStatus()).isEqualTo(403);
        }

        assertThat(audit.by(person.id(), 0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("refused.forbidden");
            assertThat(entry.details()).contains("/{lang}/operations/audit").doesNotContain("secret");
        });
    }

    private List<String> notedFrom(String network) {
        return sql.sql("""
                select e.what from platform.audit_entry e join platform.audit_part p on p.entry = e.id
                where p.part = 'address' and p.said = :block
                """)
                .param("block", network + "0/24")
                .query(String.class)
                .list();
    }

    private static void refused(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Long.parseLong(String.valueOf(answer.getHeader("Retry-After")))).isPositive();
    }

    private void useUp(Pace pace, String address) {
        for (int i = 0; i < pace.block().times(); i++) {
            limits.take(pace.block(), AddressBlock.of(address));
        }
        empty(pace.block());
    }

    private void useUp(Pace pace, Person person) {
        for (int i = 0; i < pace.person().times(); i++) {
            limits.take(pace.person(), person.id().toString());
        }
        empty(pace.person());
    }

    /** So that a slow machine does not give some back before it is asked for. */
    private void empty(Limits.Rate rate) {
        sql.sql("""
                update platform.rate set rest = -0.9 * :times
                where name = :name and at = (select max(at) from platform.rate where name = :name)
                """)
                .param("times", rate.times())
                .param("name", rate.name())
                .update();
    }

    private TestBrowser signedIn(Person person) {
        return new TestBrowser(web, network + "3").signedIn(new TestPeople(program).session(person));
    }

    private Person member() {
        return new TestPeople(program).member();
    }

    private Person writer() {
        return new TestPeople(program).with(Assurance.SPONSORED, Role.WRITER);
    }
}
