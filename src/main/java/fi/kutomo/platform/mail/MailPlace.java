package fi.kutomo.platform.mail;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.ops.Greeting;
import fi.kutomo.platform.ops.Vital;
import fi.kutomo.platform.ops.Vitals;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.web.Door;
import fi.kutomo.platform.web.Messages;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where mail shows: in the operators' menu, on their page of vitals, on the console, in the privacy notice. */
@Configuration
class MailPlace {

    private static final Period KEPT = Period.ofDays(30);

    @Bean
    static Door.Place mailPlace() {
        return Door.Place.of(null, 92, "platform.mail.title", "operations/mail", List.of(Role.OPERATOR));
    }

    @Bean
    static Purpose mailPurpose() {
        return Purpose.of("platform", "mail", Purpose.Ground.CONTRACT, KEPT);
    }

    @Bean
    static Retention oldLetters(LetterStore letters, Clock clock) {
        return Retention.of("platform.mail.retention", () -> letters.forget(clock.instant().minus(KEPT)));
    }

    @Bean
    static Vitals mailVitals(LetterStore letters, Settings settings, Messages messages) {
        return lang -> List.of(vital(letters, settings, messages, lang));
    }

    @Bean
    static Greeting mailGreeting(Settings settings) {
        return () -> settings.read(MailSettings.KEY, MailSettings.class, MailSettings.NONE).configured()
                ? List.of()
                : List.of("Mail is kept and not sent until a server is set; operators read it at /en/operations/mail");
    }

    private static Vital vital(LetterStore letters, Settings settings, Messages messages, Lang lang) {
        var configured = settings.read(MailSettings.KEY, MailSettings.class, MailSettings.NONE).configured();
        long failed = letters.countFailed();
        var value = messages.in(lang, "platform.mail.vital", letters.countWaiting(), failed, configured ? "yes" : "no");
        return new Vital("platform.mail.title", value, configured && failed == 0);
    }
}
