package fi.kutomo.notifications.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class MailboxPageTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Settings settings;

    @Autowired
    Vault vault;

    @Autowired
    IncomingCommand command;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Cookie operator;

    @BeforeEach
    void come() {
        var people = new TestPeople(program);
        operator = people.session(people.with(Assurance.EMAIL, Role.OPERATOR));
    }

    @AfterEach
    void noMailbox() {
        transaction.executeWithoutResult(_ -> settings.write(Caller.system(), MailboxSettings.KEY, MailboxSettings.NONE));
    }

    @Test
    void keepsTheMailboxAndItsSecretsSealed() throws Exception {
        assertThat(send("address", "vastaukset@keskus.example", "host", "imap.keskus.example", "port", "993", "tls", "TLS", "user", "vastaukset",
                "password", "salasana", "secret", "riittävän pitkä salaisuus").getStatus()).isEqualTo(303);

        var kept = now();
        assertThat(vault.open(MailboxSettings.KEY, kept.password())).isEqualTo("salasana");
        assertThat(sql.sql("select value::text from platform.setting where key = :key").param("key", MailboxSettings.KEY).query(String.class).single())
                .doesNotContain("salasana", "riittävän");
        var page = web.perform(get("/fi/operations/mailbox").cookie(operator)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("vastaukset@keskus.example", "Katso postilaatikkoon").doesNotContain("salasana\"", "riittävän pitkä");

        send("address", "vastaukset@keskus.example", "host", "imap.keskus.example", "port", "993", "tls", "TLS", "user", "vastaukset");
        assertThat(now().password()).isEqualTo(kept.password());
        send("address", "vastaukset@keskus.example", "host", "imap.muu.example", "port", "993", "tls", "TLS", "user", "vastaukset");
        assertThat(now().password()).as("another server is not given the password of the former").isEmpty();
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        var answer = send("address", "liian-pitka-osoite-vastauksille@keskus.example", "host", "imap keskus", "port", "0", "tls", "x", "secret", "lyhyt", "judge", "mx;");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("enintään 19 merkkiä", "Salaisuudessa pitää olla", "value=\"imap keskus\"", "Kirjoita palvelimen nimi");
        assertThat(now()).isEqualTo(MailboxSettings.NONE);
    }

    @Test
    void isSetAndTriedFromTheShell(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("password"), "salasana\n");
        Files.writeString(folder.resolve("one.eml"), "From: nobody@example.net\r\nTo: vastaukset@keskus.example\r\nSubject: x\r\n\r\nHei\r\n");

        assertThat(run(folder, "set", "address=vastaukset@keskus.example", "host=127.0.0.1", "port=1", "tls=NONE", "user=u", "password=@password")).contains("password set");
        assertThat(vault.open(MailboxSettings.KEY, now().password())).isEqualTo("salasana");
        assertThat(run(folder, "test")).contains("The mailbox could not be reached.");
        assertThat(run(folder, "take", "one.eml")).contains("one.eml: no_key");
        assertThat(run(folder, "set", "port=x")).contains("The port is a number");
        assertThat(run(folder, "set", "password=plain")).contains("bin/kutomo mailbox show");
    }

    private String run(Path folder, String... words) throws Exception {
        var out = new StringWriter();
        command.run(new Invocation(List.of(words), folder), new PrintWriter(out, true));
        return out.toString();
    }

    private MailboxSettings now() {
        return settings.read(MailboxSettings.KEY, MailboxSettings.class, MailboxSettings.NONE);
    }

    private MockHttpServletResponse send(String... fields) throws Exception {
        var request = post("/fi/operations/mailbox").with(csrf()).cookie(operator);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }
}
