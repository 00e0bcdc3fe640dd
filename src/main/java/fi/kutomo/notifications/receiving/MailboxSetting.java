package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;

/** Operators say which mailbox takes answers, and try it. */
@Workflow
class MailboxSetting {

    private final Settings settings;
    private final Vault vault;
    private final Fetching fetching;
    private final AuditLog audit;

    MailboxSetting(Settings settings, Vault vault, Fetching fetching, AuditLog audit) {
        this.settings = settings;
        this.vault = vault;
        this.fetching = fetching;
        this.audit = audit;
    }

    MailboxSettings now() {
        return settings.read(MailboxSettings.KEY, MailboxSettings.class, MailboxSettings.NONE);
    }

    /** Keeps the settings. Another server is never given the password of the former. */
    void save(MailboxForm form, Caller caller) {
        var before = now();
        boolean sameDoor = before.host().equals(form.at("host")) && before.user().equals(form.at("user"));
        var password = sealed(form.at("password"), sameDoor ? before.password() : "");
        settings.write(caller, MailboxSettings.KEY, form.settings(password, sealed(form.at("secret"), before.secret())));
    }

    Fetching.Answer test(Caller caller) {
        audit.record(caller, "mailbox.tested", Ref.keyed("setting", MailboxSettings.KEY));
        return fetching.test(now());
    }

    private String sealed(String fresh, String before) {
        return fresh.isEmpty() ? before : vault.seal(MailboxSettings.KEY, fresh);
    }
}
