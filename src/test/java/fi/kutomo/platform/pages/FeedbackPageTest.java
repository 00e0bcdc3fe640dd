package fi.kutomo.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KutomoTest
class FeedbackPageTest {

    private static final AtomicInteger HOST = new AtomicInteger();

    @Autowired
    MockMvc browser;

    @Autowired
    FeedbackStore store;

    @Autowired
    Environment environment;

    @Test
    void asksInThreeLanguages() throws Exception {
        browser.perform(get("/fi/feedback").param("page", "/fi/models/x"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Anna palautetta")))
                .andExpect(content().string(containsString("value=\"/fi/models/x\"")));
        browser.perform(get("/sv/feedback")).andExpect(content().string(containsString("Ge respons")));
        browser.perform(get("/en/feedback")).andExpect(content().string(containsString("Give feedback")));
    }

    @Test
    void keepsFeedbackUntilAnEditorAnswers() throws Exception {
        var message = "Taulukon otsikot eivät kuulu ruudunlukijassa " + UUID.randomUUID();
        browser.perform(from(post("/fi/feedback")).param("page", "/fi/projects/a").param("message", message).param("email", "a@example.org"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/fi/feedback/thanks"));
        var editor = Visit.as(Visit.EDITOR, browser, environment);

        browser.perform(get("/fi/feedback/queue").cookie(editor))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("14 päivää aikaa")));
        var id = store.waiting().stream().filter(one -> one.message().equals(message)).findFirst().orElseThrow().id();
        browser.perform(post("/fi/feedback/queue/" + id).with(csrf()).cookie(editor).param("note", "Otsikot korjattu"))
                .andExpect(status().isSeeOther());

        assertThat(store.waiting()).noneMatch(one -> one.id().equals(id));
        assertThat(store.answered(100)).anyMatch(one -> one.id().equals(id)
                && one.answer().orElseThrow().note().equals("Otsikot korjattu"));
    }

    @Test
    void keepsTheTextWhenTheAddressIsWrong() throws Exception {
        browser.perform(from(post("/sv/feedback")).param("message", "Min text").param("email", "ingen adress"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Min text</textarea>")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")))
                .andExpect(content().string(containsString("Kontrollera e-postadressen")));
    }

    @Test
    void asksForWordsWhenThereAreNone() throws Exception {
        browser.perform(from(post("/en/feedback")).param("message", "  \n "))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Write your feedback.")));
    }

    @Test
    void throwsAwayWhatFillsTheHiddenField() throws Exception {
        var message = "Buy " + UUID.randomUUID();
        browser.perform(from(post("/en/feedback")).param("message", message).param("website", "https://spam.example"))
                .andExpect(status().isSeeOther());

        assertThat(store.waiting()).noneMatch(one -> one.message().equals(message));
    }

    @Test
    void showsHostileFeedbackAsText() throws Exception {
        browser.perform(from(post("/fi/feedback"))
                .param("message", "<script>alert(1)</script>")
                .param("page", "javascript:alert(1)"));

        browser.perform(get("/fi/feedback/queue").cookie(Visit.as(Visit.EDITOR, browser, environment)))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("href=\"javascript"))));
    }

    @Test
    void showsTheQueueToEditorsOnly() throws Exception {
        browser.perform(get("/fi/feedback/queue")).andExpect(status().isFound());
        browser.perform(get("/fi/feedback/queue").cookie(Visit.as(Visit.WRITER, browser, environment)))
                .andExpect(status().isForbidden());
        browser.perform(post("/fi/feedback/queue/" + UUID.randomUUID()).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void countsFourteenDays() {
        var received = Instant.parse("2026-11-01T22:30:00Z");
        var feedback = new Feedback(UUID.randomUUID(), "", "x", Optional.empty(), Lang.FI, received, Optional.empty());

        assertThat(feedback.due(Ui.ZONE)).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(feedback.daysLeft(LocalDate.of(2026, 11, 20), Ui.ZONE)).isEqualTo(-4);
    }

    /** Every test calls from an address of its own, so that none meets the limit of another. */
    private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return at("198.51.100." + HOST.incrementAndGet(), request);
    }

    private static MockHttpServletRequestBuilder at(String address, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }
}
