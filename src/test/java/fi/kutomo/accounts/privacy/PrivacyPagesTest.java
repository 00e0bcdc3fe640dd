package fi.kutomo.accounts.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.world.KutomoTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class PrivacyPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    AuditLog audit;

    @Autowired
    List<Purpose> purposes;

    @Autowired
    Messages messages;

    @Test
    void askForAConfirmationBeforeWhatCannotBeTakenBack() throws Exception {
        var test = new TestPeople(program);
        var person = test.member();
        var old = test.session(person.id(), Method.PASSWORD, Instant.now().minusSeconds(1200));

        browser.perform(post("/sv/account/data/export").cookie(old).with(csrf()))
                .andExpect(header().string("Location", "/sv/account/confirm?next=/sv/account/data"));
        browser.perform(get("/sv/account/data/erase").cookie(old))
                .andExpect(header().string("Location", "/sv/account/confirm?next=/sv/account/data/erase"));
        browser.perform(post("/sv/account/data/erase").cookie(old).with(csrf()).param("handle", person.handle()))
                .andExpect(header().string("Location", "/sv/account/confirm?next=/sv/account/data/erase"));
        assertThat(sql.sql("select count(*) from accounts.person where id = :id").param("id", person.id()).query(Long.class).single()).isEqualTo(1);
    }

    /** In a transaction that is undone, because the other operators come back with it. */
    @Test
    void keepTheLastOperatorHere() throws Exception {
        var test = new TestPeople(program);
        var operator = test.with(Assurance.SPONSORED, Role.OPERATOR);
        var session = test.session(operator);
        var answer = program.getBean(org.springframework.transaction.support.TransactionTemplate.class).execute(undone -> {
            undone.setRollbackOnly();
            sql.sql("update accounts.role_grant set ended_at = now() where role = 'OPERATOR' and person <> :id").param("id", operator.id()).update();
            try {
                return browser.perform(post("/en/account/data/erase").cookie(session).with(csrf()).param("handle", operator.handle()))
                        .andReturn().getResponse();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("You are the last operator here");
    }

    @Test
    void giveNobodyTheDataOfAnother() throws Exception {
        var test = new TestPeople(program);
        var owner = test.member();
        var other = test.member();
        browser.perform(post("/en/account/data/export").cookie(test.session(owner)).with(csrf())).andExpect(status().isSeeOther());
        var id = sql.sql("select id from accounts.export where person = :id").param("id", owner.id()).query(UUID.class).single();

        browser.perform(get("/en/account/data/export/" + id).cookie(test.session(other))).andExpect(status().isNotFound());
    }

    @Test
    void tellAPersonWhoHasLookedAtTheData() throws Exception {
        var test = new TestPeople(program);
        var person = test.member();
        var operator = test.with(Assurance.SPONSORED, Role.OPERATOR);

        browser.perform(get("/en/operations/audit?who=" + person.id()).cookie(test.session(operator))).andExpect(status().isOk());

        browser.perform(get("/en/account/history?of=others").cookie(test.session(person)))
                .andExpect(content().string(containsString("The audit log was looked at")))
                .andExpect(content().string(containsString(operator.name())));
        browser.perform(get("/en/account/history").cookie(test.session(person)))
                .andExpect(content().string(not(containsString("The audit log was looked at"))));
    }

    @Test
    void showEveryPurposeInTheNotice() throws Exception {
        for (var lang : fi.kutomo.platform.kernel.Lang.ALL) {
            var notice = browser.perform(get("/" + lang.tag() + "/privacy")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(purposes).isNotEmpty().allSatisfy(purpose ->
                    assertThat(notice).contains(messages.in(lang, purpose.module() + ".purpose." + purpose.key() + ".name") + ":"));
        }
    }
}
