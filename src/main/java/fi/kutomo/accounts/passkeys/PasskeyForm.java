package fi.kutomo.accounts.passkeys;

import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Ui;
import java.util.Optional;

/**
 * A form that asks the device for a passkey: to make one or to use one. Where passkeys cannot work it says why.
 *
 * @param manner {@code make} or {@code use}
 * @param options path that gives the options for it
 * @param action path to which the device's answer is sent
 * @param words message key of heading ({@code .heading}), text ({@code .text}) and button ({@code .act})
 * @param possible whether passkeys can work at this address
 * @param elsewhere where they can, if they cannot here
 */
public record PasskeyForm(
        String manner, String options, String action, String next, String words, boolean possible, Optional<String> elsewhere)
        implements Fragment {

    static PasskeyForm toMake(String next, String words) {
        return form("make", Ui.url("account/passkeys/options"), Ui.url("account/passkeys"), next, words);
    }

    static PasskeyForm toSignIn(String next) {
        return form("use", Ui.url("sign-in/passkey/options"), Ui.url("sign-in/passkey"), next, "accounts.passkeys.signin");
    }

    static PasskeyForm toConfirm(String next) {
        return form("use", Ui.url("account/confirm/passkey/options"), Ui.url("account/confirm/passkey"), next, "accounts.passkeys.confirm");
    }

    private static PasskeyForm form(String manner, String options, String action, String next, String words) {
        var base = Ui.absolute("");
        return new PasskeyForm(
                manner,
                options,
                action,
                next,
                words,
                PasskeySite.of(base).isPresent(),
                PasskeySite.byName(base).map(origin -> origin + Ui.pathAndQuery()));
    }

    /** Making one asks for a name. */
    public boolean named() {
        return manner.equals("make");
    }
}
