package fi.kutomo.forum.order;

import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.web.Ui;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells visitors what became of their reports: at an address that only they know, and by mail if they gave one. */
@Component
class ReportAnswers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Post post;
    private final Vault vault;

    ReportAnswers(Post post, Vault vault) {
        this.post = post;
        this.vault = vault;
    }

    String token() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String fingerprint(String token) {
        return vault.fingerprint("reports", token);
    }

    void received(Flag flag, String token) {
        write(flag, "forum.mail.reported", Optional.of(Ui.absolute("/" + flag.lang().tag() + "/reports/" + token)));
    }

    /** The letters hold no words of the post, of the report or of the judgement: nobody can make us send words to others. */
    void answered(Collection<Flag> flags, boolean agreed) {
        flags.forEach(flag -> write(flag, agreed ? "forum.mail.reportAgreed" : "forum.mail.reportKept", Optional.empty()));
    }

    private void write(Flag flag, String key, Optional<String> act) {
        flag.email().ifPresent(address -> post.take(new Letter(Optional.empty(), address, flag.lang(), key, List.of(), act)));
    }
}
