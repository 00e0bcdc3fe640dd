package fi.kutomo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.signin.Method;
import fi.kutomo.world.KutomoTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/** Every form about accounts, sent three times: twice at once and once more. It answers alike and has one effect. */
@KutomoTest(properties = "kutomo.site.keeper=Kahdesti lähetetyt")
class DoubleSubmitTest {

    /** Addresses that take no form, each with the reason. */
    private static final Map<String, String> EXCUSED = Map.of(
            "/{lang}/sign-in/passkey/options", "gives a script a fresh challenge each time and changes nothing of anybody's",
            "/{lang}/account/passkeys/options", "gives a script a fresh challenge each time and changes nothing of anybody's",
            "/{lang}/account/confirm/passkey/options", "gives a script a fresh challenge each time and changes nothing of anybody's");

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    FormWorld world;

    @BeforeEach
    void open() {
        world = new FormWorld(program, web);
    }

    static List<TriedForm> forms() {
        return Stream.of(SignInForms.all(), AccountForms.all(), OperatorForms.all()).flatMap(List::stream).toList();
    }

    @Test
    void triesEveryAddressThatTakesAForm() {
        var taking = mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(each -> each.getKey().getPatternValues().stream()
                        .filter(path -> each.getValue().getBeanType().getName().startsWith("fi.kutomo.accounts.") || path.startsWith("/{lang}/operations/")))
                .collect(Collectors.toSet());
        var tried = forms().stream().map(TriedForm::route).collect(Collectors.toSet());
        assertThat(taking).hasSizeGreaterThan(50);
        assertThat(taking).as("neither tried nor excused").allMatch(path -> tried.contains(path) || EXCUSED.containsKey(path));
        assertThat(tried).as("tried, but there is no such address").allMatch(taking::contains);
        assertThat(EXCUSED.keySet()).as("excused, but there is no such address").allMatch(taking::contains).noneMatch(tried::contains);
        System.out.printf("%d addresses take forms: %d tried in %d forms, %d excused%n", taking.size(), tried.size(), forms().size(), EXCUSED.size());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasOneEffect(TriedForm form) throws Exception {
        var ready = form.bringing().come(world);
        var fields = filled(ready);
        var before = ready.effects().count();

        var answers = new ArrayList<MockHttpServletResponse>();
        // All carry the cookies that the browser had when the button was pressed
        var asItWas = ready.browser().again();
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<MockHttpServletResponse> sending = () -> send(asItWas.again(), ready, fields);
            for (var answer : two.invokeAll(List.of(sending, sending))) {
                answers.add(answer.get());
            }
        }
        answers.add(send(asItWas.again(), ready, fields));

        assertThat(answers.getFirst().getStatus()).as(answers.getFirst().getContentAsString()).isLessThan(400);
        assertThat(String.valueOf(answers.getFirst().getHeader("Location"))).doesNotContain("/account/confirm?");
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(answers.getFirst().getStatus());
        assertThat(answers).extracting(answer -> String.valueOf(answer.getHeader("Location"))).containsOnly(String.valueOf(answers.getFirst().getHeader("Location")));
        assertThat(answers.get(2).getContentAsString()).isEqualTo(answers.getFirst().getContentAsString());
        assertThat(ready.effects().count() - before).as("effects of %s", form).isEqualTo(ready.expected());
        System.out.printf("%-64s three sendings, status %d, effects %d%n", form, answers.getFirst().getStatus(), ready.expected());
    }

    @Test
    void isGuardedInEveryFormOfAccounts() throws Exception {
        for (var folder : List.of("accounts", "platform/mail", "platform/audit", "platform/web/frame")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/jte").resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var text = Files.readString(file);
                    assertThat(count(text, "\\$\\{once\\(\\)}")).as("once-keys in %s", file).isEqualTo(count(text, "<form[^>]*method=\"post\""));
                }
            }
        }
    }

    @Test
    void letsACorrectedFormBeSentWithItsKey() throws Exception {
        var person = world.person();
        var browser = world.browser();
        var key = TestBrowser.onceKey(browser.open("/fi/sign-in"));
        assertThat(browser.send("/fi/sign-in", "once", key, "email", person.email(), "password", "wrong").getStatus()).isEqualTo(422);
        assertThat(browser.send("/fi/sign-in", "once", key, "email", person.email(), "password", FormWorld.PASSWORD).getStatus()).isEqualTo(303);
    }

    @Test
    void letsAFormBeSentWithItsKeyAfterProvingOnceMoreToBeThere() throws Exception {
        var person = world.person();
        var browser = world.browser().signedIn(world.people.session(person.id(), Method.PASSWORD, Instant.now().minusSeconds(3600)));
        var key = TestBrowser.onceKey(browser.open("/fi/account/data"));
        assertThat(browser.send("/fi/account/data/export", "once", key).getHeader("Location")).startsWith("/fi/account/confirm?next=");
        browser.send("/fi/account/confirm", "password", FormWorld.PASSWORD, "next", "/fi/account/data");
        assertThat(browser.send("/fi/account/data/export", "once", key).getHeader("Location")).isEqualTo("/fi/account/data");
        assertThat(world.count("accounts.export where person = '" + person.id() + "'")).isEqualTo(1);
    }

    @Test
    void givesNobodyElseTheAnswer() throws Exception {
        var browser = world.browser(world.person());
        var key = TestBrowser.onceKey(browser.open("/fi/account/password"));
        assertThat(browser.send("/fi/account/password", "once", key, "password", "sininen pallo laulaa").getStatus()).isEqualTo(303);

        var other = world.browser(world.people.member());
        var answer = other.send("/fi/account/password", "once", key, "password", "keltainen pallo laulaa");
        assertThat(answer.getStatus()).isEqualTo(409);
    }

    private static MockHttpServletResponse send(TestBrowser browser, TriedForm.Ready ready, String... fields) throws Exception {
        return ready.file().isPresent() ? browser.send(ready.path(), ready.file().get(), fields) : browser.send(ready.path(), fields);
    }

    /** The hidden fields of the first such form on its page, the once-key among them, and what a person fills in. */
    private static String[] filled(TriedForm.Ready ready) throws Exception {
        var page = ready.browser().open(ready.page());
        assertThat(page.getStatus()).as("%s", ready.page()).isEqualTo(200);
        var html = page.getContentAsString();
        var form = Pattern.compile("(?s)<form(?=[^>]* method=\"post\")[^>]* action=\"" + Pattern.quote(ready.path()) + "\"[^>]*>(.*?)</form>").matcher(html);
        assertThat(form.find()).as("form for %s on %s", ready.path(), ready.page()).isTrue();
        var fields = new LinkedHashMap<String, String>();
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"").matcher(form.group(1)).results()
                .forEach(hidden -> fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2))));
        fields.remove("_csrf");
        assertThat(fields).as("form for %s on %s", ready.path(), ready.page()).containsKey("once");
        for (int i = 0; i < ready.fields().size(); i += 2) {
            fields.put(ready.fields().get(i), ready.fields().get(i + 1));
        }
        return fields.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray(String[]::new);
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
