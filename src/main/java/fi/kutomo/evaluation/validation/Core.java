package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.knowledge.Entries.PublicEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** The fingerprint of what a model is at its core. A revision with another one is a new major version and must be assessed anew. */
@Component
class Core {

    /** SHA-256 over the original texts and the values of the framework's core fields. */
    String of(PublicEntry entry, Framework framework) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var field : framework.rules().coreFields()) {
                var lang = entry.content().originalOf(field).orElse(entry.original());
                var text = entry.content().text(field, lang).map(each -> each.text().strip().replaceAll("\\s+", " ")).orElse("");
                digest.update((field + "\n" + text + "\n" + entry.content().values(field) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
