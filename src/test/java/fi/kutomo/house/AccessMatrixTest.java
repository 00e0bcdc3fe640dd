package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.AccessTable;
import fi.kutomo.platform.web.AccessTable.Kind;
import fi.kutomo.platform.web.AccessTable.Row;
import fi.kutomo.platform.web.AccessTable.Verdict;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every address with everybody, on things of their own and of others, and compares with the access table. Each try is undone
 * at once, so that one does not change what the next one finds.
 */
@KutomoTest
class AccessMatrixTest {

    /** What handlers need before they look at the thing; whether it makes sense does not matter here. */
    private static final Map<String, String> SENT = Map.ofEntries(
            Map.entry("organisation", "00000000-0000-0000-0000-000000000001"),
            Map.entry("domain", "esimerkki.example"),
            Map.entry("registration", "open"),
            Map.entry("writing", "SPONSORED"),
            Map.entry("secondFactor", "asked"),
            Map.entry("decision", "decline"),
            Map.entry("reason", "Koe"),
            Map.entry("state", ""),
            Map.entry("title", "Esimerkki"));

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-z]+)(:[^{}]*(\\{[^{}]*}[^{}]*)*)?}");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private AccessTable table;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Map<Kind, Person> people = new EnumMap<>(Kind.class);
    private final Map<Kind, Cookie> cookies = new EnumMap<>(Kind.class);
    private final Map<String, Map<String, String>> made = new HashMap<>();
    private Person other;
    private Things things;

    @BeforeEach
    void bringEverybody() {
        var test = new TestPeople(program);
        things = new Things(program);
        other = test.member();
        for (var kind : Kind.values()) {
            var person = switch (kind) {
                case VISITOR, SUSPENDED, MEMBER -> test.member();
                case WRITER -> test.with(Assurance.SPONSORED);
                default -> test.with(Assurance.EMAIL, Role.valueOf(kind.name()));
            };
            people.put(kind, person);
            if (kind != Kind.VISITOR) {
                cookies.put(kind, test.session(person));
            }
            if (kind == Kind.SUSPENDED) {
                program.getBean(PersonStore.class).suspend(person.id(), Instant.now().plus(Duration.ofDays(9)), "Koe", Optional.empty());
            }
        }
    }

    @Test
    void knowsARuleForEveryAddress() {
        assertThat(faults()).isEmpty();
        assertThat(table.stray()).isEmpty();
    }

    @Test
    void closesAndReportsAnAddressThatNobodyDeclared() throws Exception {
        var forgotten = RequestMappingInfo.paths("/{lang}/forgotten/{id}").methods(org.springframework.web.bind.annotation.RequestMethod.GET).build();
        var unruled = RequestMappingInfo.paths("/{lang}/unruled/{id}").methods(org.springframework.web.bind.annotation.RequestMethod.GET).build();
        mapping.registerMapping(forgotten, new Forgotten(), Forgotten.class.getDeclaredMethod("show"));
        mapping.registerMapping(unruled, new Unruled(), Unruled.class.getDeclaredMethod("show"));
        try {
            assertThat(faults())
                    .containsExactlyInAnyOrder(
                            "GET /{lang}/forgotten/{id} has no declared access",
                            "GET /{lang}/forgotten/{id} names a thing without a rule",
                            "GET /{lang}/unruled/{id} names a thing without a rule");
            for (var kind : Kind.values()) {
                var answer = ask(get("/fi/forgotten/1"), kind);
                assertThat(refused(answer)).as("%s %s", kind, answer.getStatus()).isTrue();
            }
        } finally {
            mapping.unregisterMapping(forgotten);
            mapping.unregisterMapping(unruled);
        }
    }

    @Test
    void letsEverybodyDoWhatTheTableSaysAndNothingElse() throws Exception {
        var wrong = new ArrayList<String>();
        int tried = 0;
        var begun = Instant.now();
        for (var row : table.rows()) {
            for (var kind : Kind.values()) {
                var verdict = row.verdict(kind.caller());
                var mine = addressOf(row, people.get(kind));
                var theirs = addressOf(row, other);
                check(row, kind, mine, verdict != Verdict.NO, "own", wrong);
                tried++;
                // What belongs to nobody has one address and one verdict
                if (!mine.equals(theirs) || verdict == Verdict.OWN) {
                    check(row, kind, theirs, verdict == Verdict.YES, "another's", wrong);
                    tried++;
                }
                comeBack(row, kind);
            }
        }
        System.out.printf("Access matrix: %d addresses and things, %d tries, %s%n", table.rows().size(), tried, Duration.between(begun, Instant.now()));
        assertThat(wrong).isEmpty();
    }

    /**
     * Asks every address that lists, searches, counts or gives out, and looks for words that stand only in a draft or in a part of a
     * profile. What is asked for is another word of the same text, so that a page that repeats the question says nothing.
     */
    @Test
    void showsInNoListWhatAPageWouldRefuse() throws Exception {
        // One word to ask for, so that one look finds all three
        var asked = "kysytty" + Words.letters();
        var draft = Words.after(asked);
        var mine = Words.after(asked);
        var members = Words.after(asked);
        things.draftSaying(other, draft.text());
        things.profileSaying(0, mine.text());
        things.profileSaying(2, members.text());
        var wrong = new ArrayList<String>();
        int looked = 0;
        int seen = 0;
        for (var row : table.rows()) {
            var lists = row.rule().map(rule -> List.of("a list", "everything that is here").contains(rule.thing())).orElse(!row.route().carriesObject());
            if (!row.route().method().equals("GET") || !lists) {
                continue;
            }
            var variables = row.rule().map(rule -> things.of(rule.thing(), other)).orElse(Map.of());
            for (var kind : Kind.values()) {
                var address = address(row.route().path(), variables) + "?q=" + asked;
                var answer = undone(() -> ask(get(address), kind));
                var said = answer.getStatus() < 400 ? answer.getContentAsString() : "";
                looked++;
                for (var words : List.of(draft, mine, members)) {
                    var shown = said.contains(words.secret());
                    seen += shown ? 1 : 0;
                    if (shown && !maySee(words == draft, words == members, row, kind)) {
                        wrong.add(address + " shows " + words.text() + " to " + kind);
                    }
                }
            }
        }
        System.out.printf("Lists: %d looks, what was hidden elsewhere was seen %d times by those who may%n", looked, seen);
        assertThat(wrong).isEmpty();
        assertThat(seen).isPositive();
    }

    /**
     * Asks every page of a thing that belongs to somebody whose name is only for that person, as those who have no task there, and looks
     * for the name: whoever judged, wrote, began or was asked does not lose the say over the own name.
     */
    @Test
    void namesNobodyToReadersFromWhomTheNameHides() throws Exception {
        var hidden = new TestPeople(program).member();
        things.hide(hidden, "Piilonimi " + Words.letters());
        var name = program.getBean(PersonStore.class).find(hidden.id()).orElseThrow().name();
        var wrong = new ArrayList<String>();
        int looked = 0;
        for (var row : table.rows()) {
            if (!row.route().method().equals("GET") || row.rule().isEmpty() || row.rule().get().thing().startsWith("a profile")) {
                continue;
            }
            var address = address(row.route().path(), things.of(row.rule().get().thing(), hidden));
            for (var kind : List.of(Kind.VISITOR, Kind.MEMBER, Kind.WRITER)) {
                var answer = undone(() -> ask(get(address), kind));
                looked += answer.getStatus() < 400 ? 1 : 0;
                if (answer.getStatus() < 400 && answer.getContentAsString().contains(name)) {
                    wrong.add(address + " names the person to " + kind);
                }
            }
        }
        System.out.printf("Hidden names: %d pages read%n", looked);
        assertThat(wrong).isEmpty();
        assertThat(looked).isGreaterThan(100);
    }

    /** Drafts are read by their writers and editors; who keeps the place also gives out copies of all of it. */
    private static boolean maySee(boolean draft, boolean members, Row row, Kind kind) {
        var caller = kind.caller();
        if (draft) {
            return caller.is(Role.EDITOR) || row.route().path().startsWith("/{lang}/export") && caller.is(Role.OPERATOR);
        }
        return members && caller.is(Role.ACQUAINTED);
    }

    /** A word to ask for and a word to look for, both in one text and nowhere else. */
    private record Words(String asked, String secret) {

        static Words after(String asked) {
            return new Words(asked, "salaisuus" + letters());
        }

        String text() {
            return asked + " " + secret;
        }

        private static String letters() {
            return java.util.UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("xyz");
        }
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        for (var row : table.rows()) {
            var address = row.route().method() + " " + row.route().path();
            if (row.route().access().isEmpty()) {
                faults.add(address + " has no declared access");
            }
            if (row.route().carriesObject() && row.rule().isEmpty()) {
                faults.add(address + " names a thing without a rule");
            }
        }
        return faults;
    }

    /** Sessions are kept beside the transaction: what ends one is not undone with it. */
    private void comeBack(Row row, Kind kind) {
        var path = row.route().path();
        if (kind != Kind.VISITOR && row.route().method().equals("POST") && (path.contains("sign-") || path.contains("/account"))) {
            cookies.put(kind, new TestPeople(program).session(people.get(kind)));
        }
    }

    private String addressOf(Row row, Person owner) {
        return address(row.route().path(), row.rule().map(rule -> thing(rule.thing(), owner)).orElse(Map.of()));
    }

    /** Made once for all addresses that lead to it, because what is asked of it is undone. */
    private Map<String, String> thing(String sort, Person owner) {
        return made.computeIfAbsent(sort + " of " + owner.id(), _ -> things.of(sort, owner));
    }

    private void check(Row row, Kind kind, String address, boolean expected, String whose, List<String> wrong) {
        var answer = undone(() -> ask(request(row.route().method(), address), kind));
        var open = !refused(answer) && !(row.route().carriesObject() && answer.getStatus() == 404);
        var broken = answer.getStatus() >= 500;
        if (open != expected || broken) {
            wrong.add("%s %s (%s %s) as %s: %d%s, expected %s"
                    .formatted(
                            row.route().method(),
                            row.route().path(),
                            whose,
                            row.rule().map(AccessTable.Rule::thing).orElse("nothing"),
                            kind,
                            answer.getStatus(),
                            answer.getHeader("Location") == null ? "" : " to " + answer.getHeader("Location"),
                            expected ? "open" : "closed"));
        }
    }

    /** Refused is: not allowed, or sent to sign in. */
    private static boolean refused(MockHttpServletResponse answer) {
        var location = answer.getHeader("Location");
        return answer.getStatus() == 403 || answer.getStatus() == 401 || answer.getStatus() == 302 && location != null && location.contains("/sign-in?next=");
    }

    private static String address(String path, Map<String, String> variables) {
        var address = new StringBuilder();
        var matcher = VARIABLE.matcher(path);
        while (matcher.find()) {
            var name = matcher.group(1);
            var value = name.equals("lang") ? "fi" : variables.getOrDefault(name, "00000000-0000-0000-0000-000000000001");
            matcher.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(address).toString();
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(String method, String address) {
        if (method.equals("GET")) {
            return get(address);
        }
        var request = multipart(HttpMethod.valueOf(method), address);
        SENT.forEach(request::param);
        request.file(new MockMultipartFile("file", "esimerkki.txt", "text/plain", "Esimerkki".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return request;
    }

    private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request, Kind kind) throws Exception {
        var cookie = cookies.get(kind);
        if (cookie != null) {
            request.cookie(cookie);
        }
        return web.perform(request.with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse undone(Try attempt) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            try {
                return attempt.run();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            } finally {
                status.setRollbackOnly();
            }
        }));
    }

    /** One request. */
    private interface Try {

        MockHttpServletResponse run() throws Exception;
    }

    /** A handler whose writer forgot to say who may call it. */
    static class Forgotten {

        org.springframework.http.ResponseEntity<String> show() {
            return org.springframework.http.ResponseEntity.ok("open");
        }
    }

    /** A handler that says who may call it, but not whose things it shows. */
    @Access(Access.Level.SIGNED_IN)
    static class Unruled {

        org.springframework.http.ResponseEntity<String> show() {
            return org.springframework.http.ResponseEntity.ok("open");
        }
    }
}
