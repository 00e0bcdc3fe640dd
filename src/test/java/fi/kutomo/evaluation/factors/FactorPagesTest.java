package fi.kutomo.evaluation.factors;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class FactorPagesTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Entries entries;

    @Autowired
    private CodingStore store;

    private Person person;
    private TestBrowser assessor;
    private TestBrowser writer;
    private TestBrowser stranger;

    @BeforeEach
    void bringPeople() {
        var people = new TestPeople(program);
        person = people.with(Assurance.EMAIL, Role.ASSESSOR);
        assessor = new TestBrowser(web).signedIn(people.session(person));
        writer = new TestBrowser(web).signedIn(people.session(people.with(Assurance.SPONSORED)));
        stranger = new TestBrowser(web);
    }

    @Test
    void keepsWhatAnAssessorCodesWithItsReason() throws Exception {
        var model = models(1).getFirst();
        var place = "/en/" + model.path().orElseThrow() + "/factors";

        assertThat(stranger.open(place).getContentAsString()).contains("have not been marked yet");
        assertThat(writer.send(place, "seen", "0", "f-champion", "yes", "r-champion", "x").getStatus()).isEqualTo(403);
        assertThat(assessor.send(place, "seen", "0", "f-champion", "yes", "r-champion", "Says so in chapter 2.", "f-piloted", "no", "r-piloted", "Began at full size.").getStatus())
                .isEqualTo(303);
        assertThat(stranger.open(place).getContentAsString()).contains("Says so in chapter 2.", "Began at full size.");
        assertThat(stranger.open("/en/" + model.path().orElseThrow()).getContentAsString()).contains("a champion carries the work");
        assertThat(stranger.open("/api/v1/factors/" + model.id().value()).getContentAsString()).contains("\"factor\":\"factor/champion\"", "\"present\":true");
    }

    @Test
    void asksForAReasonAtItsFieldAndLosesNothing() throws Exception {
        var place = "/en/" + models(1).getFirst().path().orElseThrow() + "/factors";
        var answer = assessor.send(place, "seen", "0", "f-champion", "yes", "r-champion", "", "f-piloted", "no", "r-piloted", "Began at full size.");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("href=\"#r-champion\"", "The reason is missing", "Began at full size.");
    }

    @Test
    void doesNotWriteOverWhatSomebodyElseHasCoded() throws Exception {
        var model = models(1).getFirst();
        var place = "/en/" + model.path().orElseThrow() + "/factors";
        assessor.send(place, "seen", "0", "f-champion", "yes", "r-champion", "First.");
        var answer = assessor.send(place, "seen", "0", "f-champion", "no", "r-champion", "Second.");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Somebody else has changed this", "Second.");
        assertThat(store.of(model.entry()).getFirst().reason()).isEqualTo("First.");
    }

    @Test
    void comparesOnlyWithTenInEachGroupAndSaysThatItIsNoCause() throws Exception {
        var models = models(20);
        IntStream.range(0, 20).forEach(i -> validate(models.get(i), i < 10));
        IntStream.range(0, 20).forEach(i -> code(models.get(i), "factor/owner-after", i < 9 || i == 19));
        IntStream.range(0, 5).forEach(i -> code(models.get(i), "factor/law-supports", true));

        var page = stranger.open("/en/success-factors").getContentAsString();
        assertThat(page).contains("That is no proof that it is the cause", "a named owner after the project", "81.00", "Goes together with success", "9 / 10 (90%)");
        assertThat(page).contains("15 factors with too little told yet");
        assertThat(stranger.open("/fi/success-factors").getContentAsString()).contains("81,00", "Kulkee yhdessä onnistumisen kanssa");
        assertThat(stranger.open("/sv/success-factors").getContentAsString()).contains("Förekommer tillsammans med framgång");
        assertThat(stranger.open("/en/success-factors?result=shown").getContentAsString()).contains("There are too few descriptions yet");
        assertThat(stranger.open("/api/v1/success-factors").getContentAsString()).contains("\"goesWith\":\"SUCCESS\"", "\"notCause\"", "\"withAndReached\":9");
        forget(models);
    }

    @Test
    void keepsTheCodingWithoutTheNameOfWhoIsErased() throws Exception {
        var model = models(1).getFirst();
        assessor.send("/en/" + model.path().orElseThrow() + "/factors", "seen", "0", "f-champion", "yes", "r-champion", "First.");
        var holding = program.getBean(CodingHolding.class);
        assertThat(holding.about(person.id()).getFirst().rows()).hasSize(1);

        holding.erase(person.id());

        assertThat(store.of(model.entry()).getFirst().by()).isEmpty();
        assertThat(holding.about(person.id()).getFirst().rows()).isEmpty();
    }

    private List<EntrySummary> models(int count) {
        var arrivals = IntStream.range(0, count)
                .mapToObj(_ -> new Arrival(
                        Optional.empty(), EntryKind.MODEL, Lang.FI,
                        Content.empty().withOriginal("title", Lang.FI, "Esimerkki " + UUID.randomUUID()).withOriginal("summary", Lang.FI, "Esimerkin tiivistelmä."), "test"))
                .toList();
        var ids = entries.take(arrivals, true, Caller.system()).stream().map(Entries.Arrived::id).toList();
        return List.copyOf(entries.find(ids).values());
    }

    private void code(EntrySummary model, String factor, boolean present) {
        store.insert(model.entry(), new Coded(factor, Optional.of(present), "Esimerkki", java.time.Instant.now(), Optional.empty()));
    }

    private void validate(EntrySummary model, boolean valid) {
        var id = Ids.next();
        sql.sql("""
                insert into evaluation.validation (id, slug, entry, permanent_id, framework, state, revision, created_at, changed_at)
                values (:id, :id::text, :entry, :permanent, 1, 'PUBLISHED', 1, now(), now())
                """).params(Map.of("id", id, "entry", model.entry().value(), "permanent", model.id().value())).update();
        sql.sql("""
                insert into evaluation.decision (id, validation, round, framework, revision, outcome, mean, marks, missed, grade, rules, completeness,
                    reasons, decided_at, published_at)
                values (gen_random_uuid(), :id, 1, 1, 1, :outcome, 3, '{}', '[]', '3', '1', 0.9, '{}', now(), now())
                """).params(Map.of("id", id, "outcome", valid ? "VALIDATED" : "NOT_VALIDATED")).update();
    }

    /** Other tests count decisions too. */
    private void forget(List<EntrySummary> models) {
        var ids = models.stream().map(model -> model.entry().value()).toArray(UUID[]::new);
        sql.sql("delete from evaluation.decision where validation in (select id from evaluation.validation where entry = any (?))").param(ids).update();
        sql.sql("delete from evaluation.validation where entry = any (?)").param(ids).update();
        sql.sql("delete from evaluation.factor_coding where entry = any (?)").param(ids).update();
    }
}
