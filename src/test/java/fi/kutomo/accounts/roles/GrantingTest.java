package fi.kutomo.accounts.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.accounts.teams.ChosenTeam;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KutomoTest(properties = "kutomo.accounts.examples=false")
class GrantingTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Granting granting;

    @Autowired
    private GrantStore grants;

    @Autowired
    private ProposalStore proposals;

    @Autowired
    private PersonStore people;

    @Autowired
    private RoleLines lines;

    @Autowired
    private Reminding reminding;

    @Autowired
    private JdbcClient sql;

    private TestPeople test;

    @BeforeEach
    void nobodyHasARole() {
        test = new TestPeople(program);
        sql.sql("delete from accounts.role_grant").update();
    }

    @Test
    void givesARoleWithItsRegionAndKeepsItsHistory() {
        var operator = operator();
        var person = test.member();

        granting.grant(person.id(), weaver("region/06", "Ensin"), caller(operator));
        granting.grant(person.id(), weaver("region/06", "Uudelleen"), caller(operator));
        granting.grant(person.id(), weaver("region/01", "Toinen"), caller(operator));

        assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.WEAVER);
        var all = grants.of(person.id());
        assertThat(all).hasSize(3);
        assertThat(all.stream().filter(grant -> grant.runs(Instant.now())).map(grant -> grant.scope().key()))
                .containsExactlyInAnyOrder("region/06", "region/01");
    }

    @Test
    void needsTwoForRolesOfGreatTrust() {
        var first = operator();
        var second = operator();
        var person = test.member();

        assertThat(granting.grant(person.id(), wish(Role.MODERATOR), caller(first))).isEqualTo(Granting.Outcome.PROPOSED);
        assertThat(people.find(person.id()).orElseThrow().roles()).doesNotContain(Role.MODERATOR);
        var proposal = proposals.waitingFor(person.id()).getFirst().id();
        assertThatThrownBy(() -> granting.confirm(proposal, caller(first))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> granting.confirm(proposal, caller(person))).isInstanceOf(Refused.class);

        granting.confirm(proposal, caller(second));

        assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.MODERATOR);
        var grant = grants.of(person.id()).getFirst();
        assertThat(grant.grantedBy()).contains(first.id());
        assertThat(grant.confirmedBy()).contains(second.id());
        assertThatThrownBy(() -> granting.confirm(proposal, caller(second))).isInstanceOf(Refused.class);
    }

    @Test
    void letsNobodyGiveARoleToThemselves() {
        var operator = operator();

        assertThatThrownBy(() -> granting.grant(operator.id(), wish(Role.EDITOR), caller(operator))).isInstanceOf(Refused.class);
    }

    @Test
    void limitsOnlyWeaversToARegion() {
        var wish = new Wish(Role.EDITOR, Scope.area("region/06"), ChosenTeam.NONE, Optional.empty(), Optional.empty(), "Koe");

        assertThatThrownBy(() -> granting.grant(test.member().id(), wish, caller(operator()))).isInstanceOf(Refused.class);
    }

    @Test
    void keepsTheLastOperator() {
        var last = operator();
        var grant = grants.of(last.id()).getFirst().id();

        assertThatThrownBy(() -> granting.end(last.id(), grant, "Koe", Caller.system()))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.messageKey()).isEqualTo("accounts.roles.refused.lastOperator"));

        var next = operator();
        granting.end(last.id(), grant, "Koe", caller(next));
        assertThat(granting.lastOperator(next.id())).isTrue();
    }

    @Test
    void keepsOneOperatorWhenTwoEndEachOtherAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            sql.sql("delete from accounts.role_grant").update();
            var one = operator();
            var two = operator();
            var ends = List.of(ending(one), ending(two));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var done = new ArrayList<Boolean>();
                for (var each : threads.invokeAll(ends)) {
                    done.add(each.get());
                }
                assertThat(done).containsExactlyInAnyOrder(true, false);
            }
            assertThat(people.with(Role.OPERATOR)).hasSize(1);
        }
    }

    @Test
    void endsByTimeAloneAndTellsBefore() {
        var person = test.member();
        var soon = Instant.now().plus(Duration.ofDays(3));
        granting.grant(person.id(), new Wish(Role.EDITOR, Scope.EVERYWHERE, ChosenTeam.NONE, Optional.empty(), Optional.of(soon), "Koe"), caller(operator()));

        assertThat(reminding.remind()).isEqualTo(1);
        assertThat(reminding.remind()).isZero();
        assertThat(sql.sql("select subject from platform.letter where person = :id").param("id", person.id()).query(String.class).list())
                .singleElement()
                .asString()
                .contains("Toimittaja");

        sql.sql("update accounts.role_grant set since = now() - interval '2 days', until = now() - interval '1 day' where person = :id")
                .param("id", person.id())
                .update();
        assertThat(people.find(person.id()).orElseThrow().roles()).doesNotContain(Role.EDITOR);
        granting.grant(person.id(), wish(Role.EDITOR), caller(operator()));
        assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.EDITOR);
    }

    @Test
    void countsARoleFromItsFirstDayOn() {
        var person = test.member();
        var begins = Instant.now().plus(Duration.ofDays(2));
        var wish = new Wish(Role.WEAVER, Scope.area("region/06"), ChosenTeam.NONE, Optional.of(begins), Optional.of(begins.plus(Duration.ofDays(3))), "Koe");
        granting.grant(person.id(), wish, caller(operator()));

        assertThat(people.find(person.id()).orElseThrow().roles()).doesNotContain(Role.WEAVER);
        assertThat(grants.running(List.of(person.id()))).isEmpty();
        assertThat(reminding.remind()).isZero();
        assertThat(lines.of(person.id(), Lang.FI)).singleElement().satisfies(line -> {
            assertThat(line.awaited()).isTrue();
            assertThat(line.running()).isFalse();
        });

        sql.sql("update accounts.role_grant set since = now() - interval '1 minute' where person = :id").param("id", person.id()).update();
        assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.WEAVER);
        assertThat(reminding.remind()).isEqualTo(1);
    }

    @Test
    void beginsNoRoleLaterThatRunsAlready() {
        var person = test.member();
        var later = Optional.of(Instant.now().plus(Duration.ofDays(2)));
        var wish = new Wish(Role.EDITOR, Scope.EVERYWHERE, ChosenTeam.NONE, later, Optional.empty(), "Koe");
        granting.grant(person.id(), wish, caller(operator()));
        granting.grant(person.id(), wish(Role.EDITOR), caller(operator()));

        assertThat(lines.of(person.id(), Lang.FI).stream().filter(RoleLine::neverBegan)).hasSize(1);
        assertThatThrownBy(() -> granting.grant(person.id(), wish, caller(operator())))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.messageKey()).isEqualTo("accounts.roles.refused.runs"));
        assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.EDITOR);
    }

    @Test
    void keepsTheFirstDayThatTwoAgreedOn() {
        var first = operator();
        var person = test.member();
        var later = Optional.of(Instant.now().plus(Duration.ofDays(2)));
        granting.grant(person.id(), new Wish(Role.MODERATOR, Scope.EVERYWHERE, ChosenTeam.NONE, later, Optional.empty(), "Koe"), caller(first));
        granting.confirm(proposals.waitingFor(person.id()).getFirst().id(), caller(operator()));

        assertThat(grants.of(person.id())).singleElement().satisfies(grant -> assertThat(grant.awaits(Instant.now())).isTrue());
        assertThat(people.find(person.id()).orElseThrow().roles()).doesNotContain(Role.MODERATOR);
    }

    private Callable<Boolean> ending(Person person) {
        var grant = grants.of(person.id()).getFirst().id();
        return () -> {
            try {
                granting.end(person.id(), grant, "Koe", Caller.system());
                return true;
            } catch (Refused last) {
                return false;
            }
        };
    }

    private Person operator() {
        return test.with(Assurance.SPONSORED, Role.OPERATOR);
    }

    private static Wish wish(Role role) {
        return new Wish(role, Scope.EVERYWHERE, ChosenTeam.NONE, Optional.empty(), Optional.empty(), "Koe");
    }

    private static Wish weaver(String region, String reason) {
        return new Wish(Role.WEAVER, Scope.area(region), ChosenTeam.of("", "Koetiimi"), Optional.empty(), Optional.empty(), reason);
    }

    private static Caller caller(Person person) {
        return new Caller(Optional.of(person.id()), person.name(), person.roles(), Lang.FI);
    }
}
