package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import fi.kutomo.platform.kernel.Lang;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Feeds as a program reads them. */
class AtomFeedTest {

    private static SyndEntry read(String title, String words) throws FeedException {
        var item = AtomFeed.Item.of("urn:uuid:1", "https://kutomo.example/fi/1", title, Instant.EPOCH, Instant.EPOCH, words).by(Optional.of("Maija\uFFFEEsimerkki"));
        var feed = new AtomFeed(title, "https://kutomo.example/fi", "https://kutomo.example/fi.atom", List.of(item));
        return new SyndFeedInput().build(new StringReader(feed.text(Lang.FI))).getEntries().getFirst();
    }

    @Test
    void leaveOutWhatXmlCannotHold() throws Exception {
        var entry = read("Kylä\u0000\uFFFF talo", "Alku \uD83D loppu\u0007 🧵");

        assertThat(entry.getTitle()).isEqualTo("Kylä   talo");
        assertThat(entry.getDescription().getValue()).isEqualTo("Alku   loppu  🧵");
        assertThat(entry.getAuthor()).isEqualTo("Maija Esimerkki");
    }

    @Test
    void keepMarkupAsWords() throws Exception {
        var entry = read("A & <b>B</b>", "ensin\n<script>sitten</script>");

        assertThat(entry.getTitle()).isEqualTo("A & <b>B</b>");
        assertThat(entry.getDescription().getValue()).isEqualTo("ensin\n<script>sitten</script>");
    }
}
