package fi.kutomo.knowledge.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.People;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Stage;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryIndex;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.freshness.Confirming;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KutomoTest
class PublishingTest {

    private static final String SUMMARY = "Nuoren ottaa työpajalla vastaan vertainen, joka on käynyt saman polun.";

    @Autowired
    Drafting drafting;

    @Autowired
    Publishing publishing;

    @Autowired
    Submitting submitting;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Staging staging;

    @Autowired
    Confirming confirming;

    @Autowired
    ReviewCommentStore comments;

    @Autowired
    RevisionStore revisions;

    @Autowired
    EntryStore entries;

    @Autowired
    EntryIndex index;

    @Autowired
    EntryRules rules;

    @Autowired
    Entries knowledge;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void explainsWhatIsMissing() {
        var entry = drafting.create(EntryKind.MODEL, Lang.FI, "Vajaa malli", People.WRITER);

        var obstacles = publishing.obstacles(entry.id(), People.WRITER);

        assertThat(obstacles).extracting(obstacle -> obstacle.field().orElse("")).contains("summary", "areas", "funders", "stage", "targetGroups");
        assertThatThrownBy(() -> publishing.publish(entry.id(), "", People.EDITOR)).isInstanceOf(Refused.class);
        assertThat(catalogue.byPermanentId(entry.permanentId().value())).isEmpty();
    }

    @Test
    void givesThePublishedEntryACardAndARevision() {
        var entry = publishing.publish(whole("Julkaistava malli").id(), "ensimmäinen", People.EDITOR);

        var card = catalogue.byPermanentId(entry.permanentId().value()).orElseThrow();
        assertThat(card.path()).isEqualTo(entry.path().orElseThrow());
        assertThat(card.facets()).containsKeys("area", "fund", "stage", "target-group");
        assertThat(card.in(Lang.FI).summary()).isEqualTo(SUMMARY);
        assertThat(revisions.heads(entry.id())).extracting(Revision.Head::note).containsExactly("ensimmäinen");
        assertThat(entry.freshness().reviewBy()).isPresent();
        assertThat(entries.at(EntryKind.MODEL, entry.address().slug().orElseThrow())).isPresent();
    }

    @Test
    void leavesThePublishingToEditors() {
        assertThatThrownBy(() -> publishing.publish(whole("Ei omin luvin").id(), "", People.WRITER)).isInstanceOf(Forbidden.class);
    }

    @Test
    void keepsTheOldRevisionWhenANewOneIsPublished() {
        var entry = publishing.publish(whole("Muuttuva malli").id(), "", People.EDITOR);
        drafting.say(entry.id(), "summary", Lang.FI, SUMMARY + " Nyt tarkemmin.", Optional.empty(), SUMMARY, People.WRITER);

        var next = publishing.publish(entry.id(), "tarkennus", People.EDITOR);

        assertThat(next.revision()).contains(2);
        var old = revisions.get(entry.id(), 1).content();
        var differences = Differences.between(old, revisions.get(entry.id(), 2).content(), knowledge.template(EntryKind.MODEL));
        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().wordsAdded()).isEqualTo(2);
        assertThatThrownBy(() -> jdbc.update("update knowledge.revision set note = 'x'")).hasMessageContaining("never changed");
        assertThat(publishing.obstacles(entry.id(), People.EDITOR))
                .extracting(Obstacle::messageKey)
                .containsExactly("knowledge.publication.obstacle.nothingNew");
    }

    @Test
    void showsATombstoneOfWhatIsWithdrawn() {
        var entry = publishing.publish(whole("Poistuva malli").id(), "", People.EDITOR);
        var successor = publishing.publish(whole("Korvaava malli").id(), "", People.EDITOR);

        assertThatThrownBy(() -> publishing.withdraw(entry.id(), " ", Optional.empty(), People.EDITOR)).hasMessage("knowledge.publication.reasonMissing");
        assertThatThrownBy(() -> publishing.withdraw(entry.id(), "x", Optional.of(entry.permanentId()), People.EDITOR))
                .hasMessage("knowledge.publication.noReplacement");
        var gone = publishing.withdraw(entry.id(), "Malli on yhdistetty toiseen.", Optional.of(successor.permanentId()), People.EDITOR);

        assertThat(gone.tombstone().orElseThrow().replacedBy()).contains(successor.permanentId());
        assertThat(catalogue.byPermanentId(entry.permanentId().value())).isEmpty();
        assertThat(rules.maySee(People.VISITOR, gone)).isTrue();
        assertThat(knowledge.published(entry.permanentId())).isEmpty();
        assertThat(publishing.publicContent(gone)).isEmpty();
        assertThatThrownBy(() -> drafting.say(entry.id(), "needs", Lang.FI, "x", Optional.empty(), "", People.WRITER)).isInstanceOf(Forbidden.class);
    }

    @Test
    void bringsBackWhatWasWithdrawn() {
        var entry = publishing.publish(whole("Palaava malli").id(), "", People.EDITOR);
        publishing.withdraw(entry.id(), "Tarkistetaan.", Optional.empty(), People.EDITOR);

        var back = publishing.publish(entry.id(), "tarkistettu", People.EDITOR);

        assertThat(back.tombstone()).isEmpty();
        assertThat(back.path()).isEqualTo(entry.path());
        assertThat(catalogue.byPermanentId(entry.permanentId().value())).isPresent();
    }

    @Test
    void leadsFromFormerAddresses() {
        var entry = publishing.publish(whole("Osoitteen vaihtaja").id(), "", People.EDITOR);
        var former = entry.path().orElseThrow();

        var moved = publishing.readdress(entry.id(), "Uusi osoite mallille", People.EDITOR);

        assertThat(moved.path()).contains("models/uusi-osoite-mallille");
        assertThat(catalogue.movedTo(former)).contains("models/uusi-osoite-mallille");
        assertThat(catalogue.at("models/uusi-osoite-mallille")).isPresent();
        assertThat(entries.at(EntryKind.MODEL, former.substring("models/".length())).map(Entry::id)).contains(entry.id());
    }

    @Test
    void goesThroughReview() {
        var entry = whole("Arvioitava malli");
        assertThatThrownBy(() -> reviewing.accept(entry.id(), "", People.EDITOR)).hasMessage("knowledge.publication.notSubmitted");
        submitting.submit(entry.id(), People.WRITER);
        assertThatThrownBy(() -> submitting.submit(entry.id(), People.WRITER)).hasMessage("knowledge.publication.alreadySubmitted");

        assertThatThrownBy(() -> reviewing.giveBack(entry.id(), List.of(), People.EDITOR)).hasMessage("knowledge.publication.commentMissing");
        var returned = reviewing.giveBack(
                entry.id(), List.of(new Reviewing.Comment(Optional.of("summary"), "Kerro kenelle.")), People.EDITOR);
        assertThat(returned.publication()).isEqualTo(Publication.RETURNED);
        assertThat(comments.of(entry.id())).hasSize(1);
        submitting.resolve(comments.of(entry.id()).getFirst().id(), People.WRITER);
        assertThat(comments.of(entry.id()).getFirst().resolved()).isPresent();
        submitting.submit(entry.id(), People.WRITER);
        assertThat(submitting.cancel(entry.id(), People.WRITER).publication()).isEqualTo(Publication.DRAFT);
        submitting.submit(entry.id(), People.WRITER);
        reviewing.comment(entry.id(), new Reviewing.Comment(Optional.empty(), "Hyvä."), People.EDITOR);

        assertThat(reviewing.accept(entry.id(), "", People.EDITOR).publication()).isEqualTo(Publication.PUBLISHED);
        assertThat(comments.of(entry.id())).allMatch(comment -> comment.resolved().isPresent());
    }

    @Test
    void letsOnlyEditorsReview() {
        var entry = whole("Kirjoittaja ei arvioi");
        submitting.submit(entry.id(), People.WRITER);

        assertThatThrownBy(() -> reviewing.accept(entry.id(), "", People.WRITER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reviewing.comment(entry.id(), new Reviewing.Comment(Optional.empty(), "x"), People.WRITER)).isInstanceOf(Forbidden.class);
    }

    @Test
    void guardsTheStageReady() {
        var entry = whole("Valmis vasta kun valmis");

        assertThatThrownBy(() -> staging.move(entry.id(), Stage.READY, People.WRITER)).hasMessage("knowledge.publication.obstacle.missing");
        for (var field : List.of("context", "userInsight", "coreIdea", "adoptionConditions", "evaluationSummary", "adopterTips")) {
            drafting.say(entry.id(), field, Lang.FI, "Tässä kerrotaan riittävästi kentän asiasta.", Optional.empty(), "", People.WRITER);
        }
        drafting.choose(entry.id(), "themes", List.of("theme/homelessness"), List.of(), People.WRITER);
        assertThatThrownBy(() -> staging.move(entry.id(), Stage.READY, People.WRITER)).hasMessage("knowledge.publication.obstacle.noResult");
        var result = drafting.create(EntryKind.RESULT, Lang.FI, "Keskeytykset puolittuivat", People.WRITER);
        drafting.choose(result.id(), "models", List.of(entry.permanentId().value()), List.of(), People.WRITER);

        assertThat(staging.move(entry.id(), Stage.READY, People.WRITER).stage()).contains(Stage.READY);
        assertThat(index.linkingTo(entry.permanentId()).get("models")).containsExactly(result.id());
        assertThat(index.linkingTo(entry.permanentId(), EntryKind.RESULT, "models")).containsExactly(result.id());
        assertThat(knowledge.having(EntryKind.RESULT, "models", List.of(entry.permanentId().value()))).hasSize(1);
        assertThat(knowledge.having(EntryKind.MODEL, "themes", List.of("theme/homelessness"))).hasSize(1);
    }

    @Test
    void asksAgainWhenItsDayHasCome() {
        var entry = publishing.publish(whole("Vanheneva malli").id(), "", People.EDITOR);
        jdbc.update("update knowledge.entry set review_by = ? where id = ?", LocalDate.of(2020, 1, 1), entry.id().value());

        assertThat(confirming.ask()).isPositive();
        assertThat(confirming.ask()).isZero();
        assertThat(asked(entry)).isTrue();
        var confirmed = confirming.confirm(entry.id(), People.WRITER);

        assertThat(confirmed.freshness().reviewBy().orElseThrow()).isAfter(LocalDate.now(Ui.ZONE));
        assertThat(asked(entry)).isFalse();
        assertThat(catalogue.byPermanentId(entry.permanentId().value()).orElseThrow().confirmed()).isEqualTo(confirmed.freshness().confirmed());
    }

    @Test
    void countsCompletenessByWeight() {
        var entry = whole("Vajaa ja puolikas");
        var template = knowledge.template(EntryKind.MODEL);
        var before = Completeness.of(entry, template);
        drafting.say(entry.id(), "coreIdea", Lang.FI, "Puolikas teksti.", Optional.empty(), "", People.WRITER);
        var half = Completeness.of(entries.get(entry.id()), template);
        drafting.say(entry.id(), "coreIdea", Lang.FI, template.field("coreIdea").orElseThrow().help().in(Lang.FI), Optional.empty(), "Puolikas teksti.", People.WRITER);
        var help = Completeness.of(entries.get(entry.id()), template);

        double all = template.fields().stream().filter(field -> !field.part().equals("source")).mapToInt(field -> field.weight()).sum();
        assertThat(half.share() - before.share()).isCloseTo(1.5 / all, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(help.share()).isEqualTo(before.share());
        assertThat(half.missing()).anyMatch(missing -> missing.field().key().equals("coreIdea") && missing.filled() == 0.5);
    }

    private boolean asked(Entry entry) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select asked_on is not null from knowledge.entry where id = ?", Boolean.class, entry.id().value()));
    }

    private Entry whole(String title) {
        var entry = drafting.create(EntryKind.MODEL, Lang.FI, title, People.WRITER);
        drafting.say(entry.id(), Content.SUMMARY, Lang.FI, SUMMARY, Optional.empty(), "", People.WRITER);
        drafting.choose(entry.id(), "areas", List.of("country/FI"), List.of(), People.WRITER);
        drafting.choose(entry.id(), "funders", List.of("funder/esf"), List.of(), People.WRITER);
        drafting.choose(entry.id(), "stage", List.of("stage/idea"), List.of(), People.WRITER);
        drafting.choose(entry.id(), "targetGroups", List.of("target-group/young-people"), List.of(), People.WRITER);
        return entries.get(entry.id());
    }
}
