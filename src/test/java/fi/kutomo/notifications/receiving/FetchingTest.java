package fi.kutomo.notifications.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.notifications.TestThings;
import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.notifications.answering.MailboxSettings.Tls;
import fi.kutomo.notifications.answering.Returning;
import fi.kutomo.notifications.inbox.Delivered;
import fi.kutomo.notifications.mailing.Mails;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Answerable;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.world.KutomoTest;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes out of a real IMAP mailbox, also when it is odd, broken or large. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class FetchingTest {

    private static final String MAILBOX = "answers@kutomo.example";

    @Autowired
    ApplicationContext program;

    @Autowired
    Receiving receiving;

    @Autowired
    Fetching fetching;

    @Autowired
    Returning returning;

    @Autowired
    Settings settings;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    private Mails mails;
    private Person writer;
    private Ref thing;
    private String replyTo;
    private GreenMailUser user;

    @BeforeEach
    void begin() {
        keep(new MailboxSettings(MAILBOX, "", 993, Tls.TLS, "", "", "", ""));
        mails = new Mails(program);
        writer = mails.reader();
        thing = TestThings.add("Kuka kuskaa?", "Meillä naapurit.");
        new Delivered(program).ago(Duration.ofMinutes(20), thing, Why.ANSWERED, writer.id());
        mails.round();
        replyTo = mails.to(writer).getLast().replyTo().orElseThrow();
        server.start();
        user = server.setUser(MAILBOX, "answers", "word");
    }

    @AfterEach
    void end() {
        server.stop();
        keep(MailboxSettings.NONE);
    }

    @Test
    void fetchesFromARealMailboxAndEmptiesIt() throws Exception {
        RawMails.deliver(user, mail("Ensimmäinen."));
        RawMails.deliver(user, mail("Suuri\n" + "x".repeat(230 * 1024)));
        RawMails.deliver(user, mail("Toinen."));
        var mailbox = mailbox(server.getImap().getPort(), "word");

        assertThat(fetching.test(mailbox)).extracting(Fetching.Answer::reached, Fetching.Answer::waiting).containsExactly(true, 3);
        assertThat(fetching.fetch(mailbox)).isEqualTo(3);
        assertThat(fetching.fetch(mailbox)).isZero();

        assertThat(answers()).containsExactlyInAnyOrder("Ensimmäinen.", "Toinen.");
        assertThat(mails.to(writer).getLast().text()).contains("220 kilotavua");
        assertThat(fetching.test(mailbox).waiting()).isZero();
        assertThat(fetching.test(mailbox(server.getImap().getPort(), "x")).key()).isEqualTo("notifications.receiving.test.signin");
        assertThat(fetching.test(mailbox(1, "word")).key()).isEqualTo("notifications.receiving.test.nobody");
    }

    @Test
    void isNotStoppedByMailsThatNobodyCanRead() throws Exception {
        var odd = List.of(
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: x-foo\n\nOuto koodaus.\n",
                "Content-Type: multipart/mixed\n\nEi osia.\n",
                "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: multipart/alternative\n\nx\n",
                "Content-Type: text/plain; charset=\"utf-8; =;\n\nRikki.\n",
                "Content-Type: text/plain\nContent-Disposition: ;;=\n\nOuto paikka.\n",
                "Content-Type: text/html\n\n" + "<div>".repeat(40_000) + "Syvällä" + "\n",
                "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n===%%%\n");
        for (var each : odd) {
            RawMails.deliver(user, raw(each));
        }
        RawMails.deliver(user, RawMails.raw("x\u0000y@kutomo.example", "a\u0000b@example.org", "Subject: \u0000\n\n\u0000\n"));
        RawMails.deliver(user, mail("Hyvä viesti."));
        var mailbox = mailbox(server.getImap().getPort(), "word");

        assertThat(fetching.fetch(mailbox)).isEqualTo(9);

        assertThat(fetching.trouble()).isEmpty();
        assertThat(fetching.test(mailbox).waiting()).isZero();
        assertThat(answers()).contains("Outo koodaus.", "Outo paikka.", "Hyvä viesti.");
    }

    @Test
    void looksFirstAtWhatHasNotFailedBefore() throws Exception {
        var inbox = server.getManagers().getImapHostManager().getInbox(user);
        for (int i = 0; i < 60; i++) {
            inbox.appendMessage(RawMails.message(mail("Ei onnistu.")), new Flags(Flags.Flag.FLAGGED), new Date());
        }
        RawMails.deliver(user, RawMails.mail(replyTo, writer.email(), "", "Viimeinen", "Hyvä."));

        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), "answers", "word");
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            var next = Fetching.next(folder);

            assertThat(next).hasSize(50);
            assertThat(next.getFirst().getSubject()).isEqualTo("Viimeinen");
            folder.close(false);
        }
    }

    @Test
    void leavesOutWhatNoTextHolds() {
        var words = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nSana=00ni=08 pit=C3=A4=C3=A4.\n";

        assertThat(receiving.receive(raw(words))).isEqualTo(Outcome.TAKEN);
        assertThat(answers()).containsExactly("Sanani pitää.");
        TestThings.close(thing);
        assertThat(receiving.receive(raw(words))).isEqualTo(Outcome.REFUSED);
        assertThat(mails.to(writer).getLast().text()).contains("Sanani pitää.");
        var back = new String(RawMails.report(returning.returnsTo(writer.id(), writer.email()).orElseThrow(), "failed", "5.1.1"), StandardCharsets.UTF_8);
        assertThat(receiving.receive(back.replace("No such", "No\u0000 such").getBytes(StandardCharsets.UTF_8))).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void takesTheWordsOfAMailWithAPictureAndGivesBackThoseOfOneThatIsTooLarge() {
        assertThat(receiving.receive(withPicture(400 * 1024))).isEqualTo(Outcome.TAKEN);
        assertThat(answers()).containsExactly("Kuvan kanssa.");

        assertThat(receiving.receive(withPicture(9 * 1024 * 1024))).isEqualTo(Outcome.TOO_LARGE);

        assertThat(answers()).hasSize(1);
        assertThat(mails.to(writer).getLast().text()).contains("10 megatavua", "Kuvan kanssa.");
    }

    private byte[] withPicture(int bytes) {
        return raw("""
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=utf-8

                <p>Kuvan kanssa.</p><img src="cid:logo">
                --r
                Content-Type: image/png; name=logo.png
                Content-ID: <logo>
                Content-Disposition: inline; filename=logo.png
                Content-Transfer-Encoding: base64

                %s
                --r--
                """.formatted(Base64.getMimeEncoder().encodeToString(new byte[bytes])));
    }
    private void keep(MailboxSettings mailbox) {
        transaction.executeWithoutResult(_ -> settings.write(Caller.system(), MailboxSettings.KEY, mailbox));
    }

    private MailboxSettings mailbox(int port, String word) {
        return new MailboxSettings(MAILBOX, "127.0.0.1", port, Tls.NONE, "answers", vault.seal(MailboxSettings.KEY, word), "", "");
    }

    private byte[] mail(String words) {
        return RawMails.mail(replyTo, writer.email(), "", "Re: Kuka kuskaa?", words);
    }

    private byte[] raw(String rest) {
        return RawMails.raw(replyTo, writer.email(), "Subject: Re: Kuka?\nMIME-Version: 1.0\n" + rest);
    }

    private List<String> answers() {
        return TestThings.answers(thing).stream().map(Answerable.Answer::words).toList();
    }
}
