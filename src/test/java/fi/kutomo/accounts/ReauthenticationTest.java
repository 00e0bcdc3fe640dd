package fi.kutomo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.providers.TestArrivals;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Settings that decide who comes in and where letters go ask the operator to prove to be there. */
@KutomoTest
class ReauthenticationTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    FormWorld world;

    @BeforeEach
    void open() {
        world = new FormWorld(program, web);
    }

    @Test
    void comesBeforeSettingsOfMailAndOfProviders() throws Exception {
        var operator = world.operator();
        var old = world.browser().signedIn(world.people.session(operator.id(), Method.PASSWORD_AND_CODE, Instant.now().minusSeconds(1200)));
        var provider = "/fi/operations/providers/" + new TestArrivals(program).provider();
        for (var page : new String[] {"/fi/operations/mail", "/fi/operations/providers/new", provider}) {
            assertThat(old.open(page).getHeader("Location")).as(page).isEqualTo("/fi/account/confirm?next=" + page.replace("/", "%2F"));
        }
        assertThat(old.open("/fi/operations/providers").getStatus()).isEqualTo(200);
        for (var form : new String[] {"/fi/operations/mail", "/fi/operations/mail/test", "/fi/operations/providers", provider}) {
            var answer = old.send(form, "host", "mail.example", "port", "25", "tls", "NONE", "from", "a@example.org", "testAddress", "a@example.org");
            assertThat(answer.getHeader("Location")).as(form).startsWith("/fi/account/confirm?next=");
        }
        assertThat(world.auditedBy(operator, "setting.changed") + world.auditedBy(operator, "mail.tested")).isZero();
    }

    @Test
    void comesBeforeTakingAwayTheWholeSiteOrTheAuditLogAndEachIsNoted() throws Exception {
        var operator = world.operator();
        var old = world.browser().signedIn(world.people.session(operator.id(), Method.PASSWORD_AND_CODE, Instant.now().minusSeconds(1200)));
        assertThat(old.open("/fi/export/csv").getHeader("Location")).isEqualTo("/fi/account/confirm?next=%2Ffi%2Fexport");
        assertThat(old.open("/fi/operations/audit/entries.csv").getHeader("Location"))
                .isEqualTo("/fi/account/confirm?next=%2Ffi%2Foperations%2Faudit");
        assertThat(old.open("/fi/operations/audit/entries.csv?what=sign-in").getHeader("Location"))
                .isEqualTo("/fi/account/confirm?next=%2Ffi%2Foperations%2Faudit%3Fwhat%3Dsign-in");
        assertThat(world.auditedBy(operator, "site.exported") + world.auditedBy(operator, "audit.exported")).isZero();

        var fresh = world.browser(operator);
        assertThat(fresh.open("/fi/export/csv").getStatus()).isEqualTo(200);
        assertThat(fresh.open("/fi/operations/audit/entries.csv").getStatus()).isEqualTo(200);
        assertThat(world.auditedBy(operator, "site.exported") + world.auditedBy(operator, "audit.exported")).isEqualTo(2);
    }

    @Test
    void leadsThoseWhoseWordCountsFromProfilesToVouching() throws Exception {
        var person = world.people.member();
        var path = "/fi/people/" + person.handle();
        world.browser(person).send("/fi/account/profile", "name", person.name(), "reach-name", "MEMBERS");
        var weaver = world.browser(world.people.with(Assurance.SPONSORED, Role.WEAVER));
        assertThat(weaver.open(path).getContentAsString()).contains("/fi/sponsoring?for=" + person.handle());
        assertThat(weaver.open("/fi/sponsoring?for=" + person.handle()).getContentAsString()).contains("value=\"" + person.handle() + "\"");
        assertThat(world.browser(world.people.member()).open(path).getContentAsString()).doesNotContain("/fi/sponsoring");
    }
}
