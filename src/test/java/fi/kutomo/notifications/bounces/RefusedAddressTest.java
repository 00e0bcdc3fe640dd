package fi.kutomo.notifications.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters to a mail server that will not have them. The program sends them by itself. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class RefusedAddressTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Post post;

    @Autowired
    Bouncing bouncing;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final Set<String> senders = ConcurrentHashMap.newKeySet();
    private ServerSocket server;
    private Cookie operator;
    private Person reader;

    @BeforeEach
    void refuse() throws Exception {
        sql.sql("delete from platform.letter").update();
        server = new ServerSocket(0);
        Thread.ofVirtual().start(this::serve);
        var people = new TestPeople(program);
        reader = people.member();
        operator = people.session(people.with(Assurance.EMAIL, Role.OPERATOR));
        mailbox("answers@kutomo.example");
        mailServer("127.0.0.1", server.getLocalPort());
    }

    @AfterEach
    void noServer() throws Exception {
        mailServer("", 25);
        mailbox("");
        server.close();
    }

    @Test
    void stopsNoticesAndSaysSoButNeverLettersOfTheAccount() throws Exception {
        letter();
        await(() -> score() == 2);
        assertThat(bouncing.stopped(reader.id(), reader.email())).isEmpty();

        letter();
        await(() -> score() == 4);
        assertThat(bouncing.stopped(reader.id(), reader.email()).orElseThrow()).contains("550 5.1.1 No such user");
        assertThat(senders).allMatch(sender -> sender.matches("answers\\+b[0-9a-z]+@kutomo\\.example"));

        letter();
        await(() -> score() == 6);
        var session = new TestPeople(program).session(reader);
        var page = web.perform(get("/fi/account/notices").cookie(session)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Sähköposti ei mene perille osoitteeseesi", "550 5.1.1 No such user");
        assertThat(web.perform(get("/fi/notices").cookie(session)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Katso, mitä voit tehdä");

        web.perform(post("/fi/account/notices/again").with(csrf()).cookie(session));
        assertThat(bouncing.stopped(reader.id(), reader.email())).isEmpty();
    }

    @Test
    void countsBothOfTwoThatComeBackAtOnce() throws Exception {
        var other = new TestPeople(program).member();
        try (var node = Executors.newSingleThreadExecutor()) {
            var second = transaction.execute(_ -> {
                bouncing.bounced(other.id(), other.email(), false, "greylisted");
                var waits = node.submit(() -> bouncing.bounced(other.id(), other.email(), false, "greylisted"));
                await(() -> sql.sql("select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))")
                        .query(Boolean.class)
                        .single());
                return waits;
            });
            second.get();
        }

        assertThat(sql.sql("select score from notifications.delivery where person = :person").param("person", other.id()).query(Integer.class).single()).isEqualTo(2);
    }

    /** As after a new password: without a list. */
    private void letter() {
        transaction.executeWithoutResult(_ -> post.take(
                new Letter(Optional.of(reader.id()), reader.email(), Lang.FI, "platform.mail.test", List.of(), Optional.empty())));
    }

    private int score() {
        return sql.sql("select coalesce(max(score), 0) from notifications.delivery where person = :person").param("person", reader.id()).query(Integer.class).single();
    }

    private void mailServer(String host, int port) throws Exception {
        web.perform(post("/fi/operations/mail").with(csrf()).cookie(operator).param("host", host).param("port", Integer.toString(port)).param("tls", "NONE")
                .param("from", "kutomo@kutomo.example"));
    }

    private void mailbox(String address) throws Exception {
        web.perform(post("/fi/operations/mailbox").with(csrf()).cookie(operator).param("address", address).param("port", "993").param("tls", "TLS"));
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var line = server.accept()) {
                talk(line);
            } catch (IOException gone) {
                // The next one, or the end of the test
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var out = line.getOutputStream();
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        say(out, "220 test");
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            var word = said.length() < 4 ? said : said.substring(0, 4);
            if (word.equals("MAIL")) {
                senders.add(said.replaceAll(".*<(.*)>.*", "$1"));
            }
            say(out, switch (word) {
                case "RCPT" -> "550 5.1.1 No such user";
                case "QUIT" -> "221 bye";
                default -> "250 ok";
            });
        }
    }

    private static void say(java.io.OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var until = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
