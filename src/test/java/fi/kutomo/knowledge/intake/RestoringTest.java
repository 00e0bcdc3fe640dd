package fi.kutomo.knowledge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries.AttachmentRecord;
import fi.kutomo.knowledge.Entries.EntryRecord;
import fi.kutomo.knowledge.Entries.Outcome;
import fi.kutomo.knowledge.Entries.RevisionRecord;
import fi.kutomo.knowledge.Entries.TemplateRecord;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.People;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.world.KutomoTest;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KutomoTest
class RestoringTest {

    private static final Instant THEN = Instant.parse("2024-05-06T07:08:09.123456Z");

    @Autowired
    Entries entries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    FileStore files;

    @Test
    void putsBackEntriesAsTheyWere() {
        var file = files.store(new ByteArrayInputStream("liite".getBytes()), "liite.txt", People.OPERATOR);
        var attachment = new AttachmentRecord(
                UUID.randomUUID(), file.sha256(), "liite.txt", "context", LocalizedText.of("Liite", "Bilaga", "Attachment"),
                LocalizedText.empty(), "CC BY 4.0", Optional.of(Lang.FI), true);
        var open = record(id(1), "palautettu-malli", List.of("entinen-osoite", "vanhin-osoite"), Publication.PUBLISHED, 2, List.of(attachment));
        var draft = record(id(2), "", List.of(), Publication.DRAFT, 0, List.of());
        var gone = record(id(3), "poistettu-malli", List.of(), Publication.WITHDRAWN, 1, List.of());

        var arrived = entries.restore(List.of(open, draft, gone), People.OPERATOR);

        assertThat(arrived).allMatch(each -> each.outcome() == Outcome.CREATED);
        assertThat(exported(open.id())).isEqualTo(open);
        assertThat(exported(draft.id())).isEqualTo(draft);
        assertThat(exported(gone.id())).isEqualTo(gone);
        assertThat(catalogue.at("models/palautettu-malli")).isPresent();
        assertThat(catalogue.movedTo("models/entinen-osoite")).contains("models/palautettu-malli");
        assertThat(catalogue.movedTo("models/vanhin-osoite")).contains("models/palautettu-malli");
        assertThat(catalogue.byPermanentId(gone.id().value())).isEmpty();
        assertThat(entries.restore(List.of(open, draft, gone), People.OPERATOR)).allMatch(each -> each.outcome() == Outcome.UNCHANGED);
    }

    @Test
    void makesADifferingEntryAsInTheExport() {
        var before = record(id(11), "eroava-malli", List.of(), Publication.PUBLISHED, 1, List.of());
        entries.restore(before, People.OPERATOR);
        var after = record(id(11), "eroava-malli", List.of(), Publication.PUBLISHED, 3, List.of());

        assertThat(entries.restore(after, People.OPERATOR).outcome()).isEqualTo(Outcome.CHANGED);

        assertThat(exported(after.id())).isEqualTo(after);
        assertThat(entries.published(after.id()).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void keepsBothHistoriesWhereTheyHaveParted() {
        var mine = record(id(12), "haarautunut-malli", List.of(), Publication.PUBLISHED, 3, List.of());
        entries.restore(mine, People.OPERATOR);
        var theirs = record(id(12), "haarautunut-malli", List.of(), Publication.PUBLISHED, 1, List.of());

        entries.restore(theirs, People.OPERATOR);
        entries.restore(theirs, People.OPERATOR);

        var now = exported(mine.id());
        assertThat(now.revisions()).hasSize(4);
        assertThat(now.revisions().subList(0, 3)).isEqualTo(mine.revisions());
        assertThat(now.revisions().getLast().content()).isEqualTo(theirs.revisions().getLast().content());
        assertThat(entries.published(mine.id()).orElseThrow().content()).isEqualTo(theirs.revisions().getLast().content());
    }

    @Test
    void neverGivesARestoredNumberAgain() {
        int year = Instant.now().atZone(java.time.ZoneId.of("Europe/Helsinki")).getYear();
        var high = PermanentId.of(year, 50_000);
        entries.restore(record(high, "korkea-numero", List.of(), Publication.PUBLISHED, 1, List.of()), People.OPERATOR);

        var next = entries.take(
                List.of(new Arrival(Optional.empty(), EntryKind.CONCEPT, Lang.FI, Content.empty().withOriginal("title", Lang.FI, "Seuraava"), "")),
                false,
                People.WRITER);

        assertThat(Long.parseLong(next.getFirst().id().value().split("-")[2]) / 10).isGreaterThan(50_000);
    }

    @Test
    void putsBackTemplatesOfTheEditors() {
        var first = entries.template(EntryKind.CONCEPT);
        var fields = new ArrayList<>(first.fields());
        var hidden = fields.removeLast();
        var second = new TemplateRecord(new Template(EntryKind.CONCEPT, 2, fields), List.of(hidden), true);

        entries.restoreTemplates(List.of(second), People.OPERATOR);
        entries.restoreTemplates(List.of(second), People.OPERATOR);

        assertThat(entries.templates()).contains(second);
        assertThat(entries.template(EntryKind.CONCEPT).version()).isEqualTo(2);
    }

    @Test
    void leavesRestoringToEditorsAndOperators() {
        var record = record(id(21), "ei-luvallinen", List.of(), Publication.DRAFT, 0, List.of());

        assertThatThrownBy(() -> entries.restore(record, People.WRITER)).isInstanceOf(Forbidden.class);
    }

    private EntryRecord exported(PermanentId id) {
        var all = new HashMap<PermanentId, EntryRecord>();
        entries.all(each -> all.put(each.id(), each));
        return all.get(id);
    }

    private static PermanentId id(long serial) {
        return PermanentId.of(2019, serial);
    }

    private static EntryRecord record(
            PermanentId id, String slug, List<String> former, Publication state, int revisions, List<AttachmentRecord> attachments) {
        var content = Content.empty()
                .withOriginal("title", Lang.FI, "Palautettu malli " + id)
                .withText("title", Lang.SV, new Text("Återställd modell " + id, TextStatus.REVIEWED))
                .withValues("areas", List.of("country/FI"));
        var history = new ArrayList<RevisionRecord>();
        for (int number = 1; number <= revisions; number++) {
            history.add(new RevisionRecord(
                    number, 1, content.withOriginal("needs", Lang.FI, "Tarve " + number), THEN.plusSeconds(number), "muutos " + number));
        }
        var gone = state == Publication.WITHDRAWN;
        return new EntryRecord(
                id, EntryKind.MODEL, Lang.FI, 1, slug, former, content, Optional.of(content), state,
                gone ? Optional.of("Tieto on vanhentunut.") : Optional.empty(), gone ? Optional.of(id(1)) : Optional.empty(),
                Optional.of(LocalDate.of(2024, 5, 6)), Optional.of(LocalDate.of(2027, 5, 6)), THEN, THEN.plusSeconds(60), history, attachments);
    }
}
