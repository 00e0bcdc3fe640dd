package fi.kutomo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.platform.kernel.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PictureNotesTest {

    private static final String PLACE = "60.1699N 24.9384E";

    @Test
    void takesThePlaceOutOfAJpegAndKeepsWhichSideIsUp() throws Exception {
        var noted = jpegWith(6);
        assertThat(text(noted)).contains(PLACE);

        var bare = PictureNotes.without(FileKind.JPEG, noted);
        assertThat(text(bare)).doesNotContain(PLACE).contains("Exif");
        assertThat(bare[indexOf(bare, "MM") + 19]).isEqualTo((byte) 6);
        assertThat(pixels(bare)).isEqualTo(pixels(noted));
        assertThat(PictureNotes.without(FileKind.JPEG, bare)).isEqualTo(bare);
    }

    @Test
    void dropsNotesOfAPictureThatStandsUpright() throws Exception {
        assertThat(text(PictureNotes.without(FileKind.JPEG, jpegWith(1)))).doesNotContain("Exif", PLACE);
    }

    @Test
    void dropsWhatHidesBehindTheEnd() throws Exception {
        var plain = picture("jpg");
        var longer = Arrays.copyOf(plain, plain.length + 300);
        System.arraycopy(jpegWith(1), 0, longer, plain.length, 300);

        assertThat(text(PictureNotes.without(FileKind.JPEG, longer))).doesNotContain(PLACE);
    }

    @Test
    @Timeout(10)
    void refusesPartsThatSayToBeShorterThanNothing() throws Exception {
        var png = picture("png");
        ByteBuffer.wrap(png).putInt(33, -12);
        assertThatThrownBy(() -> PictureNotes.without(FileKind.PNG, png)).isInstanceOf(Refused.class);

        var webp = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(32).put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)).putInt(-8);
        assertThatThrownBy(() -> PictureNotes.without(FileKind.WEBP, webp.array())).isInstanceOf(Refused.class);
    }

    @Test
    void takesTextsOutOfAPng() throws Exception {
        var plain = picture("png");
        var said = ("Comment\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        var noted = ByteBuffer.allocate(plain.length + said.length + 12)
                .put(plain, 0, 33)
                .put(chunk("tEXt", said))
                .put(plain, 33, plain.length - 33)
                .array();

        assertThat(PictureNotes.without(FileKind.PNG, noted)).isEqualTo(plain);
    }

    @Test
    void takesNotesOutOfAWebpAndSaysSoInItsHead() {
        var webp = webp(0x0C, "EXIF", PLACE);

        var bare = PictureNotes.without(FileKind.WEBP, webp);
        assertThat(bare).isEqualTo(webp(0, "", ""));
    }

    @Test
    void refusesAPictureWhosePartsDoNotFit() throws Exception {
        var broken = Arrays.copyOf(picture("png"), 60);

        assertThatThrownBy(() -> PictureNotes.without(FileKind.PNG, broken)).isInstanceOf(Refused.class);
    }

    static byte[] jpegWith(int orientation) throws Exception {
        var plain = picture("jpg");
        var tiff = ByteBuffer.allocate(26 + PLACE.length()).order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0)
                .put(PLACE.getBytes(StandardCharsets.US_ASCII))
                .array();
        var length = 8 + tiff.length;
        return ByteBuffer.allocate(plain.length + length + 2)
                .put(plain, 0, 2)
                .put(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0})
                .put(tiff)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] webp(int flags, String note, String said) {
        var body = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        body.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).put((byte) flags).put(new byte[9]);
        body.put("VP8L".getBytes(StandardCharsets.US_ASCII)).putInt(4).putInt(7);
        if (!note.isEmpty()) {
            body.put(note.getBytes(StandardCharsets.US_ASCII)).putInt(said.length()).put(said.getBytes(StandardCharsets.US_ASCII));
            if (said.length() % 2 == 1) {
                body.put((byte) 0);
            }
        }
        int size = body.position();
        return ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(size).put(body.array(), 0, size).array();
    }

    private static byte[] chunk(String type, byte[] data) {
        var typed = ByteBuffer.allocate(4 + data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data).array();
        var sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(typed.length + 8).putInt(data.length).put(typed).putInt((int) sum.getValue()).array();
    }

    private static byte[] picture(String format) throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] picture) throws Exception {
        var read = ImageIO.read(new ByteArrayInputStream(picture));
        return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
    }

    private static int indexOf(byte[] bytes, String text) {
        return text(bytes).indexOf(text);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
