package fi.kutomo.platform.mail;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The operators' page on mail: the server, a test, and letters that have not gone.
 *
 * @param passwordSet whether a password is kept; it is never shown
 * @param tested what came of a test mail just now
 * @param kept the newest letters, where there is no server that they could go to; empty otherwise, for they are private
 */
public record MailPage(
        String title,
        MailForm form,
        Mistakes mistakes,
        boolean configured,
        boolean passwordSet,
        String testAddress,
        Optional<Tested> tested,
        List<KeptLetter> kept,
        List<KeptLetter> failed,
        long waiting)
        implements Page {

    /** What the server said to a test mail, in words and verbatim. */
    public record Tested(boolean accepted, String words, String said) {}

    public List<Option> protections() {
        return Arrays.stream(MailSettings.Tls.values())
                .map(tls -> Option.of(tls.name(), Ui.t("platform.mail.tls." + tls.name()), tls.name().equals(form.tls())))
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
