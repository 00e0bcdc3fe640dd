package fi.kutomo.notifications.trimming;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.notifications.receiving.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Mails of our own as programs write them in Finnish, Swedish and English (Gmail, Apple Mail, Thunderbird, Outlook, telephones and others),
 * each with the answer that a person reads in it.
 */
class CorpusTest {

    @Test
    void findsTheAnswerInNineteenOfTwentyMails() throws IOException {
        var mails = new PathMatchingResourcePatternResolver().getResources("classpath:fi/kutomo/notifications/answers/*/*.eml");
        var wrong = new ArrayList<String>();
        var counts = new java.util.TreeMap<String, Integer>();
        for (var mail : mails) {
            var file = Path.of(mail.getURI());
            var expected = Files.readString(Path.of(file.toString().replace(".eml", ".txt"))).strip();
            var found = Read.words(Files.readAllBytes(file));
            counts.merge(file.getParent().getFileName().toString(), 1, Integer::sum);
            if (!found.equals(expected)) {
                wrong.add(file.getParent().getFileName() + "/" + file.getFileName() + "\n--- expected\n" + expected + "\n--- found\n" + found);
            }
        }

        double right = (mails.length - wrong.size()) / (double) mails.length;
        System.out.printf("Answers found in %d of %d mails (%.1f %%), %s%n", mails.length - wrong.size(), mails.length, 100 * right, counts);
        assertThat(mails).hasSizeGreaterThanOrEqualTo(60);
        assertThat(counts).hasSize(3).allSatisfy((_, count) -> assertThat(count).isGreaterThanOrEqualTo(20));
        assertThat(right).as(String.join("\n\n", wrong)).isGreaterThanOrEqualTo(0.95);
        assertThat(wrong).as("known to be wrong").isEqualTo(List.of());
    }
}
