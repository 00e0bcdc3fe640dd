package fi.kutomo.platform.web.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShareImageTest {

    private final ShareImage image = new ShareImage();

    @Test
    void drawsAPictureOfTheSizeThatIsAskedFor() throws IOException {
        var png = image.png("Toimintamalli", "Sosiaalisten innovaatioiden osaamiskeskuksen konsepti");

        var read = ImageIO.read(new ByteArrayInputStream(png));
        Files.write(Path.of("target/share.png"), png);
        assertThat(read.getWidth()).isEqualTo(1200);
        assertThat(read.getHeight()).isEqualTo(630);
        assertThat(png.length).isBetween(3_000, 200_000);
    }

    @Test
    void bearsTitlesOfAnyLengthAndScript() {
        assertThat(image.png("", "")).isNotEmpty();
        assertThat(image.png("Guorahallan", "Sámi searvi ŋ đ ŧ ž 漢字")).isNotEmpty();
        assertThat(image.png("Hanke", "Pitkäaikaistyöttömyydenehkäisemistoimenpidesuunnitelma ".repeat(12))).isNotEmpty();
    }

    @Test
    void refusesAFontThatIsNone() {
        assertThatThrownBy(() -> Woff.unpack(new byte[100])).isInstanceOf(IOException.class);
    }
}
