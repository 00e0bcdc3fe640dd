package fi.kutomo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.world.TestDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FileStoreTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    @TempDir
    Path folder;

    @Test
    void keepsTheSameBytesOnce() throws Exception {
        var files = store();

        var first = files.store(text("sama"), "eka.txt", Caller.system());
        var second = files.store(text("sama"), "C:\\temp\\toka.txt", Caller.system());

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.name()).isEqualTo("toka.txt");
        assertThat(files.find(second.id()).map(StoredFile::name)).contains("toka.txt");
        assertThat(files.withContent(first.sha256()).map(StoredFile::id)).contains(first.id());
        assertThat(Files.readString(files.path(first))).isEqualTo("sama");
    }

    @Test
    void tellsKindsByContentNotByName() throws Exception {
        var files = store();

        assertThat(files.store(picture(20, 10), "note.txt", Caller.system()).kind()).isEqualTo(FileKind.PNG);
        assertThat(files.store(text("a;b\n1;2\n"), "rows.csv", Caller.system()).kind()).isEqualTo(FileKind.CSV);
        assertThat(files.store(text("<html><body>x</body></html>"), "x.png", Caller.system()).kind()).isEqualTo(FileKind.HTML);
        assertThat(files.store(text("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"), "x.svg", Caller.system()).kind().isPicture()).isFalse();
    }

    @Test
    void refusesProgramsAndEmptyAndLargeFiles() {
        var program = ByteBuffer.allocate(100).put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}).array();

        assertThatThrownBy(() -> store().store(new ByteArrayInputStream(program), "report.pdf", Caller.system()))
                .isInstanceOf(Refused.class)
                .hasMessage("platform.files.kind");
        assertThatThrownBy(() -> store().store(text(""), "empty.txt", Caller.system())).hasMessage("platform.files.empty");
        assertThatThrownBy(() -> store().store(text("x".repeat(3_000_000)), "large.txt", Caller.system()))
                .hasMessage("platform.files.too-large");
        assertThat(folder.resolve("files/new")).isEmptyDirectory();
    }

    @Test
    void refusesAPictureThatWouldUnfoldTooFar() throws Exception {
        var small = picture(10, 10).readAllBytes();
        ByteBuffer.wrap(small).putInt(16, 60_000).putInt(20, 60_000);

        assertThatThrownBy(() -> store().store(new ByteArrayInputStream(small), "bomb.png", Caller.system()))
                .hasMessage("platform.files.too-many-pixels");
    }

    @Test
    void makesASmallerPictureOnce() throws Exception {
        var files = store();
        var file = files.store(picture(800, 400), "large.png", Caller.system());

        var small = files.thumbnail(file, 200);

        assertThat(file.picture()).contains(new StoredFile.Size(800, 400));
        assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(200);
        assertThat(files.thumbnail(file, 200)).isEqualTo(small);
    }

    @Test
    void restoresAFileUnderItsOwnId() {
        var files = store();
        var id = UUID.randomUUID();

        files.restore(id, text("palautettu"), "vanha.txt", Caller.system());
        files.restore(id, text("palautettu"), "vanha.txt", Caller.system());

        assertThat(files.find(id).map(StoredFile::name)).contains("vanha.txt");
    }

    @Test
    void keepsThePictureOfAnExportByteByByte() throws Exception {
        var files = store();
        var noted = PictureNotesTest.jpegWith(6);

        var kept = files.restore(UUID.randomUUID(), new ByteArrayInputStream(noted), "vanha.jpg", Caller.system());
        var given = files.store(new ByteArrayInputStream(noted), "uusi.jpg", Caller.system());

        assertThat(Files.readAllBytes(files.path(kept))).isEqualTo(noted);
        assertThat(Files.readAllBytes(files.path(given))).hasSizeLessThan(noted.length);
    }

    private FileStore store() {
        var usual = FileSettings.usual();
        var settings = new FileSettings(
                DataSize.ofMegabytes(2), usual.mostPixels(), usual.extractionTime(), usual.extractionMemory(), usual.longestText());
        return new FileStore(database.jdbc(), new DataFolder(folder), settings, Clock.systemUTC());
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteArrayInputStream picture(int width, int height) throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
