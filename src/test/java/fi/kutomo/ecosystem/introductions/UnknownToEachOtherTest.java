package fi.kutomo.ecosystem.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.world.KutomoTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Unmistakable names stand on both sides, and everything that goes to either is read: letters, pages with their headers, the programming
 * interface, the person's own data and the log. Before both have said yes none of it holds anything of the other.
 */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class UnknownToEachOtherTest {

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    List<Holding> holdings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private MadeIntroduction made;
    private Person reader;

    @BeforeEach
    void make() {
        made = new MadeIntroduction(program);
        reader = made.maker;
    }

    /** What tells who the other is, for each side. */
    private List<String> marks(UUID introduction, int ofSide) {
        var marks = new ArrayList<String>();
        marks.addAll(ofSide == 1
                ? List.of("Wilmakka", "Zorvanteri", "Kuuramaa", made.maker.email(), made.maker.handle(), made.maker.id().toString())
                : List.of("Quentti", "Xyrky", made.mail));
        var actor = ofSide == 1 ? made.one : made.other;
        marks.addAll(List.of(actor.toString(), made.actor(actor).slug(), made.side(introduction, ofSide).id().toString(), introduction.toString()));
        return marks;
    }

    @Test
    void whileTheyAreAskedAndOneHasSaidYes() throws Exception {
        var id = made.asked();
        nothingTold(id, "asked");

        made.answer(id, 1, Answer.YES);
        nothingTold(id, "one yes");
        made.pass(id, 7);
        program.getBean(Minding.class).remind();
        nothingTold(id, "reminded");

        made.answer(id, 2, Answer.YES);
        assertThat(everything(id, 1).get("letters")).as("both have said yes").contains("Quentti Xyrkynen", made.mail);
        assertThat(everything(id, 2).get("letters")).contains("Wilmakka Zorvanteri", made.maker.email());
        assertThat(made.answered(made.maker.email())).as("an answer in the mail program goes to the other").containsExactly(made.mail);
        assertThat(made.answered(made.mail)).containsExactly(made.maker.email());
        assertThat(everything(id, 1).get("page")).contains("Xyrkylän Verkkopaja");
        assertThat(everything(id, 2).get("page")).contains("Kuuramaan Pilke");
    }

    /** What programs ask for and what a data package holds knows nothing of it: each answer is asked for, whatever it is about. */
    @Test
    void andToAllProgramsAndInTheDataPackage() throws Exception {
        var before = ties();
        var id = made.asked();
        made.answer(id, 1, Answer.YES);
        assertThat(ties()).as("nobody is tied by being asked").isEqualTo(before);

        var marks = List.of(
                id.toString(), made.side(id, 1).id().toString(), made.side(id, 2).id().toString(), made.mail, made.maker.email(), MadeIntroduction.WORDS_OF_ONE,
                MadeIntroduction.WORDS_OF_OTHER);
        var asked = 0;
        for (var path : programs()) {
            var answer = new TestBrowser(web).open(path);
            asked += answer.getStatus() == 200 ? 1 : 0;
            withoutMarks("asked", path, all(answer), marks);
        }
        assertThat(asked).isGreaterThan(20);
        var file = folder.resolve("package.json");
        program.getBeanProvider(Command.class).stream()
                .filter(command -> command.name().equals("export"))
                .findFirst()
                .orElseThrow()
                .run(new Invocation(new ArrayList<>(List.of(file.toString())), folder), new PrintWriter(new StringWriter()));
        withoutMarks("asked", "data package", Files.readString(file), marks);
    }

    private String ties() throws Exception {
        return body(new TestBrowser(web).open("/api/v1/ties"));
    }

    /** Everything that a program can ask for without knowing a name. */
    private List<String> programs() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/") && !path.contains("{"))
                .sorted()
                .toList();
    }

    @Test
    void whenOneSaysNo() throws Exception {
        var id = made.asked();
        made.answer(id, 1, Answer.YES);
        made.answer(id, 2, Answer.NO);

        nothingTold(id, "declined");
        assertThat(everything(id, 1).values()).as("nobody hears who said no").noneMatch(text -> text.contains("Ei kiitos"));
    }

    @Test
    void whenItRunsOutOrIsWithdrawn() throws Exception {
        var id = made.asked();
        made.answer(id, 2, Answer.YES);
        made.pass(id, 30);
        program.getBean(Minding.class).expire();
        nothingTold(id, "expired");

        make();
        var other = made.asked();
        program.getBean(Introducing.class).withdraw(other, MadeIntroduction.caller(made.weaver));
        nothingTold(other, "withdrawn");
    }

    @Test
    void whenTheOtherHasGone() throws Exception {
        var id = made.asked();
        made.answer(id, 1, Answer.YES);
        program.getBean(Responding.class).forget(id, made.side(id, 2).id(), Caller.visitor(Lang.FI));

        assertThat(made.now(id).state().word()).isEqualTo("LEFT");
        everything(id, 1).forEach((place, text) -> withoutMarks("left", place, text, marks(id, 2)));
    }

    /** One search for the title turns it into the name. */
    @Test
    void norByTheTitleOfAWorkOfTheOther() {
        var makers = new MadeActors(program);
        var organisation = makers.organisation("Xyrkylän Säätiö (esimerkki)", Map.of());
        var by = Map.of("organisations", List.of(organisation.value()));
        makers.undertaking(EntryKind.MODEL, "Naapurikeiton kierros", by);
        makers.undertaking(EntryKind.METHOD, "Portaikon kuuntelutunti", by);
        var other = Actor.idOf(organisation);
        made.say(other, "REGION", "region/06");
        for (var title : List.of("naapurikeiton kierroksen", "Portaikon kuuntelutunnin")) {
            var told = new Draft.Part(made.actor(made.one), Contact.person(made.maker.id()), Lang.FI, "Toinen on vienyt kahteen kuntaan jo tämän: " + title + ".");
            var draft = new Draft(
                    told, new Draft.Part(made.actor(other), Contact.mail("Quentti Xyrkynen", made.mail), Lang.FI, MadeIntroduction.WORDS_OF_ONE),
                    "Keitto tarvitsee jatkajan.");
            assertThatThrownBy(() -> program.getBean(Introducing.class).propose(draft, MadeIntroduction.caller(made.weaver)))
                    .hasMessage("ecosystem.introductions.wrong.slips");
        }
        assertThat(made.letters(made.maker.email())).isEmpty();
        assertThat(made.sql.sql("select count(*) from ecosystem.introduction_side where actor = :other").param("other", other).query(Long.class).single()).isZero();
    }

    /** The answer itself, sent as forms are sent. */
    @Test
    void inTheAnswersToTheirForms() throws Exception {
        var id = made.asked();
        var first = browser();
        var address = "/fi/introductions/asked/" + made.side(id, 1).id();
        withoutMarks("form", "no choice", all(first.send(address + "/answer")), marks(id, 2));
        withoutMarks("form", "too early", all(first.send(address + "/lines", "line", "Hei")), marks(id, 2));
        withoutMarks("form", "too early", all(first.send(address + "/outcome", "outcome", "TIE")), marks(id, 2));
        withoutMarks("form", "yes", all(first.send(address + "/answer", "answer", "YES")), marks(id, 2));
        withoutMarks("form", "again", all(first.send(address + "/answer", "answer", "YES")), marks(id, 2));
        var token = token();
        withoutMarks("letter", "yes", all(new TestBrowser(web).open("/sv/introductions/letter?token=" + token)), marks(id, 1));
        assertThat(made.now(id).state().word()).isEqualTo("ASKING");
    }

    @Test
    void whenAYesIsTakenBack() throws Exception {
        var id = made.asked();
        made.answer(id, 1, Answer.YES);
        made.answer(id, 1, Answer.NO);

        nothingTold(id, "taken back");
        made.answer(id, 2, Answer.YES);
        assertThat(made.now(id).state().word()).as("a yes too late is taken, and nothing comes of it").isEqualTo("DECLINED");
        nothingTold(id, "a yes too late");
    }

    /** What one side does stands in the log under that side: not even who reads the whole log is led from one to the other. */
    @Test
    void alsoInTheLog() throws Exception {
        var id = made.asked();
        made.answer(id, 1, Answer.YES);
        made.answer(id, 2, Answer.YES);
        var log = program.getBean(AuditLog.class);

        assertThat(log.about(id, 50)).isNotEmpty().allSatisfy(entry -> assertThat(entry.person()).contains(made.weaver.id()));
        assertThat(log.about(made.side(id, 1).id(), 50)).singleElement().satisfies(entry -> assertThat(entry.person()).contains(made.maker.id()));
    }

    @Test
    void evenForAWeaverWhoIsAskedHimself() throws Exception {
        program.getBean(GrantStore.class)
                .add(made.maker.id(), Role.WEAVER, Optional.empty(), Optional.empty(), "Test");
        var id = made.asked();
        var weaver = browser();

        assertThat(body(weaver.open("/fi/introductions"))).contains("<h1>").doesNotContain(id.toString());
        assertThat(weaver.open("/fi/introductions/" + id).getStatus()).isEqualTo(404);
        assertThat(weaver.send("/fi/introductions/" + id + "/withdrawal").getStatus()).isEqualTo(404);
    }

    /** The address that a colleague has written down may be a weaver's own. */
    @Test
    void evenForAWeaverWhoseAddressIsAsked() throws Exception {
        var weaver = made.people.with(Assurance.SPONSORED, Role.WEAVER);
        var draft = made.draft(made.one, Contact.person(made.maker.id()), made.other, Contact.mail("Quentti Xyrkynen", weaver.email().toUpperCase(Locale.ROOT)));
        var id = program.getBean(Introducing.class).propose(draft, MadeIntroduction.caller(made.weaver));
        program.getBean(Introducing.class).ask(id, 0, MadeIntroduction.caller(made.weaver));
        var browser = new TestBrowser(web).signedIn(made.people.session(weaver));

        assertThat(browser.open("/fi/introductions/" + id).getStatus()).isEqualTo(404);
        assertThat(body(browser.open("/fi/introductions"))).contains("<h1>").doesNotContain(id.toString());
        assertThat(program.getBean(Introducing.class).successors(made.now(id))).doesNotContain(weaver.id());
    }

    /** The form of a proposal answers the same whichever actor stands beside the one for which the weaver is asked. */
    @Test
    void evenForAWeaverWhoIsAskedAndTriesOneActorAfterTheOther() throws Exception {
        var weaver = made.people.with(Assurance.SPONSORED, Role.WEAVER);
        var draft = made.draft(made.one, Contact.person(made.maker.id()), made.other, Contact.mail("Quentti Xyrkynen", weaver.email().toUpperCase(Locale.ROOT)));
        var id = program.getBean(Introducing.class).propose(draft, MadeIntroduction.caller(made.weaver));
        program.getBean(Introducing.class).ask(id, 0, MadeIntroduction.caller(made.weaver));
        var third = made.network("Kolmas verkko", null, "region/06");
        var rules = program.getBean(ProposalRules.class);
        var caller = MadeIntroduction.caller(weaver);

        for (var beside : List.of(made.one, third)) {
            assertThatThrownBy(() -> rules.requireFree(made.actor(made.other), made.actor(beside), caller)).hasMessage("ecosystem.introductions.refused.own");
            assertThatThrownBy(() -> rules.requireFree(made.actor(beside), made.actor(made.other), caller)).hasMessage("ecosystem.introductions.refused.own");
        }
        assertThat(rules.requireFree(made.actor(made.one), made.actor(third), caller)).as("the other one is like any").contains("region/06");

        program.getBean(Introducing.class).withdraw(id, MadeIntroduction.caller(made.weaver));
        assertThatThrownBy(() -> rules.requireFree(made.actor(made.other), made.actor(third), caller)).hasMessage("ecosystem.introductions.refused.own");
        made.pass(id, 181);
        assertThat(rules.requireFree(made.actor(made.other), made.actor(third), caller)).contains("region/06");
    }

    /** Whoever has left the organisation knows its acquaintances no more. */
    @Test
    void andForWhoeverSpeaksForTheActorNoMore() throws Exception {
        var id = made.introduced();
        made.leaves(made.one);

        var browser = browser();
        for (var path : List.of("/fi/introductions/asked/" + made.side(id, 1).id(), "/fi/account/introductions")) {
            assertThat(body(browser.open(path))).contains("<h1>").doesNotContain("Xyrkylän", "Quentti", made.mail);
        }
        var responding = program.getBean(Responding.class);
        var caller = MadeIntroduction.caller(made.maker);
        assertThatThrownBy(() -> responding.write(id, made.side(id, 1).id(), "Hei", caller)).hasMessage("ecosystem.introductions.refused.noLonger");
        assertThatThrownBy(() -> made.tell(id, 1, Outcome.TIE)).hasMessage("ecosystem.introductions.refused.noLonger");
        assertThatThrownBy(() -> responding.write(id, made.side(id, 2).id(), "Hei", Caller.visitor(Lang.FI)))
                .hasMessage("ecosystem.introductions.refused.gone");
        int letters = made.letters(made.maker.email()).size();
        made.pass(id, 14);
        program.getBean(Minding.class).askOutcomes();
        assertThat(made.letters(made.maker.email())).hasSize(letters);
    }

    @Test
    void andWhatTheyWriteToEachOtherIsTheirs() throws Exception {
        var id = made.introduced();
        program.getBean(Responding.class).write(id, made.side(id, 1).id(), "Hei, tavataanko torilla?", MadeIntroduction.caller(made.maker));

        assertThat(made.letters(made.mail)).last().asString().contains("tavataanko torilla");
        var weaver = new TestBrowser(web).signedIn(made.people.session(made.weaver)).open("/fi/introductions/" + id).getContentAsString(StandardCharsets.UTF_8);
        assertThat(weaver).contains("Kirjoitti toiselle").doesNotContain("torilla");
    }

    private void nothingTold(UUID id, String when) throws Exception {
        for (int place = 1; place <= 2; place++) {
            var marks = marks(id, 3 - place);
            everything(id, place).forEach((where, text) -> withoutMarks(when, where, text, marks));
        }
    }

    private static void withoutMarks(String when, String where, String text, List<String> marks) {
        var plain = text.toLowerCase(Locale.ROOT);
        for (var mark : marks) {
            assertThat(plain.contains(mark.toLowerCase(Locale.ROOT))).as("%s, %s tells %s", when, where, mark).isFalse();
        }
    }

    /** All that this side is sent or can fetch. */
    private Map<String, String> everything(UUID id, int place) throws Exception {
        var all = new LinkedHashMap<String, String>();
        all.put("letters", String.join("\n", made.letters(place == 1 ? made.maker.email() : made.mail)));
        if (place == 1) {
            var browser = browser();
            all.put("page", all(browser.open("/fi/introductions/asked/" + made.side(id, 1).id())));
            for (var path : List.of(
                    "/sv/introductions/asked/" + made.side(id, 1).id(), "/fi/account/introductions", "/fi/account", "/fi/account/data", "/fi/account/history",
                    "/fi", "/fi/introductions/asked/" + made.side(id, 2).id())) {
                // The address that was asked for comes back in the links to other languages
                var asked = path.replaceFirst(".*/", "");
                all.put(path.replace(made.side(id, 2).id().toString(), "the other's"), all(browser.open(path)).replace(asked, ""));
            }
            var own = new ArrayList<String>();
            for (var holding : holdings) {
                holding.about(new Holding.Subject(reader.id(), Set.of(reader.email()), true)).forEach(section -> own.add(section.toString()));
            }
            all.put("own data", String.join("\n", own));
        } else if (!made.letters(made.mail).isEmpty()) {
            var browser = new TestBrowser(web);
            all.put("page", all(browser.open("/fi/introductions/letter?token=" + token())));
            all.put("english page", all(browser.open("/en/introductions/letter?token=" + token())));
        }
        return all;
    }

    private TestBrowser browser() {
        return new TestBrowser(web).signedIn(made.people.session(made.maker));
    }

    /** The secret of the last letter to the address. */
    private String token() {
        var matcher = Pattern.compile("token=([\\w-]{43})").matcher(made.letters(made.mail).getLast());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String all(MockHttpServletResponse answer) throws Exception {
        // Who is led elsewhere has been told nothing, and that would prove nothing
        assertThat(answer.getStatus()).isNotEqualTo(302);
        var all = new StringBuilder(answer.getStatus() + "\n");
        for (var name : answer.getHeaderNames()) {
            all.append(name).append(": ").append(answer.getHeaders(name)).append('\n');
        }
        return all.append(body(answer)).toString();
    }
}
