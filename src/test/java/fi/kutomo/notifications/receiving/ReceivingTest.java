package fi.kutomo.notifications.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.notifications.TestThings;
import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.notifications.answering.MailboxSettings.Tls;
import fi.kutomo.notifications.answering.Returning;
import fi.kutomo.notifications.bounces.Bouncing;
import fi.kutomo.notifications.inbox.Delivered;
import fi.kutomo.notifications.mailing.Mails;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Answerable;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers by mail, against a real IMAP server where they are fetched. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class ReceivingTest {

    private static final String MAILBOX = "answers@kutomo.example";
    private static final String SECRET = "a secret of twenty-four characters";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Receiving receiving;

    @Autowired
    Returning returning;

    @Autowired
    Bouncing bouncing;

    @Autowired
    Settings settings;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Mails mails;
    private Delivered delivered;
    private Person writer;
    private Ref thing;
    private String replyTo;

    @BeforeEach
    void write() {
        mailbox("");
        mails = new Mails(program);
        delivered = new Delivered(program);
        writer = mails.reader();
        thing = TestThings.add("Kuka kuskaa?", "Meillä naapurit.");
        replyTo = notice(thing);
    }

    @AfterEach
    void noMailbox() {
        transaction.executeWithoutResult(_ -> settings.write(Caller.system(), MailboxSettings.KEY, MailboxSettings.NONE));
    }

    @Test
    void takesAnAnswerByItsKey() {
        assertThat(replyTo).matches("answers\\+r[0-9a-z]{20,30}@kutomo\\.example");
        assertThat(mails.to(writer).getFirst().text()).contains("Voit vastata suoraan tähän viestiin");

        assertThat(receive(mail("Re: Kuka kuskaa?", "Meillä kunta.\n\nOn Mon, 23 Nov 2026 at 08:15, Kutomo <" + replyTo + "> wrote:\n> Meillä naapurit.\n"))).isEqualTo(Outcome.TAKEN);

        assertThat(TestThings.answers(thing)).extracting(Answerable.Answer::words).containsExactly("Meillä kunta.");
        assertThat(mails.to(writer)).hasSize(1);
    }

    @Test
    void takesAnAnswerThatOnlyNamesTheLetter() {
        var letter = mails.to(writer).getFirst().id();
        var raw = RawMails.mail(MAILBOX, writer.email(), "In-Reply-To: <" + letter + "@kutomo.example>\n", "Re: Kuka?", "Meillä seurakunta.");

        assertThat(receive(raw)).isEqualTo(Outcome.TAKEN);
        assertThat(TestThings.answers(thing)).hasSize(1);
    }

    @Test
    void takesTheSameMailOnceAlsoAtTheSameTime() throws Exception {
        var raw = mail("Re: Kuka kuskaa?", "Vain kerran.");
        try (var nodes = Executors.newFixedThreadPool(3)) {
            Callable<Outcome> taking = () -> receive(raw);
            var outcomes = new ArrayList<Outcome>();
            for (var each : nodes.invokeAll(List.of(taking, taking, taking))) {
                outcomes.add(each.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Outcome.TAKEN, Outcome.DUPLICATE, Outcome.DUPLICATE);
        }
        assertThat(TestThings.answers(thing)).hasSize(1);
    }

    @Test
    void takesFilesAndLeavesPicturesOfSignatures() {
        var body = """
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=utf-8

                <p>Tässä lista.</p><img src="cid:logo">
                --r
                Content-Type: image/png; name=logo.png
                Content-ID: <logo>
                Content-Disposition: inline; filename=logo.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --r--
                --m
                Content-Type: application/pdf; name="=?utf-8?q?kuskien_p=C3=A4iv=C3=A4t.pdf?="
                Content-Disposition: attachment; filename="=?utf-8?q?kuskien_p=C3=A4iv=C3=A4t.pdf?="
                Content-Transfer-Encoding: base64

                JVBERi0xLjQ=
                --m
                Content-Type: application/pgp-signature; name=signature.asc

                x
                --m--
                """;

        assertThat(receive(RawMails.raw(replyTo, writer.email(), "Subject: Re: Kuka kuskaa?\nMIME-Version: 1.0\n" + body))).isEqualTo(Outcome.TAKEN);

        var answer = TestThings.answers(thing).getFirst();
        assertThat(answer.words()).isEqualTo("Tässä lista.");
        assertThat(answer.files()).extracting(Answerable.Enclosed::name).containsExactly("kuskien päivät.pdf");
        assertThat(new String(answer.files().getFirst().bytes(), StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.4");
    }

    @Test
    void answersWithTheReasonAndTheWordsAndNotTwice() {
        TestThings.close(thing);
        var raw = mail("Re: Kuka kuskaa?", "Pitkä ja tärkeä vastaus.\nToinen rivi & muuta.");

        assertThat(receive(raw)).isEqualTo(Outcome.REFUSED);
        assertThat(receive(raw)).isEqualTo(Outcome.DUPLICATE);

        var letters = mails.to(writer);
        assertThat(letters).hasSize(2);
        assertThat(letters.getLast().subject()).isEqualTo("Vastaustasi ei julkaistu");
        assertThat(letters.getLast().text()).contains("Tämän kirjoitit, jotta mikään ei katoa:", "Pitkä ja tärkeä vastaus.", "http://kutomo.example/fi/search?q=" + thing.id());
        assertThat(letters.getLast().html()).contains("Pitkä ja tärkeä vastaus.<br>Toinen rivi &amp; muuta.");
        assertThat(letters.getLast().leave()).as("no list header on an answer").isEmpty();
        assertThat(refused(mail("Re: Kuka kuskaa?", "none"), Outcome.REFUSED)).contains("jotta mikään ei katoa:", "\nnone\n");
    }

    @Test
    void namesTheReason() {
        assertThat(refused(mail("Re: Kuka?", "   \n\n> Meillä naapurit.\n"), Outcome.EMPTY)).contains("Viestistä ei löytynyt vastausta");
        assertThat(refused(RawMails.raw(replyTo, writer.email(), "Cc: " + manyOthers() + "\nSubject: Re\n\nMonelle.\n"), Outcome.TOO_MANY)).contains("yli kymmenen vastaanottajaa");
        assertThat(refused(mail("Re: Kuka?", "Pitkä\n" + "x".repeat(230 * 1024)), Outcome.TOO_LARGE)).contains("220 kilotavua").contains("Pitkä");
        assertThat(refused(mail("Lopeta", "Lopeta"), Outcome.COMMAND)).contains("tililläsi");
        TestThings.hide(thing, writer.id());
        assertThat(refused(mail("Re: Kuka?", "Salaiseen."), Outcome.GONE)).contains("ei enää ole").contains("Salaiseen.");
    }

    @Test
    void knowsOldKeysAndSummaries() {
        sql.sql("update notifications.reply_key set until = now() - interval '1 day' where person = :person").param("person", writer.id()).update();
        assertThat(refused(mail("Re: Kuka?", "Myöhässä."), Outcome.OLD_KEY)).contains("90 päivän ajan").contains("Myöhässä.");

        var summary = UUID.fromString("01a20000-0000-7000-8000-" + writer.id().toString().substring(24));
        sql.sql("insert into notifications.reply_key (hash, person, letter, until) values (:hash, :person, :letter, now() + interval '9 days')")
                .param("hash", summary.toString())
                .param("person", writer.id())
                .param("letter", summary)
                .update();
        assertThat(refused(RawMails.mail(MAILBOX, writer.email(), "References: <" + summary + "@kutomo.example>\n", "Re: 3 asiaa", "Koosteeseen."), Outcome.SUMMARY))
                .contains("Vastasit koosteeseen")
                .contains("Koosteeseen.");
    }

    @Test
    void takesNothingFromAnotherSender() {
        var other = mails.reader();

        assertThat(receive(RawMails.mail(replyTo, other.email(), "", "Re: Kuka?", "Toisen nimissä."))).isEqualTo(Outcome.WRONG_SENDER);
        assertThat(receive(RawMails.mail(replyTo, "tuntematon@example.net", "", "Re: Kuka?", "Tuntematon."))).isEqualTo(Outcome.WRONG_SENDER);

        assertThat(TestThings.answers(thing)).isEmpty();
        assertThat(mails.to(other).getLast().text()).contains("eri osoitteesta").contains("Toisen nimissä.");
        assertThat(mails.to(writer)).hasSize(1);
    }

    @Test
    void isSilentToWhoeverAnswersNothingWithoutAnAccountAndWritesOnceADayToOthers() {
        assertThat(receive(RawMails.mail(MAILBOX, "roskaposti@example.net", "", "Hei", "Osta tämä!"))).isEqualTo(Outcome.NO_KEY);
        assertThat(sql.sql("select count(*) from platform.letter where address = 'roskaposti@example.net'").query(Long.class).single()).isZero();

        var other = mails.reader();
        assertThat(receive(RawMails.mail(MAILBOX, other.email(), "", "Hei", "Uusi asia."))).isEqualTo(Outcome.NO_KEY);
        assertThat(receive(RawMails.mail(MAILBOX, other.email(), "", "Hei", "Toinen asia."))).isEqualTo(Outcome.NO_KEY);
        assertThat(mails.to(other)).hasSize(1);
        assertThat(mails.to(other).getFirst().text()).contains("Emme löytäneet keskustelua").doesNotContain("Uusi asia.");
    }

    @Test
    void neverAnswersPrograms() {
        var headers = List.of(
                "Auto-Submitted: auto-replied", "Precedence: bulk", "X-Autoreply: yes", "X-Auto-Response-Suppress: All", "List-Id: <x.example>", "Return-Path: <>");
        for (var header : headers) {
            assertThat(receive(RawMails.mail(replyTo, writer.email(), header + "\n", "Re: Kuka?", "Kone vastaa."))).as(header).isEqualTo(Outcome.AUTOMATIC);
        }
        for (var subject : List.of(
                "Automaattinen vastaus: Kuka kuskaa?", "Poissaoloilmoitus", "Lomalla 1.7.–31.7.", "Autosvar: Vem kör?", "Automatiskt svar", "Frånvaromeddelande",
                "Out of office: Who drives?", "Automatic reply: Who drives?")) {
            assertThat(receive(RawMails.mail(replyTo, writer.email(), "", RawMails.mime(subject), "Olen poissa."))).as(subject).isEqualTo(Outcome.AUTOMATIC);
        }
        assertThat(receive(RawMails.mail(replyTo, "mailer-daemon@example.net", "", "Undelivered", "x"))).isEqualTo(Outcome.AUTOMATIC);
        assertThat(receive(RawMails.mail(replyTo, replyTo, "", "Re: Kuka?", "Oma silmukka."))).isEqualTo(Outcome.NOBODYS);
        assertThat(receive(RawMails.mail(replyTo, MAILBOX, "", "Re: Kuka?", "Oma silmukka."))).isEqualTo(Outcome.NOBODYS);
        assertThat(receive(RawMails.raw(replyTo, "", "Subject: x\n\nEi lähettäjää.\n"))).isEqualTo(Outcome.NOBODYS);

        assertThat(TestThings.answers(thing)).isEmpty();
        assertThat(mails.to(writer)).hasSize(1);
    }

    @Test
    void hearsNobodyWhoIsShutOut() {
        program.getBean(PersonStore.class).suspend(writer.id(), Instant.now().plus(Duration.ofDays(1)), "Koe", Optional.empty());

        assertThat(receive(mail("Re: Kuka?", "Jäähyltä."))).isEqualTo(Outcome.SHUT_OUT);
        assertThat(TestThings.answers(thing)).isEmpty();
        assertThat(mails.to(writer)).hasSize(1);
    }

    @Test
    void believesTheVerdictOfItsOwnServerOnly() {
        mailbox("mx.kutomo.example");
        var forged = "Authentication-Results: mx.evil.example; dmarc=pass\n";
        var failed = "Authentication-Results: mx.kutomo.example; spf=pass smtp.mailfrom=evil@evil.example; dkim=fail header.d=example.org\n";
        var dkim = "Authentication-Results: mx.kutomo.example;\n dkim=pass header.d=example.org\n";
        var spf = "Authentication-Results: mx.kutomo.example 1; spf=pass smtp.mailfrom=" + writer.email() + "\n";

        for (var bad : List.of("", forged, failed)) {
            assertThat(receive(RawMails.mail(replyTo, writer.email(), bad, "Re: Kuka?", "Väärä."))).as(bad).isEqualTo(Outcome.UNPROVED);
        }
        assertThat(mails.to(writer)).as("no letter to whom somebody else may have named").hasSize(1);
        assertThat(heard()).as("but a word in the inbox, once a day").hasSize(1);
        assertThat(heard().getFirst()).contains("ei julkaistu: Kuka kuskaa?").contains("ei vahvistanut, että viesti on sinun");
        sql.sql("update notifications.notice set came_at = came_at - interval '1 hour' where person = :person").param("person", writer.id()).update();
        mails.round();
        assertThat(mails.to(writer)).hasSize(1);
        for (var good : List.of(dkim, spf)) {
            assertThat(receive(RawMails.mail(replyTo, writer.email(), good, "Re: Kuka?", "Oikea."))).as(good).isEqualTo(Outcome.TAKEN);
        }
    }

    @Test
    void saysInTheInboxWhatNoLetterSaysAnyMore() {
        TestThings.close(thing);
        for (int i = 0; i < 5; i++) {
            assertThat(receive(mail("Re: Kuka?", "Suljettuun."))).isEqualTo(Outcome.REFUSED);
        }
        assertThat(receive(mail("Re: Kuka?", "   "))).isEqualTo(Outcome.EMPTY);
        assertThat(receive(RawMails.mail(replyTo, mails.reader().email(), "", "Re: Kuka?", "Toisen nimissä."))).isEqualTo(Outcome.WRONG_SENDER);

        assertThat(mails.to(writer)).hasSize(6);
        assertThat(heard()).hasSize(1);
        assertThat(heard().getFirst()).contains("Viestistä ei löytynyt vastausta");
    }

    /** What the writer's inbox says of answers that were not taken. */
    private List<String> heard() {
        var until = Instant.now().plusSeconds(15);
        while (told().isEmpty() && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        return told();
    }

    private List<String> told() {
        var caller = program.getBean(People.class).callers(List.of(writer.id())).get(writer.id());
        return sql.sql("select thing from notifications.notice where person = :person and kind = :kind")
                .param("person", writer.id())
                .param("kind", UntakenTelling.KIND)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> program.getBean(UntakenTelling.class).tell(List.of(id), caller).get(id))
                .map(told -> told.title() + " " + told.words())
                .toList();
    }

    @Test
    void countsLettersThatComeBack() {
        var back = returning.returnsTo(writer.id(), writer.email()).orElseThrow();
        assertThat(back.substring(0, back.indexOf('@')).length()).isLessThanOrEqualTo(64);

        assertThat(receive(RawMails.report(back, "delayed", "4.4.1"))).isEqualTo(Outcome.RETURNED);
        assertThat(receive(RawMails.report(back, "failed", "5.1.1"))).isEqualTo(Outcome.RETURNED);
        assertThat(bouncing.stopped(writer.id(), writer.email())).isEmpty();
        assertThat(receive(RawMails.report(back, "failed", "5.1.1"))).isEqualTo(Outcome.RETURNED);

        assertThat(bouncing.stopped(writer.id(), writer.email())).contains("smtp; 550 5.1.1 No such user");
        delivered.ago(Duration.ofMinutes(20), TestThings.add("Ei enää", ""), Why.NAMED, writer.id());
        mails.round();
        assertThat(mails.to(writer)).hasSize(1);
        bouncing.again(writer.id());
        mails.round();
        assertThat(mails.to(writer)).hasSize(2);
    }

    @Test
    void countsSoftlyWhatComesBackInWordsThatNoStandardKnows() {
        var back = returning.returnsTo(writer.id(), writer.email()).orElseThrow();
        for (int i = 0; i < 4; i++) {
            assertThat(receive(RawMails.mail(back, writer.email(), "Return-Path: <>\nAuto-Submitted: auto-replied\n", "Olen lomalla", "Palaan."))).isEqualTo(Outcome.NOBODYS);
        }
        assertThat(bouncing.stopped(writer.id(), writer.email())).as("who is away can be reached").isEmpty();

        for (int i = 0; i < 4; i++) {
            assertThat(bouncing.stopped(writer.id(), writer.email())).isEmpty();
            assertThat(receive(RawMails.mail(back, "MAILER-DAEMON@mx.example", "Return-Path: <>\n", "failure notice", "Hi. This is the qmail-send program."))).isEqualTo(Outcome.RETURNED);
        }
        assertThat(bouncing.stopped(writer.id(), writer.email())).contains("failure notice");
    }

    @Test
    void believesNoReturnedLetterThatSomebodyMadeUp() {
        var other = mails.reader();
        var back = returning.returnsTo(writer.id(), writer.email()).orElseThrow();
        var forged = back.replaceFirst("(.)@", back.contains("0@") ? "1@" : "0@");

        assertThat(receive(RawMails.report(forged, "failed", "5.1.1"))).isEqualTo(Outcome.NOBODYS);
        assertThat(receive(RawMails.report(forged, "failed", "5.1.1"))).isEqualTo(Outcome.NOBODYS);
        assertThat(bouncing.stopped(writer.id(), writer.email())).isEmpty();
        assertThat(bouncing.stopped(other.id(), other.email())).isEmpty();
    }

    @Test
    void isHandedOverByAProgramThatKnowsTheSecret() throws Exception {
        var raw = mail("Re: Kuka kuskaa?", "Välitetty.");

        assertThat(status(post("/incoming-mail").content(raw))).isEqualTo(404);
        assertThat(status(post("/incoming-mail").content(raw).header("Authorization", "Bearer wrong"))).isEqualTo(404);
        assertThat(status(post("/incoming-mail").content(raw).header("X-Kutomo-Signature", "sha256=" + signed("wrong", raw)))).isEqualTo(404);
        assertThat(TestThings.answers(thing)).isEmpty();

        var answer = web.perform(post("/incoming-mail").contentType("message/rfc822").content(raw).header("X-Kutomo-Signature", "sha256=" + signed(SECRET, raw)))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString()).isEqualTo("taken\n");
        assertThat(status(post("/incoming-mail").content(raw).header("Authorization", "Bearer " + SECRET))).isEqualTo(200);
        assertThat(TestThings.answers(thing)).hasSize(1);
    }

    private static String signed(String secret, byte[] raw) throws java.io.IOException {
        return HookController.hmac(secret, raw, java.io.InputStream.nullInputStream());
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    private void mailbox(String judge) {
        var wanted = new MailboxSettings(MAILBOX, "", 993, Tls.TLS, "", "", vault.seal(MailboxSettings.KEY, SECRET), judge);
        transaction.executeWithoutResult(_ -> settings.write(Caller.system(), MailboxSettings.KEY, wanted));
    }

    /** Writes a mail about the thing; where it is answered. */
    private String notice(Ref about) {
        delivered.ago(Duration.ofMinutes(20), about, Why.ANSWERED, writer.id());
        mails.round();
        return mails.to(writer).getLast().replyTo().orElseThrow();
    }

    private String refused(byte[] raw, Outcome outcome) {
        int before = mails.to(writer).size();
        assertThat(receive(raw)).isEqualTo(outcome);
        assertThat(mails.to(writer)).hasSize(before + 1);
        assertThat(TestThings.answers(thing)).isEmpty();
        return mails.to(writer).getLast().text();
    }

    private Outcome receive(byte[] raw) {
        return receiving.receive(raw);
    }

    private byte[] mail(String subject, String words) {
        return RawMails.mail(replyTo, writer.email(), "", RawMails.mime(subject), words);
    }

    private static String manyOthers() {
        return String.join(", ", java.util.stream.IntStream.range(0, 11).mapToObj(i -> "muu" + i + "@example.org").toList());
    }
}
