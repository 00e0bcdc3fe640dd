package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.telling.Tellers;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.notices.Telling.Told;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.SiteSettings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters that say why an answer was not taken, with what its writer had written, so that nothing is lost. */
@Component
class Refusals {

    private final Messages messages;
    private final Tellers tellers;
    private final SiteSettings site;

    Refusals(Messages messages, Tellers tellers, SiteSettings site) {
        this.messages = messages;
        this.tellers = tellers;
        this.site = site;
    }

    /** To somebody who answered a letter of ours. */
    Letter of(Mail mail, Optional<UUID> person, Lang lang, Outcome outcome, Optional<Ref> about, Optional<Caller> writer) {
        return letter(mail, person, lang, reason(outcome, lang), mail.words(), path(about, writer));
    }

    /** With the owner's own words. */
    Letter of(Mail mail, Caller writer, Refused no, Ref about) {
        var lang = writer.lang();
        return letter(
                mail, writer.person(), lang, messages.in(lang, no.messageKey(), no.arguments().toArray()), mail.words(), path(Optional.of(about), Optional.of(writer)));
    }

    /** To somebody with an account who answers nothing; without a word of the mail, for anybody can write under any name. */
    Letter wordless(Mail mail, UUID person, Lang lang, Outcome outcome) {
        return letter(mail, Optional.of(person), lang, reason(outcome, lang), "", outcome == Outcome.COMMAND ? "account/notices" : "notices");
    }

    private String reason(Outcome outcome, Lang lang) {
        return messages.in(lang, "notifications.receiving.why." + outcome.name());
    }

    private Letter letter(Mail mail, Optional<UUID> person, Lang lang, String reason, String words, String path) {
        return new Letter(
                person, mail.from(), lang, "notifications.mail.unanswered", List.of(reason, words.isBlank() ? "no" : "yes", words.strip()),
                site.url().map(url -> url + "/" + lang.tag() + "/" + path));
    }

    /** Where the writer can answer instead. */
    private String path(Optional<Ref> about, Optional<Caller> writer) {
        return about.flatMap(thing -> writer.flatMap(reader -> tellers.tell(List.of(thing), reader).of(thing))).map(Told::path).orElse("notices");
    }
}
