package fi.kutomo.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.world.KutomoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class ErrorsTest {

    @Autowired
    MockMvc web;

    @Test
    void speakTheReadersLanguage() throws Exception {
        web.perform(get("/fi/puuttuu/sivu/aivan")).andExpect(status().isNotFound()).andExpect(content().string(containsString("Sivua ei löydy")));
        web.perform(get("/sv/saknas/sida/helt")).andExpect(content().string(containsString("Sidan hittades inte")));
        web.perform(get("/en/missing/page/quite")).andExpect(content().string(containsString("Page not found")));
    }

    @Test
    void answerProgramsWithAProblemDocument() throws Exception {
        web.perform(get("/api/v1/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")));
    }

    @Test
    void knowNoOtherLanguages() throws Exception {
        web.perform(get("/de/sign-in")).andExpect(status().isNotFound());
    }

    @Test
    void tellNothingOfTheProgram() throws Exception {
        web.perform(get("/fi/sign-in").param("next", "%00")).andExpect(content().string(not(containsString("Exception"))));
        web.perform(delete("/fi/sign-in")).andExpect(content().string(not(containsString("java"))));
    }

    @Test
    void carryAPolicyWithoutInlineCode() throws Exception {
        web.perform(get("/fi/sign-in"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void sendAReaderWithoutALanguageToTheBrowsersOne() throws Exception {
        web.perform(get("/").header("Accept-Language", "sv-FI,sv;q=0.9")).andExpect(header().string("Location", "/sv"));
        web.perform(get("/")).andExpect(header().string("Location", "/fi"));
    }
}
