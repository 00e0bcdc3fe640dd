package fi.kutomo.platform.mail;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operators set the mail server, try it, and send again what was given up. */
@Workflow
class MailSetting {

    private final Settings settings;
    private final Vault vault;
    private final Wording wording;
    private final LetterStore letters;
    private final Smtp smtp;
    private final AuditLog audit;
    private final Clock clock;

    MailSetting(
            Settings settings, Vault vault, Wording wording, LetterStore letters, Smtp smtp, AuditLog audit, Clock clock) {
        this.settings = settings;
        this.vault = vault;
        this.wording = wording;
        this.letters = letters;
        this.smtp = smtp;
        this.audit = audit;
        this.clock = clock;
    }

    MailSettings now() {
        return settings.read(MailSettings.KEY, MailSettings.class, MailSettings.NONE);
    }

    /** Keeps the settings. A new server is never given the password of the old one. */
    void save(MailForm form, Caller caller) {
        var before = now();
        var sameDoor = before.host().equals(form.host()) && before.user().equals(form.user());
        var password = !form.password().isEmpty()
                ? vault.seal(MailSettings.KEY, form.password())
                : sameDoor ? before.password() : "";
        var tls = MailSettings.Tls.valueOf(form.tls());
        var port = Integer.parseInt(form.port());
        settings.write(
                caller, MailSettings.KEY, new MailSettings(form.host(), port, tls, form.user(), password, form.from(), form.replyTo()));
    }

    /** Sends one letter at once, past the outbox, and tells what the server said. */
    Smtp.Answer test(String address, Lang lang, Caller caller) {
        var id = Ids.next();
        audit.record(caller, "mail.tested", new Ref("letter", id), Map.of());
        var letter = new Letter(caller.person(), address, lang, "platform.mail.test", List.of(), Optional.empty());
        var words = wording.word(letter);
        return smtp.send(
                now(),
                new KeptLetter(
                        id,
                        Optional.empty(),
                        address,
                        lang,
                        words.subject(),
                        words.text(),
                        words.html(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant(),
                        clock.instant(),
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    int again(Caller caller) {
        audit.record(caller, "mail.tried-again", new Ref("letter", Ids.next()), Map.of());
        return letters.again(clock.instant());
    }
}
