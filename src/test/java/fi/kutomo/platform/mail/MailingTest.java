package fi.kutomo.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.world.KutomoTest;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail against a real SMTP server; what arrives is read raw. */
@KutomoTest(properties = "kutomo.site.keeper=Osaamiskeskus: esimerkki\r\nBcc: sly@example.org")
class MailingTest {

    @Autowired
    Post post;

    @Autowired
    Mailing mailing;

    @Autowired
    MailSetting setting;

    @Autowired
    LetterStore letters;

    @Autowired
    Settings settings;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @BeforeEach
    void start() {
        sql.sql("delete from platform.letter").update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        transaction.executeWithoutResult(any -> settings.write(Caller.system(), MailSettings.KEY, MailSettings.NONE));
    }

    @Test
    void arrivesAsTextAndHtmlInTheLanguageOfThePerson() throws Exception {
        take("reader@example.org", Lang.SV, List.of());
        use("", "");

        var message = received();

        assertThat(message.getSubject()).isEqualTo("Provmeddelande från Kutomo");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("sv");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@centre\\.example>");
        assertThat(message.getFrom()[0].toString()).contains("kutomo@centre.example");
        assertThat(message.getReplyTo()[0]).hasToString("desk@centre.example");
        var text = part(message, "text/plain");
        var html = part(message, "text/html");
        assertThat(text).contains("När du läser det fungerar e-posten").contains("Skicka ett provmeddelande:\nhttps://kutomo.example/sv/x?a=1&b=2");
        assertThat(html).contains("lang=\"sv\"").contains("https://kutomo.example/sv/x?a=1&amp;b=2").contains("<h1>");
    }

    @Test
    void standsWithTheOthersOfItsTalkAndIsAnsweredToTheOtherOne() throws Exception {
        var topic = UUID.randomUUID();
        transaction.executeWithoutResult(any -> post.take(new Letter(
                Optional.empty(), "reader@example.org", Lang.FI, "platform.mail.test", List.of(), Optional.empty(),
                Optional.of(new Letter.Talk(topic, Optional.of("other@example.org"))))));
        use("", "");

        var message = received();

        assertThat(message.getReplyTo()).extracting(Object::toString).containsExactly("other@example.org");
        assertThat(message.getHeader("References")).containsExactly("<" + topic + "@centre.example>").isEqualTo(message.getHeader("In-Reply-To"));
        await(() -> sql.sql("select sent_at is not null and reply_to is null from platform.letter").query(Boolean.class).single());
    }

    @Test
    void canBeLeftWithOneClickWhereItIsOneOfMany() throws Exception {
        var line = new Letter.Line("Du fick svar", "Kuka <kuskaa>?", "Maija", "Naapuri & minä", Optional.of(Lang.FI), "https://kutomo.example/sv/x");
        transaction.executeWithoutResult(any -> post.take(letter("reader@example.org", Lang.SV)
                .inSeries(new Letter.Series(List.of(new Letter.Section("Till dig", List.of(line))), "https://kutomo.example/sv/unsubscribe/1"))));
        use("", "");

        var message = received();

        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://kutomo.example/sv/unsubscribe/1>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(part(message, "text/plain"))
                .contains("Till dig\n--------\n\nDu fick svar: Kuka <kuskaa>? (suomi)\nMaija: Naapuri & minä\nhttps://kutomo.example/sv/x")
                .endsWith("Färre sådana här meddelanden, eller inga alls:\nhttps://kutomo.example/sv/unsubscribe/1\n");
        assertThat(part(message, "text/html")).contains("lang=\"fi\"><strong>Kuka &lt;kuskaa&gt;?</strong>", "<h2>", "Naapuri &amp; minä");
        await(() -> sql.sql("select leave is null from platform.letter").query(Boolean.class).single());
    }

    @Test
    void forgetsWhatALetterSaidOnceItHasGone() throws Exception {
        take("reader@example.org", Lang.FI, List.of());
        use("", "");
        received();

        await(() -> sql.sql("select sent_at is not null and body_text = '' and body_html = '' from platform.letter")
                .query(Boolean.class)
                .single());
        assertThat(letters.forget(Instant.now().plus(Duration.ofDays(1)))).isEqualTo(1);
    }

    @Test
    void letsNoLineBreakReachAHeader() throws Exception {
        transaction.executeWithoutResult(any -> letters.insert(
                letter("reader@example.org", Lang.EN),
                new Wording.Worded("Hello\r\nBcc: sly@example.org\r\n\r\nbody", "text", "<p>text</p>"),
                Instant.now()));
        use("", "");

        var message = received();
        var raw = raw(message);
        var head = raw.substring(0, raw.indexOf("\r\n\r\n"));

        assertThat(head.lines().filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("bcc"))).isEmpty();
        assertThat(message.getSubject()).isEqualTo("Hello Bcc: sly@example.org body");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void refusesAnAddressThatHidesAnother() {
        for (var hostile : List.of(
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org, b@example.org",
                "A <a@example.org>",
                "a@example.org\u0000",
                "\"a\r\n\"@example.org",
                "a@b@example.org",
                "a b@example.org",
                "@example.org",
                "a@",
                "")) {
            assertThatThrownBy(() -> take(hostile, Lang.FI, List.of())).as(hostile).isInstanceOf(Refused.class);
        }
        assertThat(letters.countWaiting()).isZero();
    }

    @Test
    void keepsNoLetterOfAnActThatFailed() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(any -> {
                    post.take(letter("reader@example.org", Lang.FI));
                    throw new IllegalStateException("the act fails");
                }))
                .hasMessage("the act fails");

        assertThat(letters.countWaiting()).isZero();
        assertThatThrownBy(() -> post.take(letter("reader@example.org", Lang.FI))).hasMessageContaining("outside a transaction");
    }

    @Test
    void keepsLettersWhereThereIsNoServer() {
        take("reader@example.org", Lang.FI, List.of());

        assertThat(mailing.send()).isZero();
        assertThat(letters.waiting(10)).extracting(KeptLetter::address).containsExactly("reader@example.org");
    }

    @Test
    void triesAgainLaterAndLaterAndGivesUpInTheEnd() throws Exception {
        take("reader@example.org", Lang.FI, List.of());
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        use(closed, "", "");

        var waits = new java.util.ArrayList<Duration>();
        for (int attempt = 1; attempt <= 8; attempt++) {
            int tried = attempt;
            sql.sql("update platform.letter set due_at = now() - interval '1 minute' where failed_at is null").update();
            mailing.send();
            await(() -> sql.sql("select attempts >= :n and failure is not null and (failed_at is not null or due_at > now() + interval '30 seconds') from platform.letter")
                    .param("n", tried)
                    .query(Boolean.class)
                    .single());
            sql.sql("select due_at from platform.letter where failed_at is null")
                    .query((row, _) -> Duration.between(Instant.now(), row.getTimestamp(1).toInstant()))
                    .optional()
                    .ifPresent(waits::add);
        }

        assertThat(waits).hasSize(7).isSorted();
        assertThat(letters.countFailed()).isEqualTo(1);
        assertThat(letters.failed(1).getFirst().failure().orElseThrow()).contains("refused");
    }

    @Test
    void signsInWithTheSealedPasswordAndTellsTheAnswerInWords() {
        server.setUser("centre", "secret word");
        server.getUserManager().setAuthRequired(true);
        use("centre", "secret word");
        assertThat(sql.sql("select value::text from platform.setting where key = 'platform.mail'").query(String.class).single())
                .doesNotContain("secret word");

        var good = setting.test("reader@example.org", Lang.EN, Caller.system());
        use("centre", "wrong word");
        var wrong = setting.test("reader@example.org", Lang.EN, Caller.system());

        assertThat(good.accepted()).isTrue();
        assertThat(good.said()).startsWith("250");
        assertThat(wrong.key()).isEqualTo("platform.mail.answer.signin");
    }

    @Test
    void tellsWhenNobodyAnswersOrTheConnectionCannotBeProtected() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        use(closed, "", "");
        assertThat(setting.test("reader@example.org", Lang.FI, Caller.system()).key()).isEqualTo("platform.mail.answer.nobody");

        save(new MailSettings("127.0.0.1", server.getSmtp().getPort(), MailSettings.Tls.STARTTLS, "", "", "kutomo@centre.example", ""));
        assertThat(setting.test("reader@example.org", Lang.FI, Caller.system()).key()).isEqualTo("platform.mail.answer.tls");

        save(new MailSettings("no-such-host.invalid", 587, MailSettings.Tls.NONE, "", "", "kutomo@centre.example", ""));
        assertThat(setting.test("reader@example.org", Lang.FI, Caller.system()).key()).isEqualTo("platform.mail.answer.unknown");
    }

    @Test
    void givesNoPasswordOfOneServerToAnother() {
        use("centre", "secret word");

        transaction.executeWithoutResult(any -> setting.save(
                new MailForm("other.example", "587", "STARTTLS", "centre", "", "kutomo@centre.example", ""), Caller.system()));

        assertThat(setting.now().password()).isEmpty();
    }

    private void take(String address, Lang lang, List<Object> arguments) {
        transaction.executeWithoutResult(any -> post.take(new Letter(
                Optional.of(UUID.randomUUID()),
                address,
                lang,
                "platform.mail.test",
                arguments,
                Optional.of("https://kutomo.example/" + lang.tag() + "/x?a=1&b=2"))));
    }

    private static Letter letter(String address, Lang lang) {
        return new Letter(Optional.empty(), address, lang, "platform.mail.test", List.of(), Optional.empty());
    }

    private void use(String user, String password) {
        use(server.getSmtp().getPort(), user, password);
    }

    private void use(int port, String user, String password) {
        var sealed = password.isEmpty() ? "" : vault.seal(MailSettings.KEY, password);
        save(new MailSettings("127.0.0.1", port, MailSettings.Tls.NONE, user, sealed, "kutomo@centre.example", "desk@centre.example"));
    }

    private void save(MailSettings wanted) {
        transaction.executeWithoutResult(any -> settings.write(Caller.system(), MailSettings.KEY, wanted));
    }

    private MimeMessage received() {
        mailing.send();
        assertThat(server.waitForIncomingEmail(15_000, 1)).isTrue();
        return server.getReceivedMessages()[0];
    }

    private static String raw(MimeMessage message) throws Exception {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String part(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return ((String) part.getContent()).replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        var until = Instant.now().plusSeconds(15);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
    }
}
