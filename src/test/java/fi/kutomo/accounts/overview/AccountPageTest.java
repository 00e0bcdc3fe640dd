package fi.kutomo.accounts.overview;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class AccountPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    private TestPeople people;

    @BeforeEach
    void meetPeople() {
        people = new TestPeople(program);
    }

    @Test
    void showsThePersonToThePerson() throws Exception {
        var person = people.member();

        web.perform(get("/fi/account").cookie(people.session(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(person.email())));
    }

    @Test
    void sendsVisitorsToSignIn() throws Exception {
        web.perform(get("/sv/account")).andExpect(status().isFound()).andExpect(header().string("Location", "/sv/sign-in?next=%2Fsv%2Faccount"));
    }

    @Test
    void letsARoleRestUntilThereIsASecondFactor() throws Exception {
        var operator = people.with(Assurance.SPONSORED, Role.OPERATOR);
        var weak = people.session(operator, Method.PASSWORD);

        web.perform(get("/en/operations").cookie(weak)).andExpect(status().isForbidden());
        web.perform(get("/en/account").cookie(weak)).andExpect(content().string(containsString("Your role is waiting")));

        var strong = people.session(operator, Method.PASSKEY);
        web.perform(get("/en/operations").cookie(strong)).andExpect(status().isOk());
        web.perform(get("/en/account").cookie(strong)).andExpect(content().string(not(containsString("Your role is waiting"))));
    }

    @Test
    void endsSessionsOfStaffAfterTwelveHoursAndOfMembersAfterFourteenDays() throws Exception {
        var editor = people.with(Assurance.SPONSORED, Role.EDITOR);
        var member = people.member();

        web.perform(get("/fi/account").cookie(people.session(editor.id(), Method.PASSKEY, ago(Duration.ofHours(11))))).andExpect(status().isOk());
        web.perform(get("/fi/account").cookie(people.session(editor.id(), Method.PASSKEY, ago(Duration.ofHours(13))))).andExpect(status().isFound());
        web.perform(get("/fi/account").cookie(people.session(member.id(), Method.PASSWORD, ago(Duration.ofDays(13))))).andExpect(status().isOk());
        web.perform(get("/fi/account").cookie(people.session(member.id(), Method.PASSWORD, ago(Duration.ofDays(15))))).andExpect(status().isFound());
    }

    private static Instant ago(Duration duration) {
        return Instant.now().minus(duration);
    }
}
