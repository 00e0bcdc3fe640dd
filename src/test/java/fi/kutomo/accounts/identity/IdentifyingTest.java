package fi.kutomo.accounts.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.identity.OfficialIdentifier.Kind;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KutomoTest
class IdentifyingTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    ApplicationContext program;

    @Autowired
    Identifying identifying;

    @Autowired
    Sponsoring sponsoring;

    @Autowired
    IdentityStore identities;

    @Autowired
    PseudonymKeys keys;

    @Autowired
    PersonStore people;

    @Autowired
    JdbcClient sql;

    @Test
    void letsOnePersonHaveOneAccount() {
        var provider = provider();
        var first = test().member();
        var second = test().member();
        attest(first, provider, "010190-900P");

        assertThatThrownBy(() -> attest(second, provider, "010190-900P")).isInstanceOf(Refused.class).hasMessage("accounts.identity.twice");
        assertThat(level(first)).isEqualTo(Assurance.SUBSTANTIAL);
        assertThat(level(second)).isEqualTo(Assurance.EMAIL);
    }

    @Test
    void knowsAPersonAgainAfterTheKeyWasChanged() {
        var provider = provider();
        var first = test().member();
        var second = test().member();
        attest(first, provider, "010190-901R");
        keys.next();

        assertThatThrownBy(() -> attest(second, provider, "010190-901R")).isInstanceOf(Refused.class);
        attest(first, provider, "010190-901R");
        assertThat(sql.sql("select key_version from accounts.attestation where person = :p and provider is not null and ended_at is null")
                        .param("p", first.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(keys.current());
    }

    @Test
    void givesOneAccountOnlyWhenManyAskAtOnce() throws Exception {
        var provider = provider();
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 16; i++) {
            var person = test().member();
            tries.add(() -> {
                try {
                    attest(person, provider, "010170Y902L");
                    return true;
                } catch (Refused twice) {
                    return false;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            long given = threads.invokeAll(tries).stream().filter(done -> done.resultNow()).count();
            assertThat(given).isEqualTo(1);
        }
    }

    @Test
    void keepsNothingOfTheCode() {
        var person = test().member();
        attest(person, provider(), "131052-308T");

        var row = sql.sql("select a::text from accounts.attestation a where person = :p and provider is not null").param("p", person.id()).query(String.class).single();
        assertThat(row).doesNotContain("131052").doesNotContain("308T");
    }

    @Test
    void forgetsAWordThatHasRunOut() {
        var person = test().member();
        identifying.byProvider(caller(person), person.id(), provider(), Assurance.HIGH, List.of(), Duration.ofSeconds(-1));
        assertThat(level(person)).isEqualTo(Assurance.EMAIL);
    }

    @Test
    void letsAWeaverVouchAndTakeItBack() {
        var weaver = test().with(Assurance.SPONSORED, Role.WEAVER);
        var person = test().member();

        sponsoring.vouch(caller(weaver), person.handle(), "Tunnen hänet työpajasta");

        assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.WRITER);
        var word = identities.by(weaver.id()).getFirst();
        assertThat(word.note()).contains("Tunnen hänet työpajasta");
        assertThat(word.givenAt()).isNotNull();
        sponsoring.withdraw(caller(weaver), word.id());
        assertThat(level(person)).isEqualTo(Assurance.EMAIL);
    }

    @Test
    void countsTheWordOfWeaversAndOperatorsOnly() {
        var member = test().with(Assurance.SPONSORED);
        var person = test().member();
        assertThatThrownBy(() -> sponsoring.vouch(caller(member), person.handle(), "Ystävä")).isInstanceOf(Forbidden.class);
        var weaver = test().with(Assurance.SPONSORED, Role.WEAVER);
        assertThatThrownBy(() -> sponsoring.vouch(caller(weaver), weaver.handle(), "Minä itse")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sponsoring.vouch(caller(weaver), "ei-ole-olemassa", "Joku muu")).isInstanceOf(Refused.class);
    }

    @Test
    void letsNobodyElseTakeAWordBack() {
        var weaver = test().with(Assurance.SPONSORED, Role.WEAVER);
        var other = test().with(Assurance.SPONSORED, Role.WEAVER);
        var operator = test().with(Assurance.SPONSORED, Role.OPERATOR);
        var person = test().member();
        sponsoring.vouch(caller(weaver), person.handle(), "Sama hanke");
        var word = identities.by(weaver.id()).getFirst();

        assertThatThrownBy(() -> sponsoring.withdraw(caller(other), word.id())).isInstanceOf(Forbidden.class);
        sponsoring.withdraw(caller(operator), word.id());
        assertThat(level(person)).isEqualTo(Assurance.EMAIL);
    }

    @Test
    void takesTheWordOfAColleague() {
        var colleague = test().with(Assurance.ORGANISATION);
        var person = test().member();
        var organisation = Ids.next();

        identifying.byOrganisation(caller(colleague), person.id(), organisation, Optional.of(colleague.id()));
        assertThat(level(person)).isEqualTo(Assurance.ORGANISATION);
        identifying.leavesOrganisation(caller(colleague), person.id(), organisation);
        assertThat(level(person)).isEqualTo(Assurance.EMAIL);
    }

    @Test
    void keepsSuspendedPeopleFromComingBackAtOnce() {
        var code = "010190-903T";
        var provider = provider();
        var good = test().member();
        var bad = test().member();
        assertThat(OfficialIdentifier.of(Kind.FINNISH, code)).isPresent();
        attest(bad, provider, code);
        people.suspend(bad.id(), Instant.now().plus(Duration.ofDays(30)), "Koe", Optional.empty());
        var holding = program.getBean(IdentityHolding.class);
        var transaction = program.getBean(TransactionTemplate.class);
        assertThat(holding.forecast(bad.id()).stays()).containsEntry("accounts.identity.barred.stays", 1L);

        transaction.executeWithoutResult(any -> holding.erase(bad.id()));

        assertThat(sql.sql("select b::text from accounts.barred b").query(String.class).list()).hasSize(1).noneMatch(row -> row.contains(code) || row.contains(bad.id().toString()));
        assertThatThrownBy(() -> attest(test().member(), provider, code)).isInstanceOf(Refused.class).hasMessage("accounts.identity.barred");

        sql.sql("update accounts.barred set until = now() - interval '1 minute'").update();
        attest(good, provider, code);
        assertThat(level(good)).isEqualTo(Assurance.SUBSTANTIAL);
        transaction.executeWithoutResult(any -> program.getBeansOfType(Retention.class).values().stream()
                .filter(rule -> rule.nameKey().equals("accounts.identity.barred.retention")).forEach(Retention::forget));
        assertThat(sql.sql("select count(*) from accounts.barred").query(Long.class).single()).isZero();

        // Whoever goes of free will leaves nothing
        transaction.executeWithoutResult(any -> holding.erase(good.id()));
        assertThat(sql.sql("select count(*) from accounts.barred").query(Long.class).single()).isZero();
    }

    private void attest(Person person, UUID provider, String code) {
        var identifier = OfficialIdentifier.of(Kind.FINNISH, code).orElseThrow();
        identifying.byProvider(caller(person), person.id(), provider, Assurance.SUBSTANTIAL, identifying.pseudonyms(identifier), YEAR);
    }

    private Assurance level(Person person) {
        return people.find(person.id()).orElseThrow().assurance();
    }

    private UUID provider() {
        var id = Ids.next();
        sql.sql("""
                insert into accounts.provider (id, key, name, issuer, client, scopes, algorithms, claims, levels, days, added_at, changed_at)
                values (:id, :key, '{"fi": "Testi"}', 'https://id.example.org', 'kutomo', '{}', '{RS256}', '{}', '{}', 1, now(), now())
                """)
                .param("id", id)
                .param("key", "t" + id.toString().substring(20))
                .update();
        return id;
    }

    private TestPeople test() {
        return new TestPeople(program);
    }

    private Caller caller(Person person) {
        var now = people.find(person.id()).orElseThrow();
        return new Caller(Optional.of(now.id()), now.name(), now.roles(), now.lang());
    }
}
