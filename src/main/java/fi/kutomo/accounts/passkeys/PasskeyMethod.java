package fi.kutomo.accounts.passkeys;

import fi.kutomo.accounts.signin.SigninMethod;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Html;
import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Passkeys as the first choice among the ways to sign in. */
@Component
class PasskeyMethod implements SigninMethod {

    private final PasskeyStore passkeys;
    private final Html html;

    PasskeyMethod(PasskeyStore passkeys, Html html) {
        this.passkeys = passkeys;
        this.html = html;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean usedBy(UUID person) {
        return !passkeys.of(person).isEmpty();
    }

    @Override
    public boolean strongFor(UUID person) {
        return usedBy(person);
    }

    @Override
    public Optional<Content> atSignin(String next) {
        return Optional.of(html.content(PasskeyForm.toSignIn(next)));
    }

    @Override
    public Optional<Content> atWelcome(Caller caller) {
        return Optional.of(html.content(PasskeyForm.toMake("/" + caller.lang().tag() + "/account/sign-in-methods", "accounts.passkeys.welcome")));
    }

    @Override
    public Optional<Content> atMethods(Caller caller) {
        return caller.person().map(person -> html.content(new PasskeyLines(passkeys.of(person))));
    }

    @Override
    public Optional<Content> atConfirm(Caller caller, String next) {
        return caller.person().filter(this::usedBy).map(person -> html.content(PasskeyForm.toConfirm(next)));
    }
}
