package fi.kutomo.platform.mail;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Visit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@KutomoTest
class MailPageTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Environment environment;

    @Autowired
    Post post;

    @Autowired
    Settings settings;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void noServer() {
        transaction.executeWithoutResult(any -> settings.write(Caller.system(), MailSettings.KEY, MailSettings.NONE));
    }

    @Test
    void showsLettersOnlyWhileTheyCannotBeSent() throws Exception {
        var operator = Visit.as(Visit.OPERATOR, browser, environment);
        transaction.executeWithoutResult(any -> post.take(new Letter(
                Optional.empty(), "odottaja@example.org", Lang.FI, "platform.mail.test", List.of(), Optional.of("https://kutomo.example/salainen"))));

        browser.perform(get("/fi/operations/mail").cookie(operator)).andExpect(content().string(containsString("https://kutomo.example/salainen")));

        browser.perform(post("/fi/operations/mail").cookie(operator).with(csrf())
                        .param("host", "127.0.0.1").param("port", "1").param("tls", "NONE")
                        .param("user", "u").param("password", "hunter2").param("from", "kutomo@centre.example"))
                .andExpect(status().isSeeOther());
        browser.perform(get("/fi/operations/mail").cookie(operator))
                .andExpect(content().string(not(containsString("https://kutomo.example/salainen"))))
                .andExpect(content().string(not(containsString("hunter2"))))
                .andExpect(content().string(containsString("kutomo@centre.example")));
    }

    @Test
    void isForOperatorsOnly() throws Exception {
        browser.perform(get("/fi/operations/mail").cookie(Visit.as(Visit.EDITOR, browser, environment))).andExpect(status().isForbidden());
        browser.perform(post("/fi/operations/mail/test").with(csrf()).param("testAddress", "a@example.org")).andExpect(status().isForbidden());
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        browser.perform(post("/en/operations/mail").cookie(Visit.as(Visit.OPERATOR, browser, environment)).with(csrf())
                        .param("host", "smtp example").param("port", "99999").param("tls", "STARTTLS").param("from", "nobody"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"smtp example\"")))
                .andExpect(content().string(containsString("The port is a number from 1 to 65535.")));
    }
}
