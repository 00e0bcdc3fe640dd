package fi.kutomo.accounts.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.accounts.teams.ChosenTeam;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class InvitingTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Inviting inviting;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PersonStore people;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MockMvc web;

    private TestPeople test;

    @BeforeEach
    void bringPeople() {
        test = new TestPeople(program);
    }

    @Test
    void givesTheRoleOnceToWhoReadsTheMail() throws Exception {
        var handle = "kutsuttu-" + UUID.randomUUID();
        var token = token(handle + "@example.org");
        var stranger = test.member();

        assertThatThrownBy(() -> inviting.accept(token, stranger, Caller.system())).isInstanceOf(Refused.class);
        assertThat(web.perform(post("/fi/invitation").with(csrf()).cookie(test.session(stranger)).param("token", token))
                        .andReturn().getResponse().getStatus())
                .isEqualTo(409);

        var person = test.with(handle + "@example.org", handle, Assurance.EMAIL);
        var cookie = test.session(person);
        assertThat(web.perform(get("/sv/invitation?token=" + token).with(csrf()).cookie(cookie)).andReturn().getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Vävare", "Godta inbjudan");
        assertThat(web.perform(post("/fi/invitation").with(csrf()).cookie(cookie).param("token", token))
                        .andReturn().getResponse().getStatus())
                .isEqualTo(303);

        assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.WEAVER);
        assertThat(invitations.open(token)).isEmpty();
        assertThatThrownBy(() -> inviting.accept(token, person, Caller.system())).isInstanceOf(Refused.class);
    }

    @Test
    void opensRegistrationToWhoIsInvitedWhereItIsClosed() throws Exception {
        var address = "tulija-" + UUID.randomUUID() + "@example.org";
        var token = token(address);
        var transaction = program.getBean(org.springframework.transaction.support.TransactionTemplate.class);
        var settings = program.getBean(fi.kutomo.platform.settings.Settings.class);
        transaction.executeWithoutResult(_ -> settings.write(
                Caller.system(), fi.kutomo.accounts.people.Policy.KEY, new fi.kutomo.accounts.people.Policy(false, Assurance.SPONSORED, true)));
        try {
            assertThat(page("/fi/register")).doesNotContain("name=\"handle\"");
            assertThat(page("/fi/register?invitation=" + token)).contains("name=\"handle\"", "value=\"" + address + "\"", token);
        } finally {
            transaction.executeWithoutResult(
                    _ -> settings.write(Caller.system(), fi.kutomo.accounts.people.Policy.KEY, fi.kutomo.accounts.people.Policy.SAFE));
        }
    }

    @Test
    void givesTheRoleToWhoRegistersWithTheInvitedAddress() {
        var handle = "uusi-" + UUID.randomUUID();
        token(handle + "@example.org");
        var person = test.with(handle + "@example.org", handle, Assurance.EMAIL);

        inviting.acceptAll(person, Caller.system());

        assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.WEAVER);
    }

    @Test
    void keepsOnlyTheHashOfTheToken() {
        var token = token("tiiviste-" + UUID.randomUUID() + "@example.org");

        assertThat(sql.sql("select count(*) from accounts.invitation where token_hash like '%' || :token || '%'").param("token", token)
                        .query(Integer.class).single())
                .isZero();
        assertThat(invitations.open(token)).isPresent();
    }

    @Test
    void makesTheOlderLetterWorthless() {
        var address = "kahdesti-" + UUID.randomUUID() + "@example.org";
        var first = token(address);
        var second = token(address);

        assertThat(invitations.open(first)).isEmpty();
        assertThat(invitations.open(second)).isPresent();
    }

    @Test
    void opensNothingWhenItIsOverOrWithdrawn() {
        var over = token("myohassa-" + UUID.randomUUID() + "@example.org");
        var withdrawn = token("peruttu-" + UUID.randomUUID() + "@example.org");
        sql.sql("update accounts.invitation set until = now() - interval '1 minute' where id = :id")
                .param("id", invitations.open(over).orElseThrow().id())
                .update();
        inviting.withdraw(invitations.open(withdrawn).orElseThrow().id(), Caller.system());

        assertThat(invitations.open(over)).isEmpty();
        assertThat(invitations.open(withdrawn)).isEmpty();
    }

    @Test
    void readsAPastedListAndSendsNothingWhileOneLineIsWrong() throws Exception {
        var operator = test.session(test.with(Assurance.SPONSORED, Role.OPERATOR));
        var mark = UUID.randomUUID().toString();
        var wrong = web.perform(post("/fi/operations/invitations").with(csrf()).cookie(operator)
                        .param("addresses", "a-" + mark + "@example.org\nei osoite").param("letterLang", "sv"))
                .andReturn().getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(sent(mark)).isZero();

        var right = web.perform(post("/fi/operations/invitations").with(csrf()).cookie(operator)
                        .param("addresses", "Esimerkki <a-" + mark + "@example.org>, b-" + mark + "@example.org;\nA-" + mark + "@EXAMPLE.org")
                        .param("letterLang", "sv"))
                .andReturn().getResponse();
        assertThat(right.getStatus()).isEqualTo(303);
        assertThat(sent(mark)).isEqualTo(2);
    }

    @Test
    void givesNoRoleThatNeedsTwoOperators() {
        var offer = new Inviting.Offer(Lang.FI, Optional.of(Role.OPERATOR), Scope.EVERYWHERE, ChosenTeam.NONE, Optional.empty(), "");

        assertThatThrownBy(() -> inviting.invite(List.of("x@example.org"), offer, "http://localhost", Caller.system()))
                .isInstanceOf(Refused.class);
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(csrf())).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private int sent(String mark) {
        return sql.sql("select count(*) from platform.letter where address like '%' || :mark || '%' and lang = 'sv'")
                .param("mark", mark)
                .query(Integer.class)
                .single();
    }

    private String token(String address) {
        var offer = new Inviting.Offer(
                Lang.FI, Optional.of(Role.WEAVER), Scope.area("region/06"), ChosenTeam.NONE, Optional.empty(), "Tervetuloa.");
        var link = inviting.invite(List.of(address), offer, "http://localhost", Caller.system()).getFirst();
        return link.substring(link.indexOf("token=") + 6);
    }
}
