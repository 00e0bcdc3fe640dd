package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.world.KutomoTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Characters that no text in the database can hold. */
@KutomoTest
class SentTextTest {

    private static final String NUL = "\u0000";

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @ValueSource(strings = {"/fi/actors", "/fi/actors.csv", "/api/v1/actors", "/fi/studies", "/fi/search", "/fi/claims"})
    void answersAQueryWithNul(String path) throws Exception {
        assertThat(browser.perform(get(path).queryParam("q", NUL)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(browser.perform(get(path).queryParam("q", "kuo" + NUL + "ro").queryParam("kind", NUL).queryParam(NUL, "x")).andReturn().getResponse().getStatus())
                .isEqualTo(200);
    }

    @Test
    void keepsTheWordsOfAFormIntoWhichNulHasSlipped() throws Exception {
        var network = new MadeActors(program).network("Esimerkkiverkosto merkeille", Optional.empty());

        var answer = browser.perform(post("/fi/actors/" + network + "/suggestions").with(csrf())
                        .param("about", "NEED").param("words", "Tila" + NUL + "a kuorolle\nja soittajille").param("source", NUL))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(sql.sql("select words from ecosystem.suggestion where actor = :id::uuid").param("id", network).query(String.class).single())
                .isEqualTo("Tila\uFFFDa kuorolle\nja soittajille");
    }

    /** What comes another way than by queries and forms is refused by the database, in a way that {@link Errors} tells from a failure. */
    @Test
    void knowsWhatTheDatabaseSaysOfNul() {
        var states = new java.util.ArrayList<String>();
        for (var query : java.util.List.of("select cast(:text as text)", "select cast(:text as jsonb)::text")) {
            try {
                sql.sql(query).param("text", query.contains("jsonb") ? "\"\\u0000\"" : NUL).query(String.class).single();
            } catch (DataIntegrityViolationException unfit) {
                states.add(((java.sql.SQLException) unfit.getMostSpecificCause()).getSQLState());
            }
        }
        assertThat(states).containsExactly("22021", "22P05");
    }
}
