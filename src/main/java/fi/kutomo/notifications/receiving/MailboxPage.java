package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The operators' page on the mailbox that takes answers.
 *
 * @param now what is set; its secrets are never shown
 * @param tested what came of a test just now
 * @param trouble what is wrong since the mailbox was read last
 */
public record MailboxPage(
        String title, MailboxForm form, Mistakes mistakes, MailboxSettings now, Optional<Tested> tested, Optional<String> trouble) implements Page {

    /** What the server said, in words and verbatim. */
    public record Tested(boolean reached, String words, String said) {}

    public List<Option> protections() {
        return Arrays.stream(MailboxSettings.Tls.values())
                .map(tls -> Option.of(tls.name(), Ui.t("platform.mail.tls." + tls.name()), tls.name().equals(form.at("tls"))))
                .toList();
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("platform.operations.title"), "operations"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
