package fi.kutomo.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.attachments.Attaching;
import fi.kutomo.knowledge.attachments.Attachment;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Visit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class FileControllerTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Drafting drafting;

    @Autowired
    Attaching attaching;

    @Autowired
    Publishing publishing;

    @Autowired
    EntryStore store;

    @Autowired
    Environment environment;

    @Test
    void keepsFilesOfDraftsFromTheirReaders() throws Exception {
        var id = draft("Luonnos liitteineen");
        var file = attach(id, "body", "muistio.txt", "Salainen muistio".getBytes(StandardCharsets.UTF_8), "");

        browser.perform(get("/files/" + file.id() + "/muistio.txt")).andExpect(status().isNotFound());
        browser.perform(get("/files/" + file.id() + "/muistio.txt").cookie(Visit.as(Visit.EDITOR, browser, environment)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        browser.perform(get("/files/" + UUID.randomUUID() + "/x.txt")).andExpect(status().isNotFound());
        browser.perform(get("/files/no-id/x.txt")).andExpect(status().isNotFound());
    }

    @Test
    void givesPublicFilesOnlyToBeDownloaded() throws Exception {
        var id = draft("Julkinen liite");
        var file = attach(id, "body", "sivu.html", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "");
        publishing.publish(id, "", Caller.system());

        browser.perform(get("/files/" + file.id() + "/sivu.html"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        browser.perform(get("/fi/" + store.get(id).path().orElseThrow()))
                .andExpect(content().string(containsString("/files/" + file.id() + "/sivu.html")))
                .andExpect(content().string(containsString("HTML, 38 tavua")));
    }

    @Test
    void showsPicturesNoWiderThanAsked() throws Exception {
        var id = draft("Kansikuva");
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB), "png", picture);
        var file = attach(id, Attachment.COVER_IMAGE, "kansi.png", picture.toByteArray(), "Punainen tupa");
        publishing.publish(id, "", Caller.system());

        var small = browser.perform(get("/files/" + file.id() + "/kansi.png?width=480")).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(ImageIO.read(new ByteArrayInputStream(small.getContentAsByteArray())).getWidth()).isEqualTo(480);
        var odd = browser.perform(get("/files/" + file.id() + "/kansi.png?width=481")).andReturn().getResponse();
        assertThat(ImageIO.read(new ByteArrayInputStream(odd.getContentAsByteArray())).getWidth()).isEqualTo(1600);
        browser.perform(get("/fi/" + store.get(id).path().orElseThrow()))
                .andExpect(content().string(containsString("alt=\"Punainen tupa\"")))
                .andExpect(content().string(containsString("og:image")));
    }

    @Test
    void drawsAPictureForSharedLinks() throws Exception {
        var id = draft("Jaettava käsite");
        publishing.publish(id, "", Caller.system());
        var path = store.get(id).path().orElseThrow();

        var picture = browser.perform(get("/sv/" + path + "/share.png")).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.getContentAsByteArray())).getWidth()).isEqualTo(1200);
        browser.perform(get("/sv/concepts/ei-ole/share.png")).andExpect(status().isNotFound());
    }

    private EntryId draft(String title) {
        var entry = drafting.create(EntryKind.CONCEPT, Lang.FI, title + " " + UUID.randomUUID(), Caller.system());
        for (var text : List.of("summary", "body")) {
            drafting.say(entry.id(), text, Lang.FI, "Teksti, joka on riittävän pitkä julkaistavaksi sellaisenaan.", Optional.empty(), "", Caller.system());
        }
        return entry.id();
    }

    private Attachment attach(EntryId id, String field, String name, byte[] bytes, String alt) {
        var about = new Attaching.Description(
                LocalizedText.empty(), alt.isEmpty() ? LocalizedText.empty() : LocalizedText.of(alt, alt, alt), "", Optional.of(Lang.FI));
        return attaching.attach(id, field, new ByteArrayInputStream(bytes), name, about, Caller.system());
    }
}
