package fi.kutomo.forum.harvesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talk;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
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

/** What comes of talk, and how both lead to each other. */
@KutomoTest
class HarvestTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient sql;

    private Talk talk;
    private Person writer;
    private Person other;
    private Person editor;

    @BeforeEach
    void come() {
        talk = new Talk(program);
        writer = talk.people().with(Assurance.SPONSORED);
        other = talk.people().with(Assurance.SPONSORED);
        editor = talk.people().with(Assurance.SPONSORED, Role.EDITOR);
    }

    private PermanentId model(String title) {
        var content = Content.empty().withOriginal("title", Lang.FI, title).withOriginal("summary", Lang.FI, "Mallin tiivistelmä.");
        return entries.take(List.of(new Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, content, "test")), true, Caller.system()).getFirst().id();
    }

    @Test
    void makesAPracticeTheDraftOfAnOperatingModel() throws Exception {
        var thread = talk.begun(writer, "practice", "Kylätalkkari kahdelle kunnalle", "Talkkari kiertää kyliä joka toinen päivä.", "region", "region/06");
        assertThat(talk.read(talk.as(other), thread + "/1/harvest")).contains("Kylätalkkari kahdelle kunnalle", "Talkkari kiertää kyliä");

        var sent = talk.as(other).send(thread + "/1/harvest/model", "title", "Kahden kunnan kylätalkkari", "summary", "Talkkari kiertää kyliä.");

        assertThat(sent.getHeader("Location")).startsWith("/fi/write/KTM-");
        var id = PermanentId.parse(sent.getHeader("Location").substring("/fi/write/".length())).orElseThrow();
        assertThat(entries.content(id).orElseThrow().values("source").getFirst()).endsWith(thread + "/1");
        assertThat(entries.content(id).orElseThrow().values("areas")).containsExactly("region/06");
        assertThat(entries.writersOf(List.of(id)).get(id)).contains(other.id());
        assertThat(talk.read(talk.as(other), thread)).contains("Tästä tehtiin toimintamalli: Kahden kunnan kylätalkkari", "/fi/write/" + id.value());
        assertThat(talk.read(talk.visitor(), thread)).contains("Tästä on tekeillä toimintamalli.").doesNotContain("Kahden kunnan kylätalkkari");
        assertThat(sql.sql("select about[1] from forum.thread where slug = :slug").param("slug", Talk.slug(thread)).query(String.class).single()).startsWith("model/");
        await().until(() -> sql.sql("select count(*) from notifications.notice where person = :person").param("person", writer.id()).query(Long.class).single() > 0);
    }

    @Test
    void keepsTheDraftBoundWhenTheThreadIsArranged() throws Exception {
        var thread = talk.begun(writer, "practice", "Mikä toimii meillä", "Yhteinen ruokapöytä.");
        talk.as(writer).send(thread + "/1/harvest/model", "title", "Yhteinen pöytä", "summary", "");
        var version = sql.sql("select version from forum.thread where slug = :slug").param("slug", Talk.slug(thread)).query(Integer.class).single();
        talk.as(writer).send(thread + "/edit", "kind", "practice", "title", "Mikä toimi meillä", "lang", "fi", "version", String.valueOf(version));
        assertThat(talk.read(talk.as(writer), thread)).contains("Mikä toimi meillä", "Tästä tehtiin toimintamalli: Yhteinen pöytä");
    }

    @Test
    void proposesAnAnswerForATextOfTheModelThatTheThreadIsAbout() throws Exception {
        var id = model("Malli josta kysytään " + UUID.randomUUID());
        var thread = talk.begun(writer, "question", "Mitä mallista puuttuu?", "Kuka maksaa?", "about", id.value());
        talk.answered(other, thread, "Kunnat maksavat puoliksi.");
        var form = talk.read(talk.as(other), thread + "/2/harvest?place=" + place(id) + "summary");
        assertThat(form).contains("Mallin tiivistelmä.\n\nKunnat maksavat puoliksi.");

        var text = "Mallin tiivistelmä. Kunnat maksavat puoliksi.";
        assertThat(talk.as(other).send(thread + "/2/harvest/edit", "place", place(id) + "summary", "text", text).getStatus()).isEqualTo(303);

        var card = sql.sql("select path from catalogue.card where permanent_id = :id").param("id", id.value()).query(String.class).single();
        assertThat(talk.read(talk.visitor(), "/fi/" + card)).contains("Mitä mallista puuttuu?");
        assertThat(talk.read(talk.visitor(), thread)).contains("Tästä on ehdotettu tekstiä kuvaukseen, ja se odottaa päätöstä");
        var late = talk.as(writer).send(thread + "/2/harvest/edit", "place", place(id) + "summary", "text", "Toinen ehdotus kokonaan.");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("Toinen ehdotus kokonaan.", "odottaa päätöstä");
        assertThat(talk.read(talk.as(editor), "/fi/suggestions")).contains(text, "Keskustelusta: Mitä mallista puuttuu?");
        var waiting = sql.sql("select proposal from forum.harvest where kind = 'EDIT' order by made_at desc limit 1").query(UUID.class).single();
        assertThat(talk.as(editor).send("/fi/suggestions/" + waiting + "/acceptance").getStatus()).isEqualTo(303);
        assertThat(entries.content(id).orElseThrow().text("summary", Lang.FI).orElseThrow().text()).isEqualTo(text);
        assertThat(talk.read(talk.visitor(), thread)).contains("Tämän pohjalta täydennettiin kuvausta");
    }

    private String place(PermanentId id) {
        return "model/" + entries.find(id).orElseThrow().entry().value() + "/";
    }

    @Test
    void showsProposalsToThoseWhoWriteTheEntryAndToNoOtherWriter() throws Exception {
        var content = Content.empty().withOriginal("title", Lang.FI, "Oma malli " + UUID.randomUUID()).withOriginal("summary", Lang.FI, "Oma.");
        var id = model("Toisten malli " + UUID.randomUUID());
        var thread = talk.begun(writer, "question", "Kenen malli?", "Kenen?", "about", id.value());
        talk.answered(writer, thread, "Yhteinen.");
        talk.as(writer).send(thread + "/2/harvest/edit", "place", place(id) + "summary", "text", "Salainen ehdotus " + content.hashCode());
        assertThat(talk.read(talk.as(other), "/fi/suggestions")).doesNotContain("Salainen ehdotus " + content.hashCode());
        assertThat(talk.read(talk.as(editor), "/fi/suggestions")).contains("Salainen ehdotus " + content.hashCode());
    }

    @Test
    void makesAQuestionANeedOfAnActorOfTheAskersOwn() throws Exception {
        var actor = sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, summary, made_by, made_at, changed_at)
                values (gen_random_uuid(), 'NETWORK', 'SHOWN', 'kylien-verkosto-' || gen_random_uuid(), '{"fi": "Kylien verkosto"}', '{}', :writer, now(), now()) returning id
                """).param("writer", writer.id()).query(UUID.class).single();
        var thread = talk.begun(writer, "question", "Mistä kuljettaja?", "Tarvitsemme kuljettajan kylille.");
        assertThat(talk.as(other).send(thread + "/1/harvest/need", "actor", actor.toString(), "kind", "resource/funding", "words", "x").getStatus()).isEqualTo(403);
        var page = talk.read(talk.as(writer), thread + "/1/harvest");
        assertThat(page).contains("Kylien verkosto", "Tarvitsemme kuljettajan kylille.");
        var kind = page.replaceAll("(?s).*?value=\"(resource/[a-z-]+)\".*", "$1");

        assertThat(talk.as(writer).send(thread + "/1/harvest/need", "actor", actor.toString(), "kind", kind, "words", "Kuljettaja kylille").getStatus()).isEqualTo(303);

        assertThat(sql.sql("select term from ecosystem.statement where actor = :actor and facet = 'NEED'").param("actor", actor).query(String.class).single()).isEqualTo(kind);
        assertThat(talk.read(talk.as(writer), thread)).contains("Tästä kirjattiin tarve: Kylien verkosto");
        var wrong = talk.as(writer).send(thread + "/1/harvest/need", "actor", actor.toString(), "kind", "", "words", "Sanani säilyvät");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("Sanani säilyvät");
    }

    @Test
    void letsNothingLeaveACommunityButByItsWriter() throws Exception {
        var slug = talk.community(writer);
        var thread = talk.begun(writer, "practice", "Luottamuksellinen otsikko", "Vain meille.", "community", slug);
        assertThat(talk.as(editor).open(thread + "/1/harvest").getStatus()).isEqualTo(403);
        assertThat(talk.as(editor).send(thread + "/1/harvest/model", "title", "Vuoto", "summary", "x").getStatus()).isEqualTo(403);
        assertThat(talk.as(other).open(thread + "/1/harvest").getStatus()).isEqualTo(404);
        assertThat(talk.read(talk.as(writer), thread + "/1/harvest")).contains("Vain sinä voit viedä");

        var sent = talk.as(writer).send(thread + "/1/harvest/model", "title", "Oma malli", "summary", "Vain meille.");

        var note = sql.sql("select count(*) from knowledge.suggestion where note like '%Luottamuksellinen%'").query(Long.class).single();
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(note).isZero();
    }
}
