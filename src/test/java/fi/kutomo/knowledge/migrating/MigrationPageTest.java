package fi.kutomo.knowledge.migrating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.People;
import fi.kutomo.knowledge.Stage;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.Edit;
import fi.kutomo.knowledge.entries.EditLog;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.knowledge.templates.Templating;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A page of an old version and a new one: tips, strengths, links and themes go, howTo changes, costs and pages are new. */
@KutomoTest
@Transactional
class MigrationPageTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Templating templating;

    @Autowired
    TemplateStore templates;

    @Autowired
    Drafting drafting;

    @Autowired
    EntryStore entries;

    @Autowired
    EditLog edits;

    private TestPeople people;
    private Person writer;
    private Caller caller;
    private Entry entry;

    @BeforeEach
    void anOldPageAndANewTemplate() {
        people = new TestPeople(program);
        writer = people.with(Assurance.ORGANISATION, Role.WRITER);
        caller = new Caller(Optional.of(writer.id()), "Esimerkki Kirjoittaja", Set.of(Role.WRITER), Lang.FI);
        entry = drafting.create(EntryKind.METHOD, Lang.FI, "Vanhalla pohjalla kirjoitettu", caller);
        say("tips", Lang.FI, "Varaa tila ajoissa.");
        say("tips", Lang.SV, "Boka lokalen i tid.");
        say("strengths", Lang.FI, "Kevyt.");
        say("howTo", Lang.FI, "Kokoonnutaan.");
        drafting.choose(entry.id(), "links", List.of("https://example.org/opas"), List.of(), caller);
        drafting.choose(entry.id(), "themes", List.of("theme/loneliness"), List.of(), caller);
        templating.begin(EntryKind.METHOD, People.EDITOR);
        for (var key : List.of("tips", "strengths", "weaknesses", "links", "themes")) {
            templating.hide(EntryKind.METHOD, key, People.EDITOR);
        }
        templating.add(EntryKind.METHOD, field("costs", Input.PROSE, "Mitä se maksaa", Optional.of(Stage.IDEA)), People.EDITOR);
        templating.add(EntryKind.METHOD, field("pages", Input.ADDRESS, "Verkkosivut", Optional.empty()), People.EDITOR);
        var howTo = templates.current(EntryKind.METHOD).field("howTo").orElseThrow();
        templating.rewrite(EntryKind.METHOD, renamed(howTo, "Näin se tehdään"), People.EDITOR);
        templating.publish(EntryKind.METHOD, People.EDITOR);
        entry = entries.get(entry.id());
    }

    @Test
    void showsWhatIsWrittenBesideTheNewFields() throws Exception {
        var page = read();

        assertThat(page.select("section.knowledge-moved h2").eachText())
                .containsExactlyInAnyOrder("Teemat poistuu", "Linkit muualle poistuu", "Miten menetelmää käytetään? muuttuu", label("tips") + " poistuu", label("strengths") + " poistuu");
        assertThat(moved(page, "tips").select(".side--theirs .side-text").eachText()).containsExactly("Varaa tila ajoissa.", "Boka lokalen i tid.");
        assertThat(moved(page, "tips").select("label").eachText()).contains("Siirrä uuteen kohtaan ”Mitä se maksaa”", "Poista kuvauksesta");
        assertThat(moved(page, "tips").text()).contains("Pakollinen vaiheesta ”Idea” alkaen", "7 sanaa (2 kieliversiota)");
        assertThat(moved(page, "tips").select("input[checked]")).isEmpty();
        assertThat(moved(page, "links").select("input[value='to:pages']")).hasSize(1);
        assertThat(moved(page, "howTo").select("input[checked]").eachAttr("value")).containsExactly("keep");
        assertThat(page.select("#fresh + p + dl dt").eachText()).containsExactly("Mitä se maksaa", "Verkkosivut");
        assertThat(page.select(".knowledge-due")).hasSize(1);
    }

    @Test
    void movesTextsAndValuesAndKeepsTheOldOnesInTheLog() throws Exception {
        var answer = send(decided());

        var now = entries.get(entry.id());
        assertThat(answer.getHeader("Location")).isEqualTo("/fi/write/" + entry.permanentId());
        assertThat(now.template()).isEqualTo(templates.current(EntryKind.METHOD).version());
        assertThat(now.content().text("costs", Lang.SV)).contains(new Text("Boka lokalen i tid.", TextStatus.DRAFT_TRANSLATION));
        assertThat(now.content().values("pages")).containsExactly("https://example.org/opas");
        assertThat(now.content().text("howTo", Lang.FI).orElseThrow().text()).isEqualTo("Kokoonnutaan.\n\nyksinäisyys");
        assertThat(now.content().texts("strengths")).isEmpty();
        assertThat(edits.of(entry.id(), "strengths", 1)).extracting(Edit::kind, Edit::said)
                .containsExactly(tuple(Edit.Kind.DROPPED, "Kevyt."));
        assertThat(edits.of(entry.id(), "tips", 2)).extracting(Edit::kind).containsOnly(Edit.Kind.REPLACED);
        assertThat(edits.of(entry.id(), "costs", 2)).extracting(Edit::said).contains("Varaa tila ajoissa.");
    }

    @Test
    void asksForEveryDecisionAndKeepsWhatWasChosen() throws Exception {
        var form = decided();
        form.remove("do-strengths");
        form.put("do-tips", "other");

        var answer = send(form);

        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#mistakes a").eachAttr("href")).containsExactlyInAnyOrder("#do-tips", "#do-strengths");
        assertThat(page.getElementById("do-strengths")).isNotNull();
        assertThat(moved(page, "links").select("input[checked]").eachAttr("value")).containsExactly("to:pages");
        assertThat(moved(page, "themes").select("option[selected]").eachAttr("value")).containsExactly("howTo");
        assertThat(entries.get(entry.id())).isEqualTo(entry);
    }

    @Test
    void movesNothingOverWhatSomebodyElseWroteMeanwhile() throws Exception {
        say("tips", Lang.FI, "Varaa tila viikkoa ennen.");

        var answer = send(decided());

        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(page.select("[role=alert]").text()).contains("Joku muu on muuttanut");
        assertThat(moved(page, "tips").text()).contains("viikkoa ennen");
        assertThat(moved(page, "tips").select("input[checked]").eachAttr("value")).containsExactly("to:costs");
        assertThat(entries.get(entry.id()).template()).isEqualTo(entry.template());
    }

    @Test
    void letsTheWriterDecideLaterOnWhatWasLeftAside() throws Exception {
        var form = decided();
        form.put("do-strengths", "keep");
        assertThat(send(form).getHeader("Location")).endsWith("/template");
        entry = entries.get(entry.id());
        assertThat(entry.content().text("strengths", Lang.FI).orElseThrow().text()).isEqualTo("Kevyt.");

        var later = send(new LinkedHashMap<>(Map.of("do-strengths", "other", "other-strengths", "costs")));

        assertThat(later.getHeader("Location")).isEqualTo("/fi/write/" + entry.permanentId());
        assertThat(entries.get(entry.id()).content().text("costs", Lang.FI).orElseThrow().text()).isEqualTo("Varaa tila ajoissa.\n\nKevyt.");
        assertThat(read().select("form.knowledge-migration")).isEmpty();
    }

    private Map<String, String> decided() {
        var form = new LinkedHashMap<String, String>();
        form.put("do-tips", "to:costs");
        form.put("do-links", "to:pages");
        form.put("do-strengths", "drop");
        form.put("do-themes", "other");
        form.put("other-themes", "howTo");
        form.put("do-howTo", "keep");
        return form;
    }

    private MockHttpServletResponse send(Map<String, String> form) throws Exception {
        var request = post("/fi/write/" + entry.permanentId() + "/template").with(csrf()).cookie(people.session(writer))
                .param("version", String.valueOf(entry.version()))
                .param("template", String.valueOf(templates.current(EntryKind.METHOD).version()));
        form.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document read() throws Exception {
        return Jsoup.parse(mvc.perform(get("/fi/write/" + entry.permanentId() + "/template").cookie(people.session(writer)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static Element moved(Document page, String key) {
        return page.select("section[aria-labelledby=h-" + key + "]").first();
    }

    private void say(String field, Lang lang, String text) {
        drafting.say(entry.id(), field, lang, text, Optional.empty(), entries.get(entry.id()).content().text(field, lang).map(Text::text).orElse(""), caller);
    }

    private String label(String key) {
        return templates.version(EntryKind.METHOD, entry.template()).field(key).orElseThrow().label().in(Lang.FI);
    }

    private static Field field(String key, Input input, String label, Optional<Stage> from) {
        var text = LocalizedText.of(label, label, label);
        return new Field(key, "spread", input, "", text, text, text, false, from, 1, 0, 0);
    }

    private static Field renamed(Field field, String label) {
        return new Field(
                field.key(), field.part(), field.input(), field.scheme(), LocalizedText.of(label, label, label), field.help(), field.example(),
                field.essential(), field.requiredFrom(), field.weight(), field.shortest(), field.longest());
    }
}
