package fi.kutomo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.passwords.Hashing;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Whether an address has an account: nothing tells. Known and unknown addresses are tried in a shuffled order, and their answers and
 * times compared. In the usual run 60 tries each for signing in, 200 for the others, with the real hash; all 200 with
 * {@code -Dkutomo.enumeration.tries=200}.
 */
@KutomoTest
class EnumerationTest {

    /** A difference that chance brings about less often than this counts as one. */
    private static final double LEAST_CHANCE = 0.001;

    private static final int ALL = 200;
    private static final int WARM = 20;

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    private final List<String> known = new ArrayList<>();
    private final Random random = random();

    private interface Try {
        MockHttpServletResponse with(String email) throws Exception;
    }

    @BeforeEach
    void meetPeople() {
        var people = new TestPeople(program);
        var hash = program.getBean(Hashing.class).hash("vihreä kuutio soi");
        for (int i = 0; i < 20; i++) {
            var person = people.with(address(), "tuttu-" + UUID.randomUUID().toString().substring(0, 12), Assurance.EMAIL);
            program.getBean(PasswordStore.class).keep(person.id(), hash);
            known.add(person.email());
        }
    }

    @Test
    void tellsNothingAtSignIn() throws Exception {
        compare("sign-in", Integer.getInteger("kutomo.enumeration.tries", 60),
                email -> new TestBrowser(web).send("/fi/sign-in", "email", email, "password", "arvaus on väärä"));
    }

    @Test
    void tellsNothingAtRegistration() throws Exception {
        compare("registration", ALL, email -> new TestBrowser(web).send(
                "/fi/register", "email", email, "name", "Esimerkki Kokeilija", "handle", "kokeilija", "tongue", "fi", "terms", "yes"));
    }

    @Test
    void tellsNothingAtReset() throws Exception {
        compare("reset", ALL, email -> new TestBrowser(web).send("/fi/reset", "email", email));
    }

    @Test
    void tellsNothingWhenSomebodyIsAskedToWriteToo() throws Exception {
        var people = new TestPeople(program);
        var writer = people.with(Assurance.SPONSORED);
        var content = Content.empty().withOriginal("title", Lang.FI, "Esimerkki").withOriginal("summary", Lang.FI, "Esimerkki.");
        var caller = new Caller(Optional.of(writer.id()), writer.name(), writer.roles(), Lang.FI);
        var id = program.getBean(Entries.class)
                .take(List.of(new Entries.Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, content, "")), false, caller)
                .getFirst()
                .id()
                .value();
        var session = people.session(writer);
        compare("co-authors", ALL / 2, email -> new TestBrowser(web).signedIn(session).send("/fi/write/" + id + "/authors", "whom", email));
        var page = new TestBrowser(web).signedIn(session).open("/fi/write/" + id + "/authors").getContentAsString();
        assertThat(page).contains(known.getFirst()).doesNotContain("Esimerkki tuttu-");
    }

    @Test
    void tellsNothingWhenSomebodyIsSponsoredByAddress() throws Exception {
        var people = new TestPeople(program);
        var session = people.session(people.with(Assurance.SPONSORED, Role.WEAVER));
        compare("sponsoring", ALL / 2, email -> new TestBrowser(web)
                .signedIn(session)
                .send("/fi/sponsoring", "whom", email, "reason", "Tunnen hänet esimerkeistä."));
        assertThat(new TestBrowser(web).signedIn(session).open("/fi/sponsoring").getContentAsString()).doesNotContain("Esimerkki tuttu-");
    }

    private void compare(String form, int tries, Try one) throws Exception {
        for (int i = 0; i < WARM; i++) {
            one.with(known.get(i % known.size()));
            one.with(address());
        }
        var order = new ArrayList<Boolean>();
        for (int i = 0; i < tries; i++) {
            order.add(true);
            order.add(false);
        }
        Collections.shuffle(order, random);
        var ofKnown = new ArrayList<Double>();
        var ofUnknown = new ArrayList<Double>();
        var answers = new TreeMap<String, Integer>();
        for (boolean isKnown : order) {
            var email = isKnown ? known.get(random.nextInt(known.size())) : address();
            var begun = System.nanoTime();
            var answer = one.with(email);
            (isKnown ? ofKnown : ofUnknown).add((System.nanoTime() - begun) / 1e6);
            answers.merge(bare(answer, email), 1, Integer::sum);
        }
        assertThat(answers).as("different answers at %s", form).hasSize(1).containsValue(2 * tries);
        var chance = MannWhitney.chance(ofKnown, ofUnknown);
        System.out.printf(
                Locale.ROOT,
                "%-13s %d tries each: median %.2f ms with an account, %.2f ms without; Mann-Whitney p = %.4f%n",
                form, tries, median(ofKnown), median(ofUnknown), chance);
        assertThat(chance).as("chance of so different times at %s", form).isGreaterThan(LEAST_CHANCE);
    }

    /** Status, headers and body without what is drawn anew for every answer, tells the time, or repeats what was typed. */
    private static String bare(MockHttpServletResponse answer, String email) throws Exception {
        Map<String, List<String>> headers = new TreeMap<>();
        answer.getHeaderNames().forEach(name -> headers.put(
                name, answer.getHeaders(name).stream().map(value -> value.replaceAll("Expires=[^;]*; ", "")).toList()));
        var body = answer.getContentAsString()
                .replace(email, "EMAIL")
                .replaceAll("name=\"(_csrf|once|begun)\" value=\"[^\"]*\"", "name=\"$1\"");
        return answer.getStatus() + "\n" + headers + "\n" + body;
    }

    /** All of one length, so that even the number of bytes is the same. */
    private static String address() {
        return "osoite-" + UUID.randomUUID() + "@example.org";
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static Random random() {
        var seed = Long.getLong("kutomo.test.seed", 0);
        var used = seed == 0 ? System.nanoTime() : seed;
        System.out.println("Seed " + used);
        return new Random(used);
    }
}
