package fi.kutomo.notifications.receiving;

import fi.kutomo.accounts.People;
import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.notifications.answering.Replies;
import fi.kutomo.notifications.answering.Replies.Asked;
import fi.kutomo.notifications.answering.Returning;
import fi.kutomo.notifications.receiving.Mail.Report;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.settings.Settings;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Looks at a mail step by step until it is known what to do with it. */
@Component
class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    static final int MOST_RECIPIENTS = 10;

    /** Nobody who writes in somebody's name makes us write to that person more often than this in a day. */
    private static final int MOST_REFUSALS = 5;

    private static final Set<String> COMMANDS = Set.of(
            "unsubscribe", "subscribe", "stop", "lopeta", "peruuta", "peru", "peru tilaus", "tilaa", "poista listalta", "avsluta", "avbeställ", "avprenumerera",
            "prenumerera", "sluta");

    private final IncomingStore incoming;
    private final Filing filing;
    private final Refusals refusals;
    private final Replies replies;
    private final Returning returning;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    Receiving(
            IncomingStore incoming,
            Filing filing,
            Refusals refusals,
            Replies replies,
            Returning returning,
            People people,
            Settings settings,
            Clock clock) {
        this.incoming = incoming;
        this.filing = filing;
        this.refusals = refusals;
        this.replies = replies;
        this.returning = returning;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whatever it is, it has an end: nothing comes again and again because of what stands in it.
     *
     * @throws RuntimeException only while the database cannot be reached
     */
    Outcome receive(byte[] raw) {
        Mail mail;
        try {
            mail = MailReader.read(raw);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.warn("A mail could not be read", unreadable);
            return filing.unreadable(MailReader.id(raw));
        }
        try {
            return receive(mail);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | CannotCreateTransactionException passing) {
            throw passing;
        } catch (RuntimeException fault) {
            LOG.error("A mail could not be received", fault);
            return filing.drop(mail, Optional.empty(), Outcome.TROUBLE);
        }
    }

    Outcome receive(Mail mail) {
        if (incoming.known(mail.id())) {
            return Outcome.DUPLICATE;
        }
        var returned = returning.to(mail.recipients());
        if (returned.isPresent() && (mail.report().isPresent() || Automatic.postmaster(mail.from()))) {
            // Some servers return letters in words of their own; nobody knows then whether it is for good
            return filing.returned(mail, returned.get(), mail.report().orElseGet(() -> new Report(true, false, mail.subject())));
        }
        if (returned.isPresent() || mail.report().isPresent() || mail.from().isEmpty() || own(mail.from())) {
            return filing.drop(mail, Optional.empty(), Outcome.NOBODYS);
        }
        var person = people.withAddress(mail.from());
        var writer = person.flatMap(id -> Optional.ofNullable(people.callers(List.of(id)).get(id)));
        if (person.isPresent() && writer.isEmpty()) {
            return filing.drop(mail, person, Outcome.SHUT_OUT);
        }
        var asked = replies.to(mail.recipients()).or(() -> replies.toLetters(mail.letters()));
        return wrong(mail, asked, person)
                .map(outcome -> refuse(mail, outcome, asked, person, writer))
                .orElseGet(() -> take(mail, asked.orElseThrow().about().orElseThrow(), writer.orElseThrow()));
    }

    /** What stands against it. */
    private Optional<Outcome> wrong(Mail mail, Optional<Asked> asked, Optional<UUID> person) {
        if (mail.addressed() > MOST_RECIPIENTS) {
            return Optional.of(Outcome.TOO_MANY);
        }
        if (mail.large()) {
            return Optional.of(Outcome.TOO_LARGE);
        }
        if (mail.words().isBlank() && mail.files().isEmpty()) {
            return Optional.of(Outcome.EMPTY);
        }
        if (mail.automatic()) {
            return Optional.of(Outcome.AUTOMATIC);
        }
        if (!Proof.holds(mailbox().judge(), mail.verdicts(), mail.from())) {
            return Optional.of(Outcome.UNPROVED);
        }
        if (command(mail.subject()) || command(mail.words())) {
            return Optional.of(Outcome.COMMAND);
        }
        if (asked.isEmpty()) {
            return Optional.of(Outcome.NO_KEY);
        }
        if (!Optional.of(asked.get().person()).equals(person)) {
            return Optional.of(Outcome.WRONG_SENDER);
        }
        if (asked.get().about().isEmpty()) {
            return Optional.of(Outcome.SUMMARY);
        }
        return asked.get().old() ? Optional.of(Outcome.OLD_KEY) : Optional.empty();
    }

    private Outcome take(Mail mail, Ref about, Caller writer) {
        try {
            var owner = replies.owner(about).orElseThrow(() -> new NotFound(about.kind()));
            return filing.take(mail, about, writer, owner);
        } catch (Refused no) {
            return filing.refuse(mail, writer.person(), Outcome.REFUSED, refusals.of(mail, writer, no, about));
        } catch (NotFound | Forbidden gone) {
            return filing.refuse(
                    mail, writer.person(), Outcome.GONE, refusals.of(mail, writer.person(), writer.lang(), Outcome.GONE, Optional.empty(), Optional.of(writer)));
        } catch (RuntimeException fault) {
            LOG.error("An answer by mail was not taken", fault);
            return trouble(mail, about, writer);
        }
    }

    private Outcome trouble(Mail mail, Ref about, Caller writer) {
        try {
            return filing.refuse(
                    mail, writer.person(), Outcome.TROUBLE,
                    refusals.of(mail, writer.person(), writer.lang(), Outcome.TROUBLE, Optional.of(about), Optional.of(writer)));
        } catch (RuntimeException again) {
            LOG.error("Nor could its writer be told so", again);
            return filing.untaken(mail, writer.person().orElseThrow(), about, Outcome.TROUBLE);
        }
    }

    /** Says why, unless a program wrote it, or perhaps somebody else. */
    private Outcome refuse(Mail mail, Outcome outcome, Optional<Asked> asked, Optional<UUID> person, Optional<Caller> writer) {
        if (mail.automatic()) {
            return filing.drop(mail, person, outcome);
        }
        if (!Proof.holds(mailbox().judge(), mail.verdicts(), mail.from()) || tooOften(asked, person)) {
            return quietly(mail, asked, person, outcome);
        }
        if (asked.isPresent()) {
            var lang = writer.map(Caller::lang).or(() -> owner(asked.get())).orElse(Lang.FI);
            return filing.refuse(mail, person.or(() -> Optional.of(asked.get().person())), outcome, refusals.of(mail, person, lang, outcome, asked.get().about(), writer));
        }
        return writer.isPresent() && person.isPresent()
                ? filing.refuse(mail, person, outcome, refusals.wordless(mail, person.get(), writer.get().lang(), outcome))
                : filing.drop(mail, person, outcome);
    }

    /** No letter: it would go to whoever is named, as often as somebody likes. The inbox says it once a day. */
    private Outcome quietly(Mail mail, Optional<Asked> asked, Optional<UUID> person, Outcome outcome) {
        return asked.filter(each -> person.filter(each.person()::equals).isPresent())
                .flatMap(Asked::about)
                .map(about -> filing.untaken(mail, person.orElseThrow(), about, outcome))
                .orElseGet(() -> filing.drop(mail, person, outcome));
    }

    private Optional<Lang> owner(Asked asked) {
        return Optional.ofNullable(people.mailboxes(List.of(asked.person())).get(asked.person())).map(People.Mailbox::lang);
    }

    private boolean tooOften(Optional<Asked> asked, Optional<UUID> person) {
        int most = asked.isPresent() ? MOST_REFUSALS : 1;
        return person.or(() -> asked.map(Asked::person))
                .filter(each -> incoming.answered(each, clock.instant().minus(Duration.ofDays(1))) >= most)
                .isPresent();
    }

    private boolean own(String address) {
        var mailbox = mailbox().address();
        int at = mailbox.lastIndexOf('@');
        var low = address.toLowerCase(Locale.ROOT);
        return at > 0 && low.endsWith(mailbox.substring(at).toLowerCase(Locale.ROOT)) && low.startsWith(mailbox.substring(0, at).toLowerCase(Locale.ROOT));
    }

    private static boolean command(String text) {
        return COMMANDS.contains(text.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", ""));
    }

    private MailboxSettings mailbox() {
        return settings.read(MailboxSettings.KEY, MailboxSettings.class, MailboxSettings.NONE);
    }
}
