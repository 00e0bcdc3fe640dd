package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.notifications.answering.Replies;
import fi.kutomo.notifications.keeping.PersonRows;
import fi.kutomo.notifications.keeping.PersonRows.Part;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.ops.Vital;
import fi.kutomo.platform.ops.Vitals;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.web.Door;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.WithoutSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the mailbox shows, at which address programs hand mail over, and how long it is kept that something has come. */
@Configuration
class ReceivingPlaces {

    static final String PATH = "operations/mailbox";
    static final String HOOK = "/incoming-mail";

    private static final Period KEPT = Period.ofDays(90);

    @Bean
    static Door.Place mailboxPlace() {
        return Door.Place.of(null, 93, "notifications.receiving.title", PATH, List.of(Role.OPERATOR));
    }

    @Bean
    static WithoutSession incomingWithoutSession() {
        return new WithoutSession(HOOK);
    }

    @Bean
    static Purpose answersPurpose() {
        return Purpose.of("notifications", "answers", Purpose.Ground.CONTRACT, KEPT);
    }

    @Bean
    static Retention oldAnswers(IncomingStore incoming, UntakenStore untaken, Replies replies, Clock clock) {
        return Retention.of("notifications.receiving.retention", () -> {
            var before = clock.instant().minus(Duration.ofDays(KEPT.getDays()));
            return incoming.forget(before) + untaken.forget(before) + replies.forget(before);
        });
    }

    @Bean
    static Vitals mailboxVitals(Settings settings, Fetching fetching, Messages messages) {
        return lang -> List.of(vital(settings, fetching, messages, lang));
    }

    private static Vital vital(Settings settings, Fetching fetching, Messages messages, Lang lang) {
        boolean configured = settings.read(MailboxSettings.KEY, MailboxSettings.class, MailboxSettings.NONE).configured();
        var value = fetching.trouble()
                .map(trouble -> messages.in(lang, "notifications.receiving.trouble", trouble))
                .orElseGet(() -> messages.in(lang, configured ? "notifications.receiving.vital.good" : "notifications.receiving.vital.none"));
        return new Vital("notifications.receiving.title", value, fetching.trouble().isEmpty());
    }

    @Bean
    static Holding answersOfPerson(JdbcClient sql) {
        return PersonRows.of(
                sql,
                Part.goes("notifications.receiving.holding.keys", "notifications.reply_key", "kind, thing, until"),
                Part.goes("notifications.receiving.holding.untaken", "notifications.untaken", "kind, thing, outcome, at"),
                // That a mail has come stays, so that it is not taken again; whose it was does not
                Part.stays("notifications.receiving.holding.mails", "notifications.incoming", "outcome, answered, at"));
    }
}
