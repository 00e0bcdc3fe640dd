package fi.kutomo.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestLetters;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evidence.StudyChanged;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@KutomoTest
class SynthesisPagesTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MockMvc web;

    @Autowired
    private Renewing renewing;

    @Autowired
    private SynthesisTelling telling;

    private Cookie writer;
    private Cookie editor;
    private Cookie stranger;

    @BeforeEach
    void bringPeople() {
        var people = new TestPeople(program);
        writer = people.session(people.with(Assurance.SPONSORED));
        editor = people.session(people.with(Assurance.EMAIL, Role.EDITOR));
        stranger = people.session(people.with(Assurance.SPONSORED));
    }

    @Test
    void takesTheVaccineTrialsFromATypedTableToAPublishedResult() throws Exception {
        var path = begin(bcg());

        assertThat(page("/fi" + path, null).getStatus()).isEqualTo(404);
        assertThat(page("/fi" + path, stranger).getStatus()).isEqualTo(404);
        assertThat(text(page("/fi" + path, writer))).contains("0,3088", "92,12\u00a0%", "−0,7141 (−1,0644 … −0,3638)", "Luonnos");

        assertThat(send("/fi" + path + "/publication", editor, Map.of("version", "0")).getStatus()).isEqualTo(303);
        assertThat(text(page("/en" + path, null)))
                .contains("0.3088", "92.12%", "−0.7141 (−1.0644 … −0.3638)", "probably reduces tuberculosis much", "Results vary by place", "0.14–1.77")
                .contains("t −1.4013")
                .doesNotContain("/edit");
        assertThat(text(page("/sv" + path, null))).contains("BCG-vaccinationen minskar sannolikt");
        assertThat(text(page("/api/v1" + path, null))).contains("\"tau2\":0.3087", "pooling-1", "\"says\"");
        assertThat(text(page("/fi" + path + "/studies.csv", null))).contains("Aronson 1948", "-0.88931").hasLineCount(14);
        assertThat(text(page("/fi" + path + "/forest.svg", null))).startsWith("<svg").contains("Aronson 1948", "<polygon");
        assertThat(text(page("/fi/syntheses", null))).contains("BCG-rokotus vähentää todennäköisesti");
        assertThat(page("/fi" + path, null).getContentAsByteArray().length).isLessThan(50_000);
    }

    @Test
    void isFoundByWhatItSaysAndNeverByWhatIsStillBeingWritten() throws Exception {
        var form = bcg();
        var path = begin(form);
        assertThat(card(path)).isEmpty();
        send("/fi" + path + "/publication", editor, Map.of("version", "0"));

        assertThat(card(path).orElseThrow().in(Lang.EN).summary()).contains("probably reduces tuberculosis much");
        assertThat(card(path).orElseThrow().in(Lang.SV).summary()).contains("BCG-vaccinationen minskar sannolikt");
        form.put("title", "Keskeneräinen otsikko");
        form.put("version", "1");
        send("/fi" + path + "/edit", writer, form);
        assertThat(card(path).orElseThrow().in(Lang.FI).title()).startsWith("BCG-rokotus");
    }

    private Optional<Card> card(String path) {
        return program.getBean(Catalogue.class).at(path.substring(1));
    }

    @Test
    void keepsEachRunAsItWas() throws Exception {
        var form = bcg();
        var path = begin(form);
        send("/fi" + path + "/publication", editor, Map.of("version", "0"));
        form.put("typed", form.get("typed").lines().limit(5).reduce((a, b) -> a + "\n" + b).orElseThrow());
        form.put("version", "1");

        assertThat(send("/fi" + path + "/edit", writer, form).getStatus()).isEqualTo(303);
        assertThat(text(page("/fi" + path, null))).contains("−0,7141", "Uusi laskenta odottaa");
        assertThat(send("/fi" + path + "/publication", editor, Map.of("version", "2")).getStatus()).isEqualTo(303);
        assertThat(text(page("/fi" + path, null))).doesNotContain("−0,7141").contains("Aiemmat laskennat");
        assertThat(text(page("/fi" + path + "/runs/1", null))).contains("−0,7141");
        assertThat(page("/fi" + path + "/runs/3", null).getStatus()).isEqualTo(404);
    }

    @Test
    void tellsEachBadLineAndKeepsWhatWasTyped() throws Exception {
        var form = bcg();
        form.put("typed", "Yksi; 4; 119; 11; 128\nKaksi; -4; 1; 1; 1\nKolme; x; 1; 1; 1");
        form.put("title", "");
        var answer = send("/fi/syntheses", writer, form);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Rivi 2 (”Kaksi”): tapausten määrä ei voi olla negatiivinen", "Rivi 3 (”x”): tämä ei ole luku", "Anna synteesille otsikko", "Kolme; x; 1; 1; 1");
    }

    @Test
    void asksForProtocolAndCertaintyBeforeItIsPublic() throws Exception {
        var form = bcg();
        form.put("protocol", "");
        form.put("certainty", "NOT_JUDGED");
        var path = begin(form);
        var answer = send("/en" + path + "/publication", editor, Map.of("version", "0"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Tell how the studies were searched and chosen", "Judge how sure the result is");
        assertThat(send("/en" + path + "/publication", writer, Map.of("version", "0")).getStatus()).isEqualTo(403);
    }

    @Test
    void losesNothingWhenTwoWriteAtOnce() throws Exception {
        var form = bcg();
        var path = begin(form);
        form.put("title", "Ensimmäinen");
        assertThat(send("/fi" + path + "/edit", writer, form).getStatus()).isEqualTo(303);
        form.put("title", "Toinen");
        var answer = send("/fi" + path + "/edit", editor, form);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Toinen", "samaan aikaan");
    }

    @Test
    void followsTheStudiesThatItChose() throws Exception {
        var study = UUID.randomUUID();
        var outcome = UUID.randomUUID();
        study(study, outcome);
        var form = bcg();
        var path = begin(form);

        assertThat(text(page("/fi" + path + "/edit", writer))).contains("Tekijä 2021");
        form.put("outcomes", study + ":" + outcome);
        assertThat(send("/fi" + path + "/edit", writer, form).getStatus()).isEqualTo(303);
        assertThat(text(page("/fi" + path + "/preview", writer))).contains("Tekijä 2021", "taulukko 3", "14 tutkimusta");
        send("/fi" + path + "/publication", editor, Map.of("version", "1"));
        sql.sql("update evidence.study_outcome set effect = -2 where id = :id").param("id", outcome).update();
        assertThat(text(page("/fi" + path, null))).contains("Uusi laskenta odottaa");
        sql.sql("update evidence.study set state = 'WITHDRAWN' where id = :id").param("id", study).update();
        assertThat(text(page("/fi" + path + "/preview", writer))).doesNotContain("Tekijä 2021");
        assertThat(text(page("/fi" + path, null))).contains("Tekijä 2021");
    }

    @Test
    void isComputedAgainWhenAStudyChangesAndTellsWhoFollows() throws Exception {
        var study = new StudyId(UUID.randomUUID());
        var outcome = UUID.randomUUID();
        study(study.value(), outcome);
        var form = bcg();
        form.put("typed", "Yksi 2001; -0,5; 0,1");
        var path = published(form, study, outcome);
        var people = new TestPeople(program);
        var follower = people.member();
        assertThat(send("/fi" + path + "/following", people.session(follower), Map.of()).getStatus()).isEqualTo(303);
        assertThat(renewing.renew(study)).isZero();

        correct(outcome, 3);
        announce(study);
        await().untilAsserted(() -> assertThat(text(page("/fi" + path, null))).contains("Päätelmä muuttui", "Esimerkkitutkimus", "ei selviä"));
        telling.tell(Duration.ZERO);
        correct(outcome, 3.1);
        assertThat(renewing.renew(study)).isEqualTo(1);
        assertThat(renewing.renew(study)).isZero();
        telling.tell(Duration.ZERO);
        telling.tell(Duration.ZERO);

        var letters = new TestLetters(sql).to(follower.email());
        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst()).contains("Päätelmä ei muuttunut", "ei selviä");
        assertThat(letters.getLast()).contains("Päätelmä muuttui", "Ennen: BCG-rokotus vähentää todennäköisesti");
        assertThat(text(page("/api/v1" + path, null))).contains("\"conclusionChanged\":false");
        assertThat(text(page("/fi" + path + "/runs/1", null))).doesNotContain("Päätelmä muuttui");
    }

    @Test
    void doesNotPublishWhatSomebodyIsStillWriting() throws Exception {
        var study = new StudyId(UUID.randomUUID());
        var outcome = UUID.randomUUID();
        study(study.value(), outcome);
        var form = bcg();
        var path = published(form, study, outcome);
        form.put("version", "2");
        form.put("question", "Tätä ei ole vielä julkaistu.");
        send("/fi" + path + "/edit", writer, form);

        correct(outcome, 3);

        assertThat(renewing.renew(study)).isZero();
        assertThat(text(page("/fi" + path, null))).contains("Uusi laskenta odottaa").doesNotContain("Tätä ei ole vielä julkaistu.");
    }

    @Test
    void saysEverywhereThatItRestsOnAWithdrawnStudy() throws Exception {
        var study = new StudyId(UUID.randomUUID());
        var outcome = UUID.randomUUID();
        study(study.value(), outcome);
        var form = bcg();
        form.put("typed", "Yksi 2001; -0,5; 0,1");
        var path = published(form, study, outcome);
        var people = new TestPeople(program);
        var follower = people.member();
        var mender = people.with(Assurance.EMAIL, Role.EDITOR);
        send("/fi" + path + "/following", people.session(follower), Map.of());
        assertThat(text(page("/fi" + path, null))).doesNotContain("ei ole voimassa");
        assertThat(text(page("/api/v1" + path, null))).contains("\"stands\":true", "\"withdrawnStudies\":[]");

        withdraw(study);
        assertThat(renewing.renew(study)).as("one study is no synthesis").isZero();
        renewing.renew(study);
        telling.tell(Duration.ZERO);
        telling.tell(Duration.ZERO);

        for (var told : Map.of("fi", "Päätelmä ei ole voimassa", "sv", "Slutsatsen gäller inte", "en", "The conclusion does not stand").entrySet()) {
            var answer = org.jsoup.Jsoup.parse(text(page("/" + told.getKey() + path, null)));
            assertThat(answer.select(".notice--bad").text()).contains(told.getValue(), "Esimerkkitutkimus", "Luvut oli keksitty.");
            assertThat(answer.select(".notice--bad a").attr("href")).isEqualTo("/" + told.getKey() + "/studies/esimerkki-" + study.value());
            assertThat(answer.select(".synthesis-says s")).hasSize(1);
            assertThat(answer.select("meta[name=description]").attr("content")).contains(told.getValue());
            var line = org.jsoup.Jsoup.parse(text(page("/" + told.getKey() + "/syntheses", null))).select("article:has(a[href$=" + path + "])");
            assertThat(line.text()).contains(told.getValue());
            assertThat(line.select("s")).hasSize(1);
        }
        assertThat(text(page("/fi" + path, null))).contains("Tekijä 2021 (vedetty pois)").doesNotContain("Uusi laskenta odottaa");
        assertThat(text(page("/fi" + path + "/runs/1", null))).contains("Päätelmä ei ole voimassa");
        assertThat(text(page("/api/v1" + path, null)))
                .contains("\"stands\":false", "Luvut oli keksitty.", "\"en\":[\"The conclusion does not stand");
        assertThat(text(page("/api/v1/syntheses", null))).contains("\"stands\":false");
        assertThat(text(page("/fi" + path + "/studies.csv", null)).lines().filter(line -> line.startsWith("Tekijä 2021"))).allMatch(line -> line.endsWith(",yes"));
        assertThat(text(page("/fi" + path + "/forest.svg", null))).contains("Päätelmä ei ole voimassa");

        assertThat(new TestLetters(sql).to(follower.email()))
                .singleElement().asString().contains("Päätelmä ei ole enää voimassa", "Esimerkkitutkimus");
        assertThat(new TestLetters(sql).to(mender.email()))
                .singleElement().asString().contains("Synteesi nojaa pois vedettyyn tutkimukseen", "Esimerkkitutkimus");
    }

    @Test
    void saysSoWhileSomebodyIsStillWriting() throws Exception {
        var study = new StudyId(UUID.randomUUID());
        var outcome = UUID.randomUUID();
        study(study.value(), outcome);
        var form = bcg();
        var path = published(form, study, outcome);
        form.put("version", "2");
        form.remove("outcomes");
        send("/fi" + path + "/edit", writer, form);

        withdraw(study);

        assertThat(renewing.renew(study)).isZero();
        assertThat(text(page("/fi" + path, null))).contains("Päätelmä ei ole voimassa");
        assertThat(send("/fi" + path + "/publication", editor, Map.of("version", "3")).getStatus()).isEqualTo(303);
        assertThat(text(page("/fi" + path, null))).doesNotContain("Päätelmä ei ole voimassa");
        assertThat(text(page("/fi" + path + "/runs/1", null))).contains("Päätelmä ei ole voimassa");
    }

    @Test
    void standsAgainWhenItCanBeComputedWithoutTheWithdrawnStudy() throws Exception {
        var study = new StudyId(UUID.randomUUID());
        var outcome = UUID.randomUUID();
        study(study.value(), outcome);
        var form = bcg();
        var path = published(form, study, outcome);
        var mender = new TestPeople(program).with(Assurance.EMAIL, Role.EDITOR);

        withdraw(study);

        assertThat(renewing.renew(study)).isEqualTo(1);
        assertThat(text(page("/fi" + path, null))).contains("Laskettu uudelleen").doesNotContain("Päätelmä ei ole voimassa");
        assertThat(text(page("/fi" + path + "/runs/1", null))).contains("Päätelmä ei ole voimassa", "Tämä on aiempi laskenta");
        assertThat(new TestLetters(sql).to(mender.email())).isEmpty();
    }

    /** A published synthesis that rests on this outcome beside what the form says. */
    private String published(Map<String, String> form, StudyId study, UUID outcome) throws Exception {
        var path = begin(form);
        form.put("outcomes", study.value() + ":" + outcome);
        send("/fi" + path + "/edit", writer, form);
        send("/fi" + path + "/publication", editor, Map.of("version", "1"));
        return path;
    }

    private void withdraw(StudyId study) {
        sql.sql("update evidence.study set state = 'WITHDRAWN', withdrawn_reason = 'Luvut oli keksitty.' where id = ?").param(study.value()).update();
    }

    private void correct(UUID outcome, double effect) {
        sql.sql("update evidence.study_outcome set effect = :effect where id = :id").param("effect", effect).param("id", outcome).update();
    }

    private void announce(StudyId study) {
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> program.getBean(Announcements.class).announce(new StudyChanged(study)));
    }

    @Test
    void saysWhyItWasWithdrawn() throws Exception {
        var path = begin(bcg());
        send("/fi" + path + "/publication", editor, Map.of("version", "0"));

        assertThat(send("/fi" + path + "/withdrawal", editor, Map.of("version", "1")).getStatus()).isEqualTo(422);
        assertThat(send("/fi" + path + "/withdrawal", editor, Map.of("version", "1", "reason", "Luvuissa oli virhe.")).getStatus()).isEqualTo(303);
        assertThat(text(page("/fi" + path, null))).contains("Luvuissa oli virhe.", "noindex");
        assertThat(page("/fi" + path, null).getStatus()).isEqualTo(410);
        assertThat(card(path)).isEmpty();
        assertThat(page("/api/v1" + path, null).getStatus()).isEqualTo(404);
        assertThat(text(page("/fi/syntheses", null))).doesNotContain(path);
    }

    private void study(UUID study, UUID outcome) {
        sql.sql("""
                insert into evidence.study (id, state, slug, lang, title, authors, year, design, setting, created_at, changed_at)
                values (:id, 'PUBLISHED', :slug, 'fi', 'Esimerkkitutkimus', 'Tekijä, E.', 2021, 'RCT', 'FI', now(), now())
                """)
                .param("id", study)
                .param("slug", "esimerkki-" + study)
                .update();
        sql.sql("""
                insert into evidence.study_outcome (id, study, position, effect_term, main, direction, measure, effect, se, passage, page)
                values (:id, :study, 0, 'effect/physical-health', true, 'POSITIVE', 'LOG_RISK_RATIO', -0.5, 0.2, 'taulukko 3', 's. 7')
                """)
                .param("id", outcome)
                .param("study", study)
                .update();
    }

    private String begin(Map<String, String> form) throws Exception {
        var answer = send("/fi/syntheses", writer, form);
        assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(303);
        return java.util.Objects.requireNonNull(answer.getHeader("Location")).substring(3);
    }

    private static Map<String, String> bcg() {
        var form = new LinkedHashMap<String, String>();
        form.put("version", "0");
        form.put("title", "BCG-rokotus ja tuberkuloosi " + UUID.randomUUID());
        form.put("question", "Suojaako BCG-rokotus tuberkuloosilta?");
        form.put("protocol", "Kolmetoista julkaistua koetta.");
        form.put("interventionFi", "BCG-rokotus");
        form.put("interventionSv", "BCG-vaccinationen");
        form.put("interventionEn", "BCG vaccination");
        form.put("outcomeFi", "tuberkuloosiin sairastumista");
        form.put("outcomeSv", "insjuknandet i tuberkulos");
        form.put("outcomeEn", "tuberculosis");
        form.put("measure", "LOG_RISK_RATIO");
        form.put("better", "LOWER");
        form.put("typed", Published.bcgLines());
        form.put("certainty", "MODERATE");
        form.put("certaintyReason", "Tulokset vaihtelevat maasta toiseen.");
        return form;
    }

    private MockHttpServletResponse page(String path, @org.jspecify.annotations.Nullable Cookie who) throws Exception {
        return answer(get(path), who);
    }

    private MockHttpServletResponse send(String path, Cookie who, Map<String, String> form) throws Exception {
        var request = post(path).with(csrf());
        form.forEach(request::param);
        return answer(request, who);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, @org.jspecify.annotations.Nullable Cookie who) throws Exception {
        return web.perform(who == null ? request : request.cookie(who)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
