package fi.kutomo.platform.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large files may be and how long their reading may take.
 *
 * @param largest size of one file
 * @param mostPixels of one picture, width times height, so that a small file cannot unfold into a huge bitmap
 * @param extractionTime after which the reading of a document is ended
 * @param extractionMemory heap of the process that reads a document
 * @param longestText characters of a document's text that are kept
 */
@ConfigurationProperties("kutomo.platform.files")
public record FileSettings(
        @DefaultValue("30MB") DataSize largest,
        @DefaultValue("40000000") long mostPixels,
        @DefaultValue("60s") Duration extractionTime,
        @DefaultValue("256MB") DataSize extractionMemory,
        @DefaultValue("4000000") int longestText) {

    /** The limits that hold when nothing else is configured. */
    public static FileSettings usual() {
        return new FileSettings(
                DataSize.ofMegabytes(30),
                40_000_000,
                Duration.ofSeconds(60),
                DataSize.ofMegabytes(256),
                4_000_000);
    }
}
