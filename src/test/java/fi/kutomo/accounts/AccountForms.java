package fi.kutomo.accounts;

import static fi.kutomo.accounts.TriedForm.ready;

import fi.kutomo.accounts.factors.TestCodes;
import fi.kutomo.accounts.passkeys.TestAuthenticator;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.providers.TestArrivals;
import fi.kutomo.platform.kernel.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.mock.web.MockMultipartFile;

/** Forms about one's own account: ways to sign in, sessions, profile, organisations, roles, consents and data. */
final class AccountForms {

    private static final String METHODS = "/fi/account/sign-in-methods";

    private AccountForms() {}

    static List<TriedForm> all() {
        return List.of(
                TriedForm.of("/{lang}/account/password", AccountForms::password),
                TriedForm.of("/{lang}/account/password/remove", AccountForms::passwordRemoval),
                TriedForm.of("/{lang}/account/passkeys", AccountForms::passkey),
                TriedForm.of("/{lang}/account/passkeys/{id}/name", AccountForms::passkeyName),
                TriedForm.of("/{lang}/account/passkeys/{id}/removal", AccountForms::passkeyRemoval),
                TriedForm.of("/{lang}/account/links", AccountForms::link),
                TriedForm.of("/{lang}/account/links/{key}/removal", AccountForms::linkRemoval),
                TriedForm.of("/{lang}/account/authenticator", AccountForms::app),
                TriedForm.of("/{lang}/account/authenticator/remove", world -> withApp(world, "/fi/account/authenticator/remove", "account.second-factor-removed")),
                TriedForm.of("/{lang}/account/recovery-codes", world -> withApp(world, "/fi/account/recovery-codes", "account.recovery-codes-made")),
                TriedForm.of("/{lang}/account/sessions/end", world -> sessions(world, "end")),
                TriedForm.of("/{lang}/account/sessions/end-others", world -> sessions(world, "end-others")),
                TriedForm.of("/{lang}/account/email", AccountForms::address),
                TriedForm.of("/{lang}/account/email/confirm", AccountForms::addressConfirmed),
                TriedForm.of("/{lang}/account/profile", AccountForms::profile),
                new TriedForm("/{lang}/account/profile", "how far a field goes", AccountForms::reach),
                TriedForm.of("/{lang}/account/profile/photo", AccountForms::photo),
                TriedForm.of("/{lang}/account/profile/photo/removal", AccountForms::photoRemoval),
                TriedForm.of("/{lang}/account/organisations", AccountForms::membership),
                TriedForm.of("/{lang}/account/organisations/{id}/confirmation", AccountForms::membershipConfirmed),
                TriedForm.of("/{lang}/account/organisations/{id}/contact", AccountForms::contactMade),
                TriedForm.of("/{lang}/account/organisations/{id}/end", AccountForms::membershipEnded),
                TriedForm.of("/{lang}/account/acting", AccountForms::acting),
                TriedForm.of("/{lang}/account/roles/{id}/end", AccountForms::roleGivenUp),
                TriedForm.of("/{lang}/account/consents", AccountForms::consent),
                TriedForm.of("/{lang}/account/requests/{id}/acceptance", world -> asked(world, "acceptance", "offer.accepted")),
                TriedForm.of("/{lang}/account/requests/{id}/refusal", world -> asked(world, "refusal", "offer.refused")),
                new TriedForm("/{lang}/sponsoring", "by address", AccountForms::sponsoringAsked),
                TriedForm.of("/{lang}/sponsoring/requests/{id}/withdrawal", AccountForms::sponsoringTakenBack),
                TriedForm.of("/{lang}/account/data/export", AccountForms::export),
                TriedForm.of("/{lang}/account/data/erase", AccountForms::erasure),
                TriedForm.of("/{lang}/sponsoring", AccountForms::sponsoring),
                TriedForm.of("/{lang}/sponsoring/{id}/withdrawal", AccountForms::sponsoringWithdrawn),
                TriedForm.of("/{lang}/invitation", AccountForms::invitation));
    }

    /** Gives the person in this browser a passkey, as their own browser would. */
    static TestAuthenticator withPasskey(TestBrowser browser) throws Exception {
        var authenticator = new TestAuthenticator();
        var made = authenticator.make(browser, "/fi/account/passkeys/options");
        browser.send("/fi/account/passkeys", "credential", made, "name", "Esimerkkiavain");
        return authenticator;
    }

    private static TriedForm.Ready password(FormWorld world) {
        var person = world.person();
        return ready(
                world.browser(person),
                "/fi/account/password",
                "/fi/account/password",
                List.of("password", "sininen pallo laulaa"),
                () -> world.audited(person, "account.password-set"));
    }

    private static TriedForm.Ready passwordRemoval(FormWorld world) throws Exception {
        var person = world.person();
        var browser = world.browser(person);
        withPasskey(browser);
        return ready(browser, METHODS, "/fi/account/password/remove", List.of(), () -> world.audited(person, "account.password-removed"));
    }

    private static TriedForm.Ready passkey(FormWorld world) throws Exception {
        var person = world.person();
        var browser = world.browser(person);
        var credential = new TestAuthenticator().make(browser, "/fi/account/passkeys/options");
        return ready(
                browser,
                "/fi/account/passkeys",
                "/fi/account/passkeys",
                List.of("credential", credential, "name", "Puhelin"),
                () -> world.count("accounts.passkey where person = '" + person.id() + "'"));
    }

    private static TriedForm.Ready passkeyName(FormWorld world) throws Exception {
        var person = world.person();
        var browser = world.browser(person);
        withPasskey(browser);
        var path = "/fi/account/passkeys/" + passkeyOf(world, person) + "/name";
        return ready(browser, "/fi/account/passkeys", path, List.of("name", "Toinen nimi"), () -> world.audited(person, "passkey.renamed"));
    }

    private static TriedForm.Ready passkeyRemoval(FormWorld world) throws Exception {
        var person = world.person();
        var browser = world.browser(person);
        withPasskey(browser);
        var path = "/fi/account/passkeys/" + passkeyOf(world, person) + "/removal";
        return ready(browser, path, path, List.of(), () -> world.audited(person, "passkey.removed"));
    }

    private static UUID passkeyOf(FormWorld world, Person person) {
        return world.one("select id from accounts.passkey where person = '" + person.id() + "'");
    }

    private static TriedForm.Ready link(FormWorld world) {
        var person = world.person();
        var browser = world.browser(person);
        var arrivals = new TestArrivals(world.program);
        var arrival = arrivals.arrive(browser, arrivals.provider(), person.email());
        return ready(
                browser,
                "/fi/account/links/arrival?arrival=" + arrival,
                "/fi/account/links",
                List.of(),
                () -> world.audited(person, "provider.linked"));
    }

    private static TriedForm.Ready linkRemoval(FormWorld world) {
        var person = world.person();
        var arrivals = new TestArrivals(world.program);
        var provider = arrivals.provider();
        arrivals.link(person.id(), provider);
        return ready(
                world.browser(person), METHODS, "/fi/account/links/" + provider + "/removal", List.of(), () -> world.audited(person, "provider.unlinked"));
    }

    private static TriedForm.Ready app(FormWorld world) throws Exception {
        var person = world.person();
        var browser = world.browser(person);
        var code = TestCodes.code(FormWorld.appSecret(browser), 0);
        return ready(
                browser,
                "/fi/account/authenticator",
                "/fi/account/authenticator",
                List.of("code", code),
                () -> world.audited(person, "account.second-factor-set"));
    }

    private static TriedForm.Ready withApp(FormWorld world, String path, String what) throws Exception {
        var person = world.person();
        var browser = world.browser(person);
        world.app(browser);
        return ready(browser, METHODS, path, List.of(), () -> world.audited(person, what));
    }

    private static TriedForm.Ready sessions(FormWorld world, String act) {
        var person = world.person();
        world.people.session(person);
        return ready(world.browser(person), "/fi/account/sessions", "/fi/account/sessions/" + act, List.of(), () -> -world.open(person));
    }

    private static TriedForm.Ready address(FormWorld world) {
        var email = FormWorld.fresh() + "@example.org";
        return ready(
                world.browser(world.person()),
                "/fi/account/email",
                "/fi/account/email",
                List.of("email", email),
                () -> world.letters.to(email).size());
    }

    private static TriedForm.Ready addressConfirmed(FormWorld world) throws Exception {
        var person = world.person();
        var email = FormWorld.fresh() + "@example.org";
        var browser = world.browser();
        world.browser(person).send("/fi/account/email", "email", email);
        browser.send("/fi/account/email/confirm", "token", world.letters.token(email, "/account/email/confirm"));
        var token = world.letters.token(person.email(), "/account/email/confirm");
        return ready(
                browser,
                "/fi/account/email/confirm?token=" + token,
                "/fi/account/email/confirm",
                List.of(),
                () -> world.audited(person, "account.address-changed"));
    }

    private static TriedForm.Ready profile(FormWorld world) {
        var person = world.person();
        return ready(
                world.browser(person),
                "/fi/account/profile",
                "/fi/account/profile",
                List.of("name", "Esimerkki Toinen", "help", "Autan esimerkeissä."),
                () -> world.audited(person, "profile.changed"));
    }

    private static TriedForm.Ready reach(FormWorld world) {
        var person = world.person();
        return ready(
                world.browser(person),
                "/fi/account/profile",
                "/fi/account/profile",
                List.of("name", person.name(), "help", "Autan.", "reach-help", "PUBLIC"),
                () -> world.audited(person, "profile.changed"));
    }

    private static TriedForm.Ready photo(FormWorld world) throws IOException {
        var person = world.person();
        return ready(
                        world.browser(person),
                        "/fi/account/profile",
                        "/fi/account/profile/photo",
                        List.of("alternative", "Esimerkkikuva"),
                        () -> world.audited(person, "profile.photo-given"))
                .with(picture());
    }

    private static TriedForm.Ready photoRemoval(FormWorld world) throws Exception {
        var person = world.person();
        var browser = world.browser(person);
        browser.send("/fi/account/profile/photo", picture(), "alternative", "");
        return ready(
                browser, "/fi/account/profile", "/fi/account/profile/photo/removal", List.of(), () -> world.audited(person, "profile.photo-removed"));
    }

    private static MockMultipartFile picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new MockMultipartFile("picture", "kuva.png", "image/png", bytes.toByteArray());
    }

    private static TriedForm.Ready membership(FormWorld world) {
        var person = world.person();
        var organisation = world.organisation();
        var name = world.sql
                .sql("select content -> 'texts' -> 'title' -> 'fi' ->> 'text' from knowledge.revision where entry = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
        return ready(
                world.browser(person),
                "/fi/account/organisations?q=" + name.substring(name.indexOf(' ') + 1),
                "/fi/account/organisations",
                List.of("organisation", organisation.toString(), "position", "Kehittäjä"),
                () -> world.audited(person, "membership.asked"));
    }

    /** A contact person of a new organisation, in a browser. */
    private record Contact(UUID organisation, Person person, TestBrowser browser) {}

    private static Contact contact(FormWorld world) throws Exception {
        var organisation = world.organisation();
        var person = world.person();
        var operator = world.browser(world.operator());
        var id = asked(world, person, organisation);
        operator.send("/fi/operations/memberships/" + id + "/confirmation", "contact", "yes");
        return new Contact(organisation, person, world.browser(person));
    }

    /** Somebody asks to belong to an organisation; gives the membership. */
    static UUID asked(FormWorld world, Person person, UUID organisation) throws Exception {
        world.browser(person).send("/fi/account/organisations", "organisation", organisation.toString(), "contact", "yes");
        return world.one("select id from accounts.membership where person = '" + person.id() + "' and organisation = '" + organisation + "'");
    }

    private static TriedForm.Ready membershipConfirmed(FormWorld world) throws Exception {
        var contact = contact(world);
        var person = world.person();
        var path = "/fi/account/organisations/" + asked(world, person, contact.organisation()) + "/confirmation";
        return ready(contact.browser(), "/fi/account/organisations", path, List.of(), () -> world.audited(person, "membership.confirmed"));
    }

    private static TriedForm.Ready contactMade(FormWorld world) throws Exception {
        var contact = contact(world);
        var person = world.person();
        var place = "/fi/account/organisations/" + asked(world, person, contact.organisation());
        contact.browser().send(place + "/confirmation");
        return ready(contact.browser(), "/fi/account/organisations", place + "/contact", List.of(), () -> world.audited(person, "membership.contact"));
    }

    private static TriedForm.Ready membershipEnded(FormWorld world) throws Exception {
        var contact = contact(world);
        var id = world.one("select id from accounts.membership where person = '" + contact.person().id() + "'");
        return ready(
                contact.browser(),
                "/fi/account/organisations",
                "/fi/account/organisations/" + id + "/end",
                List.of(),
                () -> world.audited(contact.person(), "membership.ended"));
    }

    private static TriedForm.Ready acting(FormWorld world) throws Exception {
        var contact = contact(world);
        return ready(
                contact.browser(),
                "/fi/account/organisations",
                "/fi/account/acting",
                List.of("organisation", contact.organisation().toString()),
                () -> contact.browser().again().open("/fi/people").getContentAsString().contains("account-for") ? 1 : 0);
    }

    private static TriedForm.Ready roleGivenUp(FormWorld world) {
        var person = world.people.with(Assurance.EMAIL, Role.DEVELOPER);
        var grant = world.one("select id from accounts.role_grant where person = '" + person.id() + "'");
        return ready(
                world.browser(person),
                "/fi/account/roles",
                "/fi/account/roles/" + grant + "/end",
                List.of(),
                () -> world.audited(person, "role.ended"));
    }

    private static TriedForm.Ready consent(FormWorld world) {
        var person = world.person();
        return ready(
                world.browser(person), "/fi/account/consents", "/fi/account/consents", List.of(), () -> world.count("accounts.consent where person = '" + person.id() + "'"));
    }

    private static TriedForm.Ready export(FormWorld world) {
        var person = world.person();
        return ready(
                world.browser(person),
                "/fi/account/data",
                "/fi/account/data/export",
                List.of(),
                () -> world.count("accounts.export where person = '" + person.id() + "'"));
    }

    private static TriedForm.Ready erasure(FormWorld world) {
        var person = world.person();
        return ready(
                world.browser(person),
                "/fi/account/data/erase",
                "/fi/account/data/erase",
                List.of("handle", person.handle()),
                () -> world.audited(person, "account.erased"));
    }

    private static TriedForm.Ready sponsoring(FormWorld world) {
        var person = world.person();
        return ready(
                world.browser(world.people.with(Assurance.SPONSORED, Role.WEAVER)),
                "/fi/sponsoring",
                "/fi/sponsoring",
                List.of("whom", person.handle(), "reason", "Tunnen hänet esimerkeistä."),
                () -> world.audited(person, "identity.sponsored"));
    }

    private static TriedForm.Ready sponsoringAsked(FormWorld world) {
        var weaver = world.people.with(Assurance.SPONSORED, Role.WEAVER);
        return ready(
                world.browser(weaver),
                "/fi/sponsoring",
                "/fi/sponsoring",
                List.of("whom", FormWorld.fresh() + "@example.org", "reason", "Tunnen hänet esimerkeistä."),
                () -> world.auditedBy(weaver, "offer.made"));
    }

    private static TriedForm.Ready sponsoringTakenBack(FormWorld world) throws Exception {
        var weaver = world.people.with(Assurance.SPONSORED, Role.WEAVER);
        var browser = world.browser(weaver);
        browser.send("/fi/sponsoring", "whom", FormWorld.fresh() + "@example.org", "reason", "Tunnen hänet esimerkeistä.");
        var offer = world.one("select id from accounts.offer where asked_by = '" + weaver.id() + "'");
        return ready(
                browser, "/fi/sponsoring", "/fi/sponsoring/requests/" + offer + "/withdrawal", List.of(), () -> world.auditedBy(weaver, "offer.withdrawn"));
    }

    /** Somebody whom a weaver wants to sponsor. */
    private static TriedForm.Ready asked(FormWorld world, String answer, String what) throws Exception {
        var person = world.person();
        world.browser(world.people.with(Assurance.SPONSORED, Role.WEAVER))
                .send("/fi/sponsoring", "whom", person.email(), "reason", "Tunnen hänet esimerkeistä.");
        var offer = world.one("select id from accounts.offer where email = '" + person.email() + "'");
        return ready(
                world.browser(person),
                "/fi/account/requests",
                "/fi/account/requests/" + offer + "/" + answer,
                List.of(),
                () -> world.auditedBy(person, what));
    }

    private static TriedForm.Ready sponsoringWithdrawn(FormWorld world) throws Exception {
        var person = world.person();
        var browser = world.browser(world.people.with(Assurance.SPONSORED, Role.WEAVER));
        browser.send("/fi/sponsoring", "whom", person.handle(), "reason", "Tunnen hänet esimerkeistä.");
        var word = world.one("select id from accounts.attestation where person = '" + person.id() + "' and method = 'sponsor'");
        return ready(
                browser, "/fi/sponsoring", "/fi/sponsoring/" + word + "/withdrawal", List.of(), () -> world.audited(person, "identity.sponsor.withdrawn"));
    }

    private static TriedForm.Ready invitation(FormWorld world) throws Exception {
        var person = world.person();
        OperatorForms.invite(world, person.email());
        var token = world.letters.token(person.email(), "/invitation");
        return ready(
                world.browser(person),
                "/fi/invitation?token=" + token,
                "/fi/invitation",
                List.of(),
                () -> world.auditedBy(person, "invitation.accepted"));
    }
}
