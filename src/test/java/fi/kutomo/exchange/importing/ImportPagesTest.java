package fi.kutomo.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Visit;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class ImportPagesTest {

    private static final String PAGE = """
            Toimintamallin nimi
            Kylätalkkari
            Toimintamallin lyhyt kuvaus
            Talkkari auttaa kylän vanhoja.
            Paikkakunta, maakunta tai hyvinvointialue
            Keski-Suomi, Olematon saari
            Toimintamallin rahoittaja
            Euroopan Sosiaalirahasto (ESR)
            Ratkaisun perusidea **
            <script>alert('x')</script> Yksi ihminen, monta kylää.
            Kohderyhmä
            """;

    @Autowired
    private MockMvc web;

    @Autowired
    private Environment environment;

    @Autowired
    private Entries entries;

    @Autowired
    private RunStore runs;

    private Cookie editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = Visit.as(Visit.EDITOR, web, environment);
    }

    @Test
    void showsWhatWasUnderstoodAndWritesNothingBeforeTheYes() throws Exception {
        var address = give(PAGE.replace("Kylätalkkari", "Kylätalkkari ensin"));

        var preview = page(address);

        assertThat(preview).contains("Kylätalkkari ensin", "Talkkari auttaa", "Olematon saari", "Keski-Suomi", "Rivi 4");
        assertThat(preview).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(titled("Kylätalkkari ensin")).isFalse();

        write(address);

        assertThat(titled("Kylätalkkari ensin")).isTrue();
        assertThat(page(address)).contains("/id/KTM-").contains("rejects.csv");
    }

    @Test
    void tellsReadersWritersAndProgramsFromWhichLineAFieldCame() throws Exception {
        write(give(PAGE.replace("Kylätalkkari", "Kylätalkkari lähteineen")));
        var id = entries.titled(EntryKind.MODEL, List.of("Kylätalkkari lähteineen")).values().iterator().next();

        assertThat(page("/fi/sources/" + id)).contains("Toimintamallin lyhyt kuvaus", "Rivi 4").doesNotContain("muokattu täällä");
        assertThat(page("/sv/write/" + id)).contains("Importerat från källan: Rad 4");
        assertThat(page("/api/v1/records/" + id)).contains("\"origins\":[{", "\"summary\":{\"from\":4,\"until\":4");

        var said = entries.content(id).orElseThrow().withOriginal("summary", Lang.FI, "Talkkari auttaa nyt kaikkia.");
        entries.take(List.of(new Entries.Arrival(Optional.of(id), EntryKind.MODEL, Lang.FI, said, "")), true, Caller.system());
        assertThat(page("/fi/sources/" + id)).containsOnlyOnce("muokattu täällä");
    }

    @Test
    void leavesOutWhatWasUnticked() throws Exception {
        var address = give(PAGE.replace("Kylätalkkari", "Kylätalkkari ilman"));

        web.perform(post(address).with(csrf()).cookie(editor)
                .param("act", "write")
                .param("shown", "1")
                .param("want-1", "yes")
                .param("kind-1", "model")
                .param("offer-1", "ADD:title", "ADD:summary", "ADD:coreIdea")
                .param("take-1", "title", "summary"));
        settled(address);

        var content = entries.content(entries.titled(EntryKind.MODEL, List.of("Kylätalkkari ilman")).values().iterator().next()).orElseThrow();
        assertThat(content.texts("summary")).isNotEmpty();
        assertThat(content.texts("coreIdea")).isEmpty();
    }

    @Test
    void letsAPersonCorrectTheKind() throws Exception {
        var address = give(PAGE.replace("Kylätalkkari", "Kylätalkkari työkaluna"));

        web.perform(post(address).with(csrf()).cookie(editor).param("act", "write").param("shown", "1").param("want-1", "yes").param("kind-1", "method"));
        settled(address);

        assertThat(entries.titled(EntryKind.METHOD, List.of("Kylätalkkari työkaluna"))).hasSize(1);
        assertThat(page(address)).contains("rejects.csv");
    }

    @Test
    void keepsTheInputAndSaysWhatIsWrong() throws Exception {
        var answer = web.perform(multipart("/sv/import").with(csrf()).cookie(editor).param("address", "http://127.0.0.1/x")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("value=\"http://127.0.0.1/x\"", "offentliga", "href=\"#address\"");
        assertThat(web.perform(multipart("/fi/import").with(csrf()).cookie(editor)).andReturn().getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void refusesFilesThatHoldNoText() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[50_000_000]);
            zip.closeEntry();
        }
        for (var bytes : List.of(bomb.toByteArray(), new byte[] {0, 1, 2, 3, 0, 0}, "MZ\u0000\u0000x".getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(upload("hyvä.pdf", bytes).getStatus()).isEqualTo(422);
        }
    }

    @Test
    void readsNoOutsideEntityOfAnXmlFile() throws Exception {
        var hostile = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e; tekstiä joka on riittävän pitkä</x>";

        var answer = upload("x.xml", hostile.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(page(String.valueOf(answer.getHeader("Location")))).doesNotContain("root:");
    }

    @Test
    void letsOnlyItsStarterAndEditorsSeeAnImport() throws Exception {
        var address = give(PAGE);
        var writer = Visit.as(Visit.WRITER, web, environment);

        assertThat(web.perform(get(address).cookie(writer)).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(web.perform(get("/fi/import")).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(web.perform(get("/fi/import").cookie(Visit.as(Visit.READER, web, environment))).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void makesDraftsOfWhatAWriterBringsIn() throws Exception {
        editor = Visit.as(Visit.WRITER, web, environment);
        var address = give(PAGE.replace("Kylätalkkari", "Kylätalkkari luonnoksena"));

        write(address);

        var id = entries.titled(EntryKind.MODEL, List.of("Kylätalkkari luonnoksena")).values().iterator().next();
        assertThat(entries.published(id)).isEmpty();
        assertThat(entries.content(id)).isPresent();
    }

    @Test
    void throwsAwayWhatNobodyWants() throws Exception {
        var address = give(PAGE.replace("Kylätalkkari", "Kylätalkkari roskiin"));

        web.perform(post(address + "/removal").with(csrf()).cookie(editor));

        assertThat(web.perform(get(address).cookie(editor)).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(titled("Kylätalkkari roskiin")).isFalse();
    }

    @Test
    void bringsAnExportBackThroughThePage() throws Exception {
        var export = web.perform(get("/fi/export/json").cookie(editor)).andReturn().getResponse();

        var answer = upload("vienti.json", export.getContentAsByteArray());
        var address = String.valueOf(answer.getHeader("Location"));
        assertThat(page(address)).contains("Kutomon oma vienti");
        var plan = Jsoup.parse(page(address)).select("main").text();
        assertThat(Jsoup.parse(page(address)).select(".exchange-sums").text()).as(plan.substring(0, Math.min(3000, plan.length()))).contains("jo täällä samanlaisina").doesNotContain("uutta", "muuttuu");
        write(address);

        assertThat(run(address).counts().unchanged()).isPositive();
        assertThat(run(address).counts().rejected()).isZero();
    }

    private String give(String text) throws Exception {
        var answer = web.perform(multipart("/fi/import").with(csrf()).cookie(editor).param("text", text)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        return String.valueOf(answer.getHeader("Location"));
    }

    private MockHttpServletResponse upload(String name, byte[] bytes) throws Exception {
        return web.perform(multipart("/fi/import").file(new MockMultipartFile("file", name, "application/octet-stream", bytes)).with(csrf()).cookie(editor))
                .andReturn()
                .getResponse();
    }

    private void write(String address) throws Exception {
        web.perform(post(address).with(csrf()).cookie(editor).param("act", "write").param("publish", "yes"));
        settled(address);
    }

    private void settled(String address) throws InterruptedException {
        for (int i = 0; i < 600 && (run(address).state().running() || run(address).state() == Run.State.READ); i++) {
            Thread.sleep(50);
        }
        assertThat(run(address).state()).as(run(address).trouble()).isEqualTo(Run.State.DONE);
    }

    private Run run(String address) {
        return runs.get(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    private String page(String address) throws Exception {
        var answer = web.perform(get(address).cookie(editor)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private boolean titled(String title) {
        return !entries.titled(EntryKind.MODEL, List.of(title)).isEmpty();
    }
}
