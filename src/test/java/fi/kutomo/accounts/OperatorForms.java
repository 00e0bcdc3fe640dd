package fi.kutomo.accounts;

import static fi.kutomo.accounts.TriedForm.asking;
import static fi.kutomo.accounts.TriedForm.ready;

import fi.kutomo.accounts.invitations.Inviting;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.accounts.providers.TestArrivals;
import fi.kutomo.accounts.teams.ChosenTeam;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Forms of operators: people and their roles, memberships, invitations, the policy, providers, mail and the audit log. */
final class OperatorForms {

    private OperatorForms() {}

    static List<TriedForm> all() {
        return List.of(
                TriedForm.of("/{lang}/operations/people/{id}/roles", OperatorForms::role),
                new TriedForm("/{lang}/operations/people/{id}/roles", "of two", OperatorForms::proposal),
                TriedForm.of("/{lang}/operations/people/{id}/roles/{grant}/end", OperatorForms::roleEnded),
                TriedForm.of("/{lang}/operations/people/{id}/proposals/{proposal}", world -> decision(world, "confirm", "role.granted")),
                new TriedForm("/{lang}/operations/people/{id}/proposals/{proposal}", "declined", world -> decision(world, "decline", "role.declined")),
                TriedForm.of("/{lang}/operations/people/{id}/suspension", OperatorForms::suspension),
                TriedForm.of("/{lang}/operations/people/{id}/suspension/end", OperatorForms::suspensionEnded),
                TriedForm.of("/{lang}/operations/memberships/{id}/confirmation", world -> membership(world, "confirmation", "membership.confirmed")),
                TriedForm.of("/{lang}/operations/memberships/{id}/end", world -> membership(world, "end", "membership.declined")),
                TriedForm.of("/{lang}/operations/memberships/domains", OperatorForms::domain),
                TriedForm.of("/{lang}/operations/memberships/domains/{id}/removal", OperatorForms::domainRemoved),
                TriedForm.of("/{lang}/operations/memberships/centres", OperatorForms::centre),
                TriedForm.of("/{lang}/operations/memberships/centres/{id}/removal", OperatorForms::centreRemoved),
                TriedForm.of("/{lang}/operations/invitations", OperatorForms::invitation),
                TriedForm.of("/{lang}/operations/invitations/{id}/withdrawal", OperatorForms::invitationWithdrawn),
                TriedForm.of("/{lang}/operations/teams", OperatorForms::team),
                TriedForm.of("/{lang}/operations/teams/{slug}", OperatorForms::teamChanged),
                TriedForm.of("/{lang}/operations/teams/{slug}/end", OperatorForms::teamEnded),
                TriedForm.of("/{lang}/operations/policy", OperatorForms::policy),
                TriedForm.of("/{lang}/operations/providers", OperatorForms::provider),
                TriedForm.of("/{lang}/operations/providers/{key}", OperatorForms::providerChanged),
                TriedForm.of("/{lang}/operations/providers/{key}/test", OperatorForms::providerTested),
                TriedForm.of("/{lang}/operations/mail", OperatorForms::mail),
                TriedForm.of("/{lang}/operations/mail/test", OperatorForms::mailTested),
                TriedForm.of("/{lang}/operations/mail/again", OperatorForms::mailAgain),
                TriedForm.of("/{lang}/operations/mailbox", OperatorForms::mailbox),
                TriedForm.of("/{lang}/operations/mailbox/test", OperatorForms::mailboxTested),
                TriedForm.of("/{lang}/operations/audit/verify", world ->
                        asking(world.browser(world.operator()), "/fi/operations/audit", "/fi/operations/audit/verify", List.of())));
    }

    private static TriedForm.Ready role(FormWorld world) {
        var person = world.person();
        return onPerson(world, person, "/roles", List.of("role", "EDITOR", "reason", "Esimerkki"), "role.granted");
    }

    private static TriedForm.Ready proposal(FormWorld world) {
        var person = world.person();
        return onPerson(world, person, "/roles", List.of("role", "MODERATOR", "reason", "Esimerkki"), "role.proposed");
    }

    private static TriedForm.Ready roleEnded(FormWorld world) {
        var person = world.people.with(Assurance.EMAIL, Role.EDITOR);
        var grant = world.one("select id from accounts.role_grant where person = '" + person.id() + "'");
        return onPerson(world, person, "/roles/" + grant + "/end", List.of("reason", "Esimerkki"), "role.ended");
    }

    private static TriedForm.Ready decision(FormWorld world, String decision, String what) throws Exception {
        var person = world.person();
        world.browser(world.operator()).send("/fi/operations/people/" + person.id() + "/roles", "role", "MODERATOR", "reason", "Esimerkki");
        var proposal = world.one("select id from accounts.role_proposal where person = '" + person.id() + "'");
        return onPerson(world, person, "/proposals/" + proposal, List.of("decision", decision), what);
    }

    private static TriedForm.Ready suspension(FormWorld world) {
        var person = world.person();
        return onPerson(world, person, "/suspension", List.of("statement", "Esimerkki"), "person.suspended");
    }

    private static TriedForm.Ready suspensionEnded(FormWorld world) throws Exception {
        var person = world.person();
        world.browser(world.operator()).send("/fi/operations/people/" + person.id() + "/suspension", "statement", "Esimerkki");
        return onPerson(world, person, "/suspension/end", List.of(), "person.restored");
    }

    private static TriedForm.Ready onPerson(FormWorld world, Person person, String act, List<String> fields, String what) {
        var place = "/fi/operations/people/" + person.id();
        return ready(world.browser(world.operator()), place, place + act, fields, () -> world.audited(person, what));
    }

    private static TriedForm.Ready membership(FormWorld world, String act, String what) throws Exception {
        var person = world.person();
        var id = AccountForms.asked(world, person, world.organisation());
        return ready(
                world.browser(world.operator()),
                "/fi/operations/memberships",
                "/fi/operations/memberships/" + id + "/" + act,
                List.of(),
                () -> world.audited(person, what));
    }

    private static TriedForm.Ready domain(FormWorld world) {
        var organisation = world.organisation();
        return ready(
                world.browser(world.operator()),
                "/fi/operations/memberships?q=kaksi",
                "/fi/operations/memberships/domains",
                List.of("organisation", organisation.toString(), "domain", FormWorld.fresh() + ".example"),
                () -> world.audited(organisation, "organisation.domain-added"));
    }

    private static TriedForm.Ready domainRemoved(FormWorld world) throws Exception {
        var organisation = world.organisation();
        var browser = world.browser(world.operator());
        browser.send("/fi/operations/memberships/domains", "organisation", organisation.toString(), "domain", FormWorld.fresh() + ".example");
        var id = world.one("select id from accounts.organisation_domain where organisation = '" + organisation + "'");
        return ready(
                browser,
                "/fi/operations/memberships",
                "/fi/operations/memberships/domains/" + id + "/removal",
                List.of(),
                () -> world.audited(organisation, "organisation.domain-removed"));
    }

    private static TriedForm.Ready centre(FormWorld world) {
        var organisation = world.organisation();
        return ready(
                world.browser(world.operator()),
                "/fi/operations/memberships?q=kaksi",
                "/fi/operations/memberships/centres",
                List.of("organisation", organisation.toString()),
                () -> world.audited(organisation, "organisation.partner-marked"));
    }

    private static TriedForm.Ready centreRemoved(FormWorld world) throws Exception {
        var organisation = world.organisation();
        var browser = world.browser(world.operator());
        browser.send("/fi/operations/memberships/centres", "organisation", organisation.toString());
        return ready(
                browser,
                "/fi/operations/memberships",
                "/fi/operations/memberships/centres/" + organisation + "/removal",
                List.of(),
                () -> world.audited(organisation, "organisation.partner-unmarked"));
    }

    private static TriedForm.Ready invitation(FormWorld world) {
        var email = FormWorld.fresh() + "@example.org";
        return ready(
                world.browser(world.operator()),
                "/fi/operations/invitations",
                "/fi/operations/invitations",
                List.of("addresses", email, "letterLang", "fi"),
                () -> world.letters.to(email).size());
    }

    /** An invitation to an address, even of somebody who has registered meanwhile. */
    static UUID invite(FormWorld world, String email) {
        var offer = new Inviting.Offer(Lang.FI, Optional.empty(), Scope.EVERYWHERE, ChosenTeam.NONE, Optional.empty(), "");
        world.program.getBean(Inviting.class).invite(List.of(email), offer, "http://localhost", Caller.system());
        return world.one("select id from accounts.invitation where email = '" + email + "' order by invited_at desc limit 1");
    }

    private static TriedForm.Ready invitationWithdrawn(FormWorld world) {
        var id = invite(world, FormWorld.fresh() + "@example.org");
        return ready(
                world.browser(world.operator()),
                "/fi/operations/invitations",
                "/fi/operations/invitations/" + id + "/withdrawal",
                List.of(),
                () -> world.audited(id, "invitation.withdrawn"));
    }

    private static TriedForm.Ready team(FormWorld world) {
        var name = FormWorld.fresh();
        return ready(
                world.browser(world.operator()),
                "/fi/operations/teams",
                "/fi/operations/teams",
                List.of("name", name),
                () -> world.count("accounts.team where name = '" + name + "'"));
    }

    private static TriedForm.Ready teamChanged(FormWorld world) throws Exception {
        var operator = world.operator();
        var place = team(world, operator);
        return ready(
                world.browser(operator), place, place, List.of("version", "0", "name", FormWorld.fresh()), () -> world.auditedBy(operator, "team.changed"));
    }

    private static TriedForm.Ready teamEnded(FormWorld world) throws Exception {
        var operator = world.operator();
        var place = team(world, operator);
        return ready(world.browser(operator), place, place + "/end", List.of(), () -> world.auditedBy(operator, "team.ended"));
    }

    private static String team(FormWorld world, Person operator) throws Exception {
        var name = FormWorld.fresh();
        world.browser(operator).send("/fi/operations/teams", "name", name);
        return "/fi/operations/teams/" + name;
    }

    private static TriedForm.Ready policy(FormWorld world) {
        var operator = world.operator();
        return ready(
                world.browser(operator),
                "/fi/operations/policy",
                "/fi/operations/policy",
                List.of("registration", "open", "writing", "SPONSORED", "secondFactor", "asked"),
                () -> settings(world, operator));
    }

    private static long settings(FormWorld world, Person operator) {
        return world.auditedBy(operator, "setting.changed");
    }

    private static TriedForm.Ready provider(FormWorld world) {
        var key = FormWorld.fresh();
        return ready(
                world.browser(world.operator()),
                "/fi/operations/providers/new",
                "/fi/operations/providers",
                filled(key),
                () -> world.count("accounts.provider where key = '" + key + "'"));
    }

    private static TriedForm.Ready providerChanged(FormWorld world) {
        var key = new TestArrivals(world.program).provider();
        var operator = world.operator();
        var place = "/fi/operations/providers/" + key;
        return ready(world.browser(operator), place, place, filled(key), () -> world.auditedBy(operator, "provider.changed"));
    }

    private static TriedForm.Ready providerTested(FormWorld world) {
        var place = "/fi/operations/providers/" + new TestArrivals(world.program).provider();
        return asking(world.browser(world.operator()), place, place + "/test", List.of());
    }

    private static List<String> filled(String key) {
        return List.of(
                "key", key, "nameFi", "Testi", "nameSv", "Test", "nameEn", "Test", "issuer", "https://10.1.2.3", "client", "kutomo", "scopes", "openid",
                "algorithms", "RS256", "subject", "sub", "asked", "0", "days", "30");
    }

    private static TriedForm.Ready mail(FormWorld world) {
        var operator = world.operator();
        return ready(
                world.browser(operator),
                "/fi/operations/mail",
                "/fi/operations/mail",
                List.of("host", "", "port", "25", "tls", "NONE", "from", "kutomo@centre.example", "replyTo", ""),
                () -> settings(world, operator));
    }

    private static TriedForm.Ready mailbox(FormWorld world) {
        var operator = world.operator();
        return ready(
                world.browser(operator),
                "/fi/operations/mailbox",
                "/fi/operations/mailbox",
                List.of("address", "", "host", "", "port", "993", "tls", "TLS", "user", "", "judge", ""),
                () -> settings(world, operator));
    }

    private static TriedForm.Ready mailboxTested(FormWorld world) throws Exception {
        var operator = world.operator();
        var browser = world.browser(operator);
        browser.send("/fi/operations/mailbox", "address", "answers@centre.example", "host", "127.0.0.1", "port", "1", "tls", "NONE");
        return ready(
                browser, "/fi/operations/mailbox", "/fi/operations/mailbox/test", List.of(), () -> world.auditedBy(operator, "mailbox.tested"));
    }

    /** A server that nobody answers at: what counts is that it is called once. */
    private static TriedForm.Ready mailTested(FormWorld world) throws Exception {
        var operator = world.operator();
        var browser = world.browser(operator);
        browser.send("/fi/operations/mail", "host", "127.0.0.1", "port", "1", "tls", "NONE", "from", "kutomo@centre.example");
        return ready(
                browser,
                "/fi/operations/mail",
                "/fi/operations/mail/test",
                List.of("testAddress", "kokeilu@example.org"),
                () -> world.auditedBy(operator, "mail.tested"));
    }

    private static TriedForm.Ready mailAgain(FormWorld world) throws Exception {
        var operator = world.operator();
        var email = FormWorld.fresh() + "@example.org";
        invite(world, email);
        world.sql.sql("update platform.letter set failed_at = now(), failure = 'Test' where address = :email").param("email", email).update();
        return ready(
                world.browser(operator), "/fi/operations/mail", "/fi/operations/mail/again", List.of(), () -> world.auditedBy(operator, "mail.tried-again"));
    }
}
