package fi.kutomo.knowledge.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.People;
import fi.kutomo.knowledge.attachments.Attaching.Description;
import fi.kutomo.knowledge.attachments.Attachment.Extraction;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.publication.AttachmentReading;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.world.KutomoTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KutomoTest
class AttachingTest {

    @Autowired
    Attaching attaching;

    @Autowired
    AttachmentStore attachments;

    @Autowired
    AttachmentReading reading;

    @Autowired
    Publishing publishing;

    @Autowired
    Entries entries;

    @Autowired
    EntryStore store;

    @Autowired
    FileStore files;

    @Autowired
    Catalogue catalogue;

    @Test
    void findsTheWordsOfADocumentOnceItIsPublic() {
        var entry = material("Liitteellinen opas");
        var attachment = attaching.attach(entry.id(), "body", text("Kylätalkkari kiertää kylissä."), "opas.txt", Description.NONE, People.EDITOR);
        assertThatThrownBy(() -> attaching.readable(attachment.id(), People.VISITOR)).isInstanceOf(NotFound.class);
        assertThat(attaching.readable(attachment.id(), People.EDITOR).file().name()).isEqualTo("opas.txt");

        assertThat(read(attachment.id())).isEqualTo(Extraction.DONE);
        assertThat(body(entry)).doesNotContain("Kylätalkkari");
        change(entry);

        assertThat(body(entry)).contains("Kylätalkkari kiertää");
        assertThat(attaching.readable(attachment.id(), People.VISITOR).open()).isTrue();
    }

    @Test
    void refreshesTheCardWhenThePublicDocumentIsReadLater() throws InterruptedException {
        var entry = material("Myöhemmin luettu");
        var attachment = attaching.attach(
                entry.id(), "body", text("Jälkeenpäin löydetty sana: kehräämö."), "opas.txt", Description.NONE, People.EDITOR);
        change(entry);

        read(attachment.id());

        for (int i = 0; i < 100 && !body(entry).contains("kehräämö"); i++) {
            Thread.sleep(100);
        }
        assertThat(body(entry)).contains("kehräämö");
    }

    @Test
    void marksABrokenDocument() {
        var entry = material("Rikkinäinen liite");
        var broken = attaching.attach(entry.id(), "body", text("%PDF-1.7\nnothing of the kind"), "rikki.pdf", Description.NONE, People.EDITOR);

        assertThat(read(broken.id())).isEqualTo(Extraction.FAILED);
    }

    @Test
    void asksForTheAlternativeTextOfAPicture() throws Exception {
        var entry = material("Kuvallinen");

        assertThatThrownBy(() -> attaching.attach(entry.id(), Attachment.COVER_IMAGE, picture(), "kuva.png", Description.NONE, People.EDITOR))
                .hasMessage("knowledge.attachments.altMissing");
        assertThatThrownBy(() -> attaching.attach(entry.id(), Attachment.COVER_IMAGE, text("sanoja"), "x.txt", Description.NONE, People.EDITOR))
                .hasMessage("knowledge.attachments.pictureOnly");
        assertThatThrownBy(() -> attaching.attach(entry.id(), "olematon", text("x"), "x.txt", Description.NONE, People.EDITOR))
                .isInstanceOf(Refused.class);
        var swedishOnly = new Description(
                LocalizedText.empty(), new LocalizedText(Map.of(Lang.SV, "Tre personer vid ett bord")), "CC BY 4.0", Optional.empty());
        var picture = attaching.attach(entry.id(), Attachment.COVER_IMAGE, picture(), "kuva.png", swedishOnly, People.EDITOR);

        assertThat(publishing.obstacles(entry.id(), People.EDITOR))
                .anyMatch(obstacle -> obstacle.messageKey().equals("knowledge.publication.obstacle.alt"));
        var three = new Description(
                LocalizedText.empty(), LocalizedText.of("Kolme ihmistä pöydän ääressä", "Tre personer vid ett bord", "Three people at a table"),
                "CC BY 4.0", Optional.of(Lang.FI));
        assertThat(attaching.describe(picture.id(), three, People.EDITOR).alt().in(Lang.EN)).isEqualTo("Three people at a table");
        assertThat(publishing.obstacles(entry.id(), People.EDITOR))
                .noneMatch(obstacle -> obstacle.messageKey().equals("knowledge.publication.obstacle.alt"));
        attaching.remove(picture.id(), People.EDITOR);
        assertThat(attachments.of(entry.id())).isEmpty();
    }

    @Test
    void attachesAFileThatIsKeptAlready() {
        var entry = material("Tuotu asiakirja");
        var file = files.store(text("Tuotu teksti"), "tuotu.txt", People.EDITOR);

        var attachment = attaching.attach(entry.id(), "body", file.id(), Description.NONE, People.EDITOR);

        assertThat(attachments.of(List.of(entry.id())).get(entry.id())).extracting(Attachment::id).containsExactly(attachment.id());
        assertThat(attachment.title(Lang.FI)).isEqualTo("tuotu.txt");
    }

    /** The program's own recurring job may be reading it already. */
    private Extraction read(UUID attachment) {
        var patience = Instant.now().plus(Duration.ofSeconds(60));
        while (attachments.get(attachment).extraction() == Extraction.WAITING && Instant.now().isBefore(patience)) {
            reading.readWaiting();
        }
        return attachments.get(attachment).extraction();
    }

    private void change(Entry entry) {
        var news = new Arrival(
                Optional.of(entry.permanentId()), EntryKind.MATERIAL, Lang.FI,
                Content.empty().withValues("publisher", List.of("Esimerkki " + System.nanoTime())), "");
        entries.take(List.of(news), true, People.EDITOR);
    }

    private String body(Entry entry) {
        return catalogue.byPermanentId(entry.permanentId().value()).orElseThrow().in(Lang.FI).body();
    }

    private Entry material(String title) {
        var arrival = new Arrival(
                Optional.empty(), EntryKind.MATERIAL, Lang.FI, Content.empty().withOriginal("title", Lang.FI, title), "esimerkki");
        return store.withPermanentId(entries.take(List.of(arrival), true, People.EDITOR).getFirst().id()).orElseThrow();
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteArrayInputStream picture() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
