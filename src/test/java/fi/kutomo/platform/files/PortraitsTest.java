package fi.kutomo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.platform.kernel.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PortraitsTest {

    private final Portraits portraits = new Portraits(new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("kutomo.platform.files", FileSettings.class));

    @Test
    void makesASquareWithoutWhatTheCameraWrote() throws IOException {
        var photo = jpeg(300, 200);
        var marked = new ByteArrayOutputStream();
        marked.write(photo, 0, 2);
        // A comment segment such as cameras and editors write, right behind the start of the picture
        var secret = "paikka 60.1699 24.9384".getBytes(StandardCharsets.US_ASCII);
        marked.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (secret.length + 2)});
        marked.write(secret);
        marked.write(photo, 2, photo.length - 2);

        var portrait = portraits.square(new ByteArrayInputStream(marked.toByteArray()), 100);

        var drawn = ImageIO.read(new ByteArrayInputStream(portrait));
        assertThat(drawn.getWidth()).isEqualTo(100);
        assertThat(drawn.getHeight()).isEqualTo(100);
        assertThat(new String(portrait, StandardCharsets.ISO_8859_1)).doesNotContain("paikka");
    }

    @Test
    void refusesWhatIsNoPhoto() throws IOException {
        var broken = Arrays.copyOf(jpeg(300, 200), 60);
        for (var bytes : new byte[][] {
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>".getBytes(StandardCharsets.UTF_8),
            "GIF89a".getBytes(StandardCharsets.US_ASCII),
            new byte[0],
            broken
        }) {
            assertThatThrownBy(() -> portraits.square(new ByteArrayInputStream(bytes), 100)).isInstanceOf(Refused.class);
        }
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }
}
