package fi.kutomo.evidence.arriving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Visit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class ArrivalPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Environment environment;

    @Autowired
    StudiesCommand command;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    private static String table(String mark) {
        return """
                title,year,design,effect,direction,passage
                Arrived %1$s,2019,RCT,effect/loneliness,NONE,No difference was found
                Arrived %1$s,2019,,effect/mental-health,sideways,No words for that
                Other %1$s,2020,CASE,,,
                ,2021,CASE,,,
                Dated %1$s,20211,CASE,,,
                """.formatted(mark);
    }

    @Test
    void showsFirstWhatAFileWouldBringAndThenMakesDrafts() throws Exception {
        var writer = Visit.as(Visit.WRITER, browser, environment);
        var mark = UUID.randomUUID().toString();
        var upload = new MockMultipartFile("file", "studies.csv", "text/csv", table(mark).getBytes(StandardCharsets.UTF_8));
        var kept = browser.perform(multipart("/fi/study-imports").file(upload).with(csrf()).cookie(writer)).andReturn().getResponse();
        assertThat(kept.getStatus()).isEqualTo(303);
        var address = kept.getRedirectedUrl();
        for (var lang : Lang.ALL) {
            var look = browser.perform(get(address.replace("/fi/", "/" + lang.tag() + "/")).cookie(writer)).andReturn().getResponse();
            assertThat(look.getStatus()).isEqualTo(200);
            assertThat(look.getContentAsString()).contains("Other " + mark, "Arrived " + mark, "o1-direction").doesNotContain("evidence.arriving.");
        }
        assertThat(browser.perform(get(address).cookie(Visit.as(Visit.EDITOR, browser, environment))).andReturn().getResponse().getStatus()).isEqualTo(404);
        var taken = browser.perform(post(address).with(csrf()).cookie(writer)).andReturn().getResponse();
        assertThat(taken.getRedirectedUrl()).isEqualTo("/fi/study-drafts");
        assertThat(browser.perform(get("/fi/study-drafts").cookie(writer)).andReturn().getResponse().getContentAsString())
                .contains("Other " + mark, "Dated " + mark)
                .doesNotContain("Arrived " + mark);
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        var writer = Visit.as(Visit.WRITER, browser, environment);
        var upload = new MockMultipartFile("file", "picture.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        var answer = browser.perform(multipart("/en/study-imports").file(upload).with(csrf()).cookie(writer)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("This format is not known", "href=\"#file\"");
        var nothing = browser.perform(post("/en/study-imports").with(csrf()).cookie(writer)).andReturn().getResponse();
        assertThat(nothing.getStatus()).isEqualTo(422);
    }

    @Test
    void readsTheTableThatTheListGives() throws Exception {
        var mark = UUID.randomUUID().toString();
        var study = UUID.randomUUID();
        sql.sql("""
                insert into evidence.study (id, state, slug, lang, title, year, design, setting, attrition, summary, created_at, changed_at, published_at)
                values (:id, 'PUBLISHED', :mark, 'fi', '=Koe ' || :mark, 2021, 'RCT', 'FI', 0.125, '{"sv": "En\\nrad"}', now(), now(), now())
                """)
                .param("id", study)
                .param("mark", mark)
                .update();
        sql.sql("""
                insert into evidence.study_outcome (id, study, position, effect_term, main, direction, measure, effect, se, passage)
                values (gen_random_uuid(), :study, 0, 'effect/home', true, 'NEGATIVE', 'SMD', -0.31, 0.12, '-ei "muutosta", ei;'),
                    (gen_random_uuid(), :study, 1, 'effect/work', false, 'NONE', null, null, null, '')
                """)
                .param("study", study)
                .update();

        var table = browser.perform(get("/fi/studies.csv").param("q", mark)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        var read = CsvStudies.read(table);

        assertThat(table).contains("'=Koe", ",-0.31,", "'-ei").doesNotContainPattern("(?m)(^|,)\"?=Koe");
        assertThat(read).hasSize(1);
        var form = read.getFirst().form();
        assertThat(form.outcomes()).isEqualTo(2);
        assertThat(java.util.stream.Stream.of("title", "year", "design", "attrition", "summary-sv", "o0-number", "o0-se", "o0-direction", "o0-main", "o0-passage", "o1-effect")
                        .map(form::value))
                .containsExactly("=Koe " + mark, "2021", "RCT", "12.5", "En\nrad", "-0.31", "0.12", "NEGATIVE", "yes", "-ei \"muutosta\", ei;", "effect/work");
    }

    private String run(int expected, String... arguments) {
        var out = new StringWriter();
        assertThat(command.run(new Invocation(List.of(arguments), folder), new PrintWriter(out, true))).isEqualTo(expected);
        return out.toString();
    }

    @Test
    void countsOnTheLastLineOfTheCommand() throws Exception {
        Files.writeString(folder.resolve("studies.csv"), table(UUID.randomUUID().toString()));
        assertThat(run(1, "studies.csv", "--dry-run")).endsWith("created 2, changed 0, unchanged 0, rejected 2" + System.lineSeparator());
        assertThat(run(1, "studies.csv")).endsWith("created 2, changed 0, unchanged 0, rejected 2" + System.lineSeparator());
        assertThat(run(1, "studies.csv")).endsWith("created 0, changed 0, unchanged 2, rejected 2" + System.lineSeparator());
        assertThat(run(2, "none.ris")).endsWith("created 0, changed 0, unchanged 0, rejected 1" + System.lineSeparator());
        assertThat(run(2)).contains("bin/kutomo studies FILE");
    }
}
