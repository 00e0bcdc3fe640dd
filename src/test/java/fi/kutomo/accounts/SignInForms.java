package fi.kutomo.accounts;

import static fi.kutomo.accounts.FormWorld.PASSWORD;
import static fi.kutomo.accounts.TriedForm.ready;

import fi.kutomo.accounts.factors.TestCodes;
import fi.kutomo.accounts.passkeys.TestAuthenticator;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.providers.TestArrivals;
import java.util.List;

/** Forms of coming in: registration, signing in, a forgotten password, proving once more to be there, going out. */
final class SignInForms {

    private SignInForms() {}

    static List<TriedForm> all() {
        return List.of(
                TriedForm.of("/{lang}/sign-in", SignInForms::signIn),
                TriedForm.of("/{lang}/sign-in/code", SignInForms::code),
                TriedForm.of("/{lang}/sign-in/passkey", SignInForms::passkey),
                TriedForm.of("/{lang}/sign-out", SignInForms::signOut),
                TriedForm.of("/{lang}/register", SignInForms::register),
                TriedForm.of("/{lang}/register/with", SignInForms::registerWith),
                TriedForm.of("/{lang}/verify", SignInForms::verify),
                TriedForm.of("/{lang}/reset", SignInForms::reset),
                TriedForm.of("/{lang}/reset/new", SignInForms::resetNew),
                TriedForm.of("/{lang}/account/confirm", SignInForms::confirm),
                TriedForm.of("/{lang}/account/confirm/passkey", SignInForms::confirmByPasskey));
    }

    private static TriedForm.Ready signIn(FormWorld world) {
        var person = world.person();
        var fields = List.of("email", person.email(), "password", PASSWORD);
        return ready(world.browser(), "/fi/sign-in", "/fi/sign-in", fields, () -> world.audited(person, "account.signed-in"));
    }

    private static TriedForm.Ready code(FormWorld world) throws Exception {
        var person = world.person();
        var secret = world.app(world.browser(person));
        var browser = world.browser();
        browser.send("/fi/sign-in", "email", person.email(), "password", PASSWORD);
        return ready(
                browser, "/fi/sign-in/code", "/fi/sign-in/code", List.of("code", TestCodes.code(secret, 1)), () -> world.audited(person, "account.signed-in"));
    }

    private static TriedForm.Ready passkey(FormWorld world) throws Exception {
        var person = world.person();
        var authenticator = AccountForms.withPasskey(world.browser(person));
        var browser = world.browser();
        var credential = authenticator.use(browser, "/fi/sign-in/passkey/options");
        return ready(
                browser, "/fi/sign-in", "/fi/sign-in/passkey", List.of("credential", credential), () -> world.audited(person, "account.signed-in"));
    }

    private static TriedForm.Ready signOut(FormWorld world) {
        var person = world.person();
        return ready(world.browser(person), "/fi/account", "/fi/sign-out", List.of(), () -> -world.open(person));
    }

    private static TriedForm.Ready register(FormWorld world) {
        var fresh = FormWorld.fresh();
        var email = fresh + "@example.org";
        // Somebody who has taken time to fill the form in
        var fields = List.of("email", email, "name", "Esimerkki Kaksi", "handle", fresh, "tongue", "fi", "terms", "yes", "begun", "");
        return ready(world.browser(), "/fi/register", "/fi/register", fields, () -> world.letters.to(email).size());
    }

    private static TriedForm.Ready registerWith(FormWorld world) {
        var fresh = FormWorld.fresh();
        var email = fresh + "@example.org";
        var arrivals = new TestArrivals(world.program);
        var browser = world.browser();
        var arrival = arrivals.arrive(browser, arrivals.provider(), email);
        return ready(
                browser,
                "/fi/register/with?arrival=" + arrival,
                "/fi/register/with",
                List.of("name", "Esimerkki Kaksi", "handle", fresh, "terms", "yes"),
                () -> world.count("accounts.person where email = '" + email + "'"));
    }

    private static TriedForm.Ready verify(FormWorld world) throws Exception {
        var fresh = FormWorld.fresh();
        var email = fresh + "@example.org";
        var browser = world.browser();
        browser.send("/fi/register", "email", email, "name", "Esimerkki Kaksi", "handle", fresh, "tongue", "fi", "terms", "yes");
        var token = world.letters.token(email, "/verify");
        return ready(
                browser,
                "/fi/verify?token=" + token,
                "/fi/verify",
                List.of("handle", fresh),
                () -> world.count("accounts.person where email = '" + email + "'"));
    }

    private static TriedForm.Ready reset(FormWorld world) {
        var person = world.person();
        return ready(world.browser(), "/fi/reset", "/fi/reset", List.of("email", person.email()), () -> world.letters.to(person.email()).size());
    }

    private static TriedForm.Ready resetNew(FormWorld world) throws Exception {
        var person = world.person();
        var browser = world.browser();
        browser.send("/fi/reset", "email", person.email());
        var token = world.letters.token(person.email(), "/reset/new");
        return ready(
                browser,
                "/fi/reset/new?token=" + token,
                "/fi/reset/new",
                List.of("password", "sininen pallo laulaa"),
                () -> world.audited(person, "account.password-reset"));
    }

    private static TriedForm.Ready confirm(FormWorld world) {
        var person = world.person();
        var browser = world.browser(person);
        return ready(
                browser, "/fi/account/confirm", "/fi/account/confirm", List.of("password", PASSWORD, "next", "/fi/account/password"), renewed(browser));
    }

    private static TriedForm.Ready confirmByPasskey(FormWorld world) throws Exception {
        var browser = world.browser(world.people.with(Assurance.EMAIL));
        var authenticator = AccountForms.withPasskey(browser);
        var credential = authenticator.use(browser, "/fi/account/confirm/passkey/options");
        return ready(
                browser, "/fi/account/confirm", "/fi/account/confirm/passkey", List.of("credential", credential, "next", "/fi/account"), renewed(browser));
    }

    /** Whether the session that the browser had has got another id. */
    private static TriedForm.Effects renewed(TestBrowser browser) {
        var before = browser.again();
        return () -> before.again().open("/fi/account").getStatus() == 200 ? 0 : 1;
    }
}
