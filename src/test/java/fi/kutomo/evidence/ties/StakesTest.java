package fi.kutomo.evidence.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.grading.TestModel;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever has a stake in a model moves its grade neither by answers, nor by weighing, nor by what studies say. */
@KutomoTest
class StakesTest {

    private static final String WRITES = "You write what this evidence is about.";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient sql;

    private Person writer;
    private Cookie tied;
    private Cookie untied;
    private TestModel model;

    @BeforeEach
    void describe() {
        var people = new TestPeople(program);
        writer = people.with(Assurance.SPONSORED, Role.EDITOR, Role.ASSESSOR);
        tied = people.session(writer);
        untied = people.session(people.with(Assurance.SPONSORED, Role.EDITOR));
        model = new TestModel(
                program, new Caller(Optional.of(writer.id()), writer.name(), Set.of(Role.MEMBER, Role.WRITER, Role.EDITOR), Lang.FI));
    }

    private MockHttpServletResponse send(String path, Map<String, String> form, Cookie who) throws Exception {
        var request = post(path).with(csrf()).cookie(who);
        form.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }

    private Document read(String path, Cookie who) throws Exception {
        return Jsoup.parse(web.perform(get(path).cookie(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private long count(String table) {
        return sql.sql("select count(*) from evidence." + table + " where entry = ?").param(model.entry.value()).query(Long.class).single();
    }

    @Test
    void leaveAnswersToOthers() throws Exception {
        var address = "/en/" + model.path + "/evidence";
        var answer = Map.of("fact", "QUALITY_ASSURANCE", "holds", "yes", "reason", "We have a manual.");

        var refused = send(address + "/judgements", answer, tied);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains(WRITES);
        assertThat(count("judged_fact")).isZero();
        assertThat(read(address, tied).text()).contains(WRITES);
        assertThat(read(address, tied).select("form[action$=/judgements]")).isEmpty();
        assertThat(read(address, untied).select("form[action$=/judgements]")).hasSize(1);
        assertThat(read(address, untied).text()).doesNotContain(WRITES);
        assertThat(send(address + "/judgements", answer, untied).getStatus()).isEqualTo(303);
        assertThat(count("judged_fact")).isEqualTo(1);
    }

    @Test
    void leaveWeighingToOthers() throws Exception {
        model.graded(Design.RCT, Quality.GOOD, Direction.NONE);
        var address = "/en/" + model.path + "/evidence/certainty/loneliness";
        var weighed = Map.of("number", "0", "points-IMPRECISION", "-2", "reason-IMPRECISION", "It must have been chance.");

        assertThat(send(address, weighed, tied).getStatus()).isEqualTo(409);

        assertThat(count("weighing")).isZero();
        assertThat(read(address, tied).text()).contains(WRITES);
        assertThat(read(address, tied).select("[name^=points-]")).isEmpty();
        assertThat(send(address, weighed, untied).getStatus()).isEqualTo(303);
        assertThat(count("weighing")).isEqualTo(1);
    }

    @Test
    void bindColleaguesToo() throws Exception {
        var people = new TestPeople(program);
        var colleague = people.with(Assurance.SPONSORED, Role.ASSESSOR);
        var house = UUID.randomUUID();
        for (var person : java.util.List.of(writer.id(), colleague.id())) {
            sql.sql("""
                    insert into accounts.membership (id, person, organisation, asked_at, confirmed_at, confirmed_how)
                    values (gen_random_uuid(), :person, :house, now(), now(), 'operator')
                    """)
                    .param("person", person)
                    .param("house", house)
                    .update();
        }

        var refused = send(
                "/en/" + model.path + "/evidence/judgements", Map.of("fact", "TRAINING", "holds", "yes", "reason", "In May."), people.session(colleague));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Your organisation is part of what this evidence is about.");
    }

    @Test
    void leaveTheQualityOfStudiesAndTheirPublicationToOthers() throws Exception {
        var form = form();
        form.put("quality", "GOOD");
        form.put("qualityReason", "We did it well.");
        var judged = send("/en/study-drafts", form, tied);
        assertThat(judged.getStatus()).isEqualTo(422);
        assertThat(judged.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#quality\"", "somebody else judges the quality");
        form.remove("quality");
        form.remove("qualityReason");

        var id = send("/en/study-drafts", form, tied).getRedirectedUrl().replaceAll(".*/", "");
        var address = "/en/study-drafts/" + id;

        assertThat(read(address, tied).text()).contains(WRITES, "somebody else judges the quality and publishes the study");
        assertThat(read(address, tied).select("form[action$=/publication]")).isEmpty();
        assertThat(send(address + "/publication", Map.of("version", "0"), tied).getStatus()).isEqualTo(409);
        assertThat(state(id)).isEqualTo("DRAFT");
        assertThat(send(address + "/publication", Map.of("version", "0"), untied).getStatus()).isEqualTo(303);

        form.put("version", "1");
        form.put("o0-direction", "POSITIVE");
        form.put("note", "It did work after all");
        assertThat(read(address, tied).select("form[action$=/withdrawal], [name=note]")).isEmpty();
        assertThat(send(address, form, tied).getStatus()).isEqualTo(409);
        assertThat(send(address + "/withdrawal", Map.of("version", "1", "reason", "We do not like it."), tied).getStatus()).isEqualTo(409);
        assertThat(state(id)).isEqualTo("PUBLISHED");
        assertThat(sql.sql("select direction from evidence.study_outcome where study = ?").param(UUID.fromString(id)).query(String.class).single())
                .isEqualTo("NONE");
        assertThat(send(address, form, untied).getStatus()).isEqualTo(303);
    }

    @Test
    void letWhatOthersHaveJudgedOfADraftStand() throws Exception {
        var form = form();
        var id = send("/en/study-drafts", form, tied).getRedirectedUrl().replaceAll(".*/", "");
        var address = "/en/study-drafts/" + id;
        form.put("quality", "LOW");
        form.put("qualityReason", "Few were followed.");
        assertThat(send(address, form, untied).getStatus()).isEqualTo(303);
        form.put("version", "1");

        form.put("n", "90");
        assertThat(send(address, form, tied).getStatus()).isEqualTo(303);
        form.put("version", "2");
        form.put("quality", "GOOD");
        assertThat(send(address, form, tied).getStatus()).isEqualTo(422);
    }

    @Test
    void doNotComeInByTheBack() throws Exception {
        var form = form();
        form.remove("entries");
        form.put("quality", "GOOD");
        form.put("qualityReason", "We did it well.");
        var id = send("/en/study-drafts", form, tied).getRedirectedUrl().replaceAll(".*/", "");
        form.put("entries", model.id.value());

        var named = send("/en/study-drafts/" + id, form, tied);

        assertThat(named.getStatus()).as("the model is named once the quality is judged").isEqualTo(422);
        assertThat(named.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#quality\"");
    }

    @Test
    void leaveTheQualityOutOfWhatIsImported() throws Exception {
        var mark = UUID.randomUUID().toString();
        var table = """
                title,year,design,quality,qualityReason,entries,effect,direction,passage
                Own %1$s,2019,RCT,GOOD,We did it well,%2$s,effect/loneliness,POSITIVE,It worked
                """.formatted(mark, model.id.value());
        var file = new MockMultipartFile("file", "studies.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        var address = web.perform(multipart("/en/study-imports").file(file).with(csrf()).cookie(tied)).andReturn().getResponse().getRedirectedUrl();

        assertThat(read(address, tied).text()).contains("quality: You have a tie to what was studied");
        assertThat(web.perform(post(address).with(csrf()).cookie(tied)).andReturn().getResponse().getStatus()).isEqualTo(303);
        assertThat(sql.sql("select coalesce(quality, 'none') from evidence.study where title = ?").param("Own " + mark).query(String.class).single())
                .isEqualTo("none");
    }

    @Test
    void leavePublicClaimsToOthers() throws Exception {
        var study = model.graded(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var claim = claim(study, model.id.value());
        var id = send("/en/claim-drafts", claim, tied).getRedirectedUrl().replaceAll(".*/", "");
        var address = "/en/claim-drafts/" + id;

        assertThat(read(address, tied).text()).contains(WRITES, "You can write the draft, but somebody else publishes the claim.");
        assertThat(read(address, tied).select("form[action$=/publication]")).isEmpty();
        claim.put("scope-en", "People over 75");
        assertThat(send(address, claim, tied).getStatus()).as("a draft may be written").isEqualTo(303);
        var refused = send(address + "/publication", Map.of("version", "1"), tied);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains(WRITES);
        assertThat(claimed(id)).isEqualTo("DRAFT SUPPORTS");
        assertThat(read(address, untied).text()).doesNotContain(WRITES);
        assertThat(send(address + "/publication", Map.of("version", "1"), untied).getStatus()).isEqualTo(303);

        claim.put("version", "2");
        claim.put("g0-stance", "WEAKENS");
        assertThat(read(address, tied).text()).contains(WRITES, "Somebody else changes the claim");
        assertThat(read(address, tied).select("form[action$=/withdrawal], button[name=act]")).isEmpty();
        assertThat(send(address, claim, tied).getStatus()).isEqualTo(409);
        assertThat(send(address + "/withdrawal", Map.of("version", "2", "reason", "We do not like it."), tied).getStatus()).isEqualTo(409);
        assertThat(claimed(id)).isEqualTo("PUBLISHED SUPPORTS");
        assertThat(send(address, claim, untied).getStatus()).isEqualTo(303);
        assertThat(send(address + "/withdrawal", Map.of("version", "3", "reason", "Too broad."), untied).getStatus()).isEqualTo(303);
        assertThat(claimed(id)).isEqualTo("WITHDRAWN WEAKENS");
    }

    @Test
    void doNotBringAClaimToWhatTheyHaveAStakeIn() throws Exception {
        var own = model.graded(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var other = new TestModel(program);
        var unnamed = send("/en/claim-drafts", claim(own, ""), tied).getRedirectedUrl();
        assertThat(send(unnamed + "/publication", Map.of("version", "0"), tied).getStatus())
                .as("what it is about stands in its studies")
                .isEqualTo(409);

        var claim = claim(other.graded(Design.RCT, Quality.GOOD, Direction.POSITIVE), other.id.value());
        var address = send("/en/claim-drafts", claim, tied).getRedirectedUrl();
        assertThat(send(address + "/publication", Map.of("version", "0"), tied).getStatus()).isEqualTo(303);
        claim.put("version", "1");
        claim.put("entry", model.id.value());
        var moved = send(address, claim, tied);

        assertThat(moved.getStatus()).isEqualTo(409);
        assertThat(moved.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#entry\"", WRITES);
    }

    @Test
    void leaveThePublicationOfTheoriesToOthers() throws Exception {
        var address = send("/en/theories", Map.of("entry", model.id.value()), tied).getRedirectedUrl().replaceFirst("/edit$", "");
        for (var box : Map.of("ACTIVITY", "A shared meal", "OUTCOME_SHORT", "Neighbours know each other").entrySet()) {
            var form = Map.of("version", version(address), "kind", box.getKey(), "text-en", box.getValue());
            assertThat(send(address + "/nodes", form, tied).getStatus()).as("a draft may be written").isEqualTo(303);
        }
        var boxes = boxes(address);
        var link = Map.of("version", version(address), "from", boxes.get("ACTIVITY"), "to", boxes.get("OUTCOME_SHORT"), "rationale-en", "At one table");
        assertThat(send(address + "/links", link, tied).getStatus()).isEqualTo(303);

        assertThat(read(address + "/edit", tied).text()).contains(WRITES, "You can write the theory, but somebody else publishes it");
        assertThat(read(address + "/edit", tied).select("form[action$=/publication]")).isEmpty();
        var refused = send(address + "/publication", Map.of("version", version(address)), tied);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains(WRITES);
        assertThat(published(address)).isFalse();
        assertThat(read(address + "/edit", untied).text()).doesNotContain(WRITES);
        assertThat(send(address + "/publication", Map.of("version", version(address)), untied).getStatus()).isEqualTo(303);

        assertThat(read(address + "/edit", tied).select("form[action$=/publication], form[action$=/withdrawal]")).isEmpty();
        assertThat(send(address + "/withdrawal", Map.of("version", version(address), "reason", "We do not like it."), tied).getStatus()).isEqualTo(409);
        assertThat(published(address)).isTrue();
        assertThat(send(address + "/withdrawal", Map.of("version", version(address), "reason", "Out of date."), untied).getStatus()).isEqualTo(303);
        assertThat(published(address)).isFalse();
    }

    private String version(String theory) throws Exception {
        return read(theory + "/edit", tied).selectFirst("input[name=version]").val();
    }

    private boolean published(String theory) {
        return sql.sql("select in_force is not null from evaluation.theory where slug = ?").param(theory.replaceAll(".*/", "")).query(Boolean.class).single();
    }

    /** The ids of a theory's boxes by their kinds. */
    private Map<String, String> boxes(String theory) {
        var boxes = new LinkedHashMap<String, String>();
        sql.sql("select box ->> 'kind' as kind, box ->> 'id' as id from evaluation.theory, jsonb_array_elements(graph -> 'nodes') box where slug = ?")
                .param(theory.replaceAll(".*/", ""))
                .query(row -> {
                    boxes.put(row.getString("kind"), row.getString("id"));
                });
        return boxes;
    }

    private Map<String, String> claim(StudyId study, String entry) {
        var form = new LinkedHashMap<String, String>();
        form.putAll(Map.of("version", "0", "grounds", "1", "text-en", "Our model lessens loneliness " + UUID.randomUUID(), "entry", entry));
        form.putAll(Map.of("g0-study", "/en/studies/esimerkki-" + study.value(), "g0-stance", "SUPPORTS", "g0-passage", "They were less lonely."));
        form.put("act", "save");
        return form;
    }

    private String claimed(String claim) {
        return sql.sql("select c.state || ' ' || s.stance from evidence.claim c join evidence.claim_study s on s.claim = c.id where c.id = ?")
                .param(UUID.fromString(claim))
                .query(String.class)
                .single();
    }

    private String state(String study) {
        return sql.sql("select state from evidence.study where id = ?").param(UUID.fromString(study)).query(String.class).single();
    }

    private Map<String, String> form() {
        var form = new LinkedHashMap<String, String>();
        form.put("version", "0");
        form.put("outcomes", "1");
        form.put("title", "A trial of our own model " + UUID.randomUUID());
        form.put("lang", "en");
        form.put("publishedIn", "Journal of Examples");
        form.put("entries", model.id.value());
        form.put("design", "RCT");
        form.put("setting", "FI");
        form.put("n", "80");
        form.put("o0-effect", "effect/loneliness");
        form.put("o0-direction", "NONE");
        form.put("o0-main", "yes");
        form.put("o0-passage", "We found no difference between the groups.");
        form.put("act", "save");
        return form;
    }
}
