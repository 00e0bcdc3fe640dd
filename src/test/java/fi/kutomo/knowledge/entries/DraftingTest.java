package fi.kutomo.knowledge.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.People;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.knowledge.freshness.Stewarding;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KutomoTest
class DraftingTest {

    private static final Caller WRITER = fi.kutomo.knowledge.People.WRITER;
    private static final Caller OTHER = fi.kutomo.knowledge.People.OTHER_WRITER;
    private static final Caller EDITOR = fi.kutomo.knowledge.People.EDITOR;

    @Autowired
    Drafting drafting;

    @Autowired
    Stewarding stewarding;

    @Autowired
    EntryStore entries;

    @Autowired
    EditLog edits;

    @Autowired
    EntryRules rules;

    @Autowired
    People people;

    @Test
    void beginsADraftOfTheWritersOwn() {
        var entry = model("Vertaistukija ovella");

        assertThat(entry.publication()).isEqualTo(Publication.DRAFT);
        assertThat(entry.authors().steward()).isEqualTo(WRITER.person());
        assertThat(entries.get(entry.id()).content()).isEqualTo(entry.content());
    }

    @Test
    void refusesADraftWithoutATitle() {
        assertThatThrownBy(() -> model("  ")).isInstanceOf(Refused.class).hasMessage("knowledge.entries.titleMissing");
        assertThatThrownBy(() -> drafting.create(EntryKind.MODEL, Lang.FI, "x", fi.kutomo.knowledge.People.VISITOR))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void savesFieldsOneByOne() {
        var entry = model("Kentät yksitellen");

        drafting.say(entry.id(), "coreIdea", Lang.FI, "Ydin on tässä.\r\nToinen rivi.", Optional.empty(), "", WRITER);
        drafting.choose(entry.id(), "areas", List.of("country/FI", "country/FI"), List.of(), WRITER);
        drafting.choose(entry.id(), "links", List.of("example.org/sivu"), List.of(), WRITER);

        var content = entries.get(entry.id()).content();
        assertThat(content.text("coreIdea", Lang.FI).orElseThrow().text()).isEqualTo("Ydin on tässä.\nToinen rivi.");
        assertThat(content.values("areas")).containsExactly("country/FI");
        assertThat(content.values("links")).containsExactly("https://example.org/sivu");
        assertThat(edits.of(entry.id(), "coreIdea", 10)).hasSize(1);
    }

    @Test
    void keepsBothTextsWhenTwoChangeTheSame() {
        var entry = sharedWith(model("Kaksi kirjoittajaa"), OTHER);
        drafting.say(entry.id(), "needs", Lang.FI, "Ensimmäisen teksti", Optional.empty(), "", WRITER);

        var saving = drafting.say(entry.id(), "needs", Lang.FI, "Toisen teksti", Optional.empty(), "", OTHER);

        assertThat(saving).isInstanceOfSatisfying(Saving.Conflict.class, conflict -> {
            assertThat(conflict.theirs()).isEqualTo("Ensimmäisen teksti");
            assertThat(conflict.yours()).isEqualTo("Toisen teksti");
            assertThat(conflict.theirName()).contains(WRITER.name());
        });
        assertThat(entries.get(entry.id()).content().text("needs", Lang.FI).orElseThrow().text()).isEqualTo("Ensimmäisen teksti");
        assertThat(edits.of(entry.id(), "needs", 10)).extracting(Edit::said).containsExactlyInAnyOrder("Ensimmäisen teksti", "Toisen teksti");
        var again = drafting.say(entry.id(), "needs", Lang.FI, "Yhdessä sovittu", Optional.empty(), "Ensimmäisen teksti", OTHER);
        assertThat(again).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void tellsOfConflictingChoices() {
        var entry = model("Kaksi valitsijaa");
        drafting.choose(entry.id(), "areas", List.of("country/FI"), List.of(), WRITER);

        assertThat(drafting.choose(entry.id(), "areas", List.of("region/06"), List.of(), EDITOR)).isInstanceOf(Saving.Conflict.class);
        assertThat(drafting.choose(entry.id(), "areas", List.of("region/06"), List.of("country/FI"), EDITOR))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void losesNothingWhenManySaveAtOnce() throws Exception {
        var entry = model("Monta yhtä aikaa");
        var fields = List.of("context", "needs", "desiredChange", "ideation", "coreIdea", "pilotPlan", "adopterTips", "novelty");

        try (var pool = Executors.newFixedThreadPool(8)) {
            var acts = fields.stream()
                    .map(field -> (Callable<Saving>)
                            () -> drafting.say(entry.id(), field, Lang.FI, "Teksti kentässä " + field, Optional.empty(), "", WRITER))
                    .toList();
            for (var act : pool.invokeAll(acts)) {
                assertThat(act.get()).isInstanceOf(Saving.Saved.class);
            }
        }

        assertThat(entries.get(entry.id()).content().texts().keySet()).containsAll(fields);
    }

    @Test
    void acceptsATranslation() {
        var entry = model("Käännettävä");
        drafting.say(entry.id(), "title", Lang.SV, "Att översätta", Optional.empty(), "", WRITER);

        var accepted = drafting.accept(entry.id(), "title", Lang.SV, WRITER);

        assertThat(accepted.content().text("title", Lang.SV).orElseThrow().status()).isEqualTo(TextStatus.REVIEWED);
        assertThatThrownBy(() -> drafting.accept(entry.id(), "title", Lang.FI, WRITER)).hasMessage("knowledge.entries.nothingToAccept");
    }

    @Test
    void hidesADraftFromOthers() {
        var entry = model("Piilossa");

        assertThatThrownBy(() -> drafting.say(entry.id(), "needs", Lang.FI, "x", Optional.empty(), "", OTHER)).isInstanceOf(NotFound.class);
        assertThat(rules.maySee(fi.kutomo.knowledge.People.VISITOR, entry)).isFalse();
        assertThat(rules.maySeeWorking(EDITOR, entry)).isTrue();
    }

    @Test
    void letsCoAuthorsWriteButNotNameOthers() {
        var entry = model("Yhdessä kirjoitettu");
        var person = people.with(Role.EDITOR).getFirst();
        var shared = sharedWith(entry, new Caller(Optional.of(person), "Esimerkki", Set.of(Role.WRITER), Lang.FI));

        assertThat(shared.authors().coAuthors()).containsExactly(person);
        var coAuthor = new Caller(Optional.of(person), "Esimerkki", Set.of(Role.WRITER), Lang.FI);
        assertThat(drafting.say(entry.id(), "needs", Lang.FI, "Yhteinen tarve", Optional.empty(), "", coAuthor)).isInstanceOf(Saving.Saved.class);
        assertThatThrownBy(() -> drafting.askCoAuthor(entry.id(), "lukija@example.org", coAuthor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> stewarding.handOver(entry.id(), UUID.randomUUID(), WRITER)).hasMessage("knowledge.entries.notCoAuthor");
        var handed = stewarding.handOver(entry.id(), person, WRITER).authors();
        assertThat(handed.steward()).contains(person);
        assertThat(handed.coAuthors()).containsExactly(WRITER.person().orElseThrow());
        assertThat(drafting.removeCoAuthor(entry.id(), WRITER.person().orElseThrow(), EDITOR).authors().coAuthors()).isEmpty();
    }

    @Test
    void deletesOnlyOwnDrafts() {
        var entry = model("Pois heitettävä");

        assertThatThrownBy(() -> drafting.delete(entry.id(), OTHER)).isInstanceOf(NotFound.class);
        drafting.delete(entry.id(), WRITER);

        assertThatThrownBy(() -> entries.get(entry.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesValuesThatTheFieldCannotHold() {
        var project = drafting.create(EntryKind.PROJECT, Lang.FI, "Arvot", WRITER);

        assertRefused(project, "start", "ei päivä", "knowledge.entries.noDay");
        assertRefused(project, "grantedEuAndState", "paljon", "knowledge.entries.noNumber");
        assertRefused(project, "links", "javascript:alert(1)", "knowledge.entries.noAddress");
        assertRefused(project, "fund", "theme/homelessness", "knowledge.entries.unknownTerm");
        assertRefused(project, "areas", "municipality/999", "knowledge.entries.unknownArea");
        assertRefused(project, "models", "KTM-2026-000000", "knowledge.entries.unknownEntry");
        assertRefused(project, "models", project.permanentId().value(), "knowledge.entries.unknownEntry");
        assertRefused(project, "abstract", "teksti", "knowledge.entries.noSuchField");
        assertRefused(project, "nothingOfTheKind", "x", "knowledge.entries.noSuchField");
        drafting.choose(project.id(), "grantedEuAndState", List.of("280 000,5"), List.of(), WRITER);
        drafting.choose(project.id(), "start", List.of("1.3.2015"), List.of(), WRITER);
        var content = entries.get(project.id()).content();
        assertThat(content.values("grantedEuAndState")).containsExactly("280000.50");
        assertThat(content.values("start")).containsExactly("2015-03-01");
    }

    private void assertRefused(Entry entry, String field, String value, String messageKey) {
        assertThatThrownBy(() -> drafting.choose(entry.id(), field, List.of(value), List.of(), WRITER))
                .isInstanceOf(Refused.class)
                .hasMessage(messageKey);
    }

    private Entry sharedWith(Entry entry, Caller other) {
        entries.addCoAuthor(entry.id(), other.person().orElseThrow(), entry.times().created());
        return entries.get(entry.id());
    }

    private Entry model(String title) {
        return drafting.create(EntryKind.MODEL, Lang.FI, title, WRITER);
    }
}
