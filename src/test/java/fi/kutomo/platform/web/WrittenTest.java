package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WrittenTest {

    private final Written written = new Written(4);

    @Test
    void keepsEverythingAlsoWhenItIsLongerThanExpected() throws IOException {
        written.writeContent("Yhteisö");
        written.writeBinaryContent("<p>".getBytes(StandardCharsets.UTF_8));
        written.writeContent("xx ja 🧵 lankaa".repeat(500));
        written.writeContent("alku keskellä loppu", 5, 13);

        var out = new ByteArrayOutputStream();
        written.to(out);

        var whole = "Yhteisö<p>" + "xx ja 🧵 lankaa".repeat(500) + "keskellä";
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(whole);
        assertThat(written.bytes()).isEqualTo(whole.getBytes(StandardCharsets.UTF_8)).hasSize(written.length());
    }

    @Test
    void isNothingBeforeAnythingIsWritten() {
        assertThat(written.bytes()).isEmpty();
        assertThat(new Written(0).length()).isZero();
    }
}
