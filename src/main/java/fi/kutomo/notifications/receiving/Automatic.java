package fi.kutomo.notifications.receiving;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells mails that no person has written: to answer them would make two programs talk for ever (RFC 3834). */
final class Automatic {

    private static final Pattern DAEMON = Pattern.compile(
            "(mailer-daemon|postmaster|no-?reply|do-?not-?reply|ei-?vastausta|ala-?vastaa|svara-?ej|bounces?|notifications?|autoreply)([+.-].*)?@.*");

    /** What absence says in the subject, in Finnish, Swedish and English. */
    private static final Pattern ABSENCE = Pattern.compile(
            "(re: |vs: |sv: )?(automaattinen vastaus|automaattivastaus|poissaoloilmoitus|poissaoloviesti|poissa( työpaikalta| toimistosta)?\\b|lomalla\\b|olen lomalla"
                    + "|autosvar|automatiskt svar|frånvaromeddelande|frånvarande|semestermeddelande|på semester\\b|ej på plats"
                    + "|out of (the )?office|automatic reply|auto[- ]?reply|auto[- ]?response|on vacation|vacation reply|away from (my|the) office).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern POSTMASTER = Pattern.compile("(mailer-daemon|postmaster)@.*", Pattern.CASE_INSENSITIVE);

    private Automatic() {}

    /** Whether it is the sender of letters that come back; programs of people who are away name these people. */
    static boolean postmaster(String from) {
        return from.isEmpty() || POSTMASTER.matcher(from).matches();
    }

    static boolean is(MimeMessage message, String from, String subject) throws MessagingException {
        return header(message, "Auto-Submitted").filter(value -> !value.startsWith("no")).isPresent()
                || header(message, "Precedence").filter(value -> value.matches("bulk|junk|list|auto_reply")).isPresent()
                || header(message, "X-Autoreply").isPresent()
                || header(message, "X-Autorespond").isPresent()
                || header(message, "X-Auto-Response-Suppress").filter(value -> value.contains("all")).isPresent()
                || header(message, "X-Failed-Recipients").isPresent()
                || header(message, "List-Id").isPresent()
                || header(message, "Feedback-Type").isPresent()
                || header(message, "Return-Path").filter("<>"::equals).isPresent()
                || DAEMON.matcher(from.toLowerCase(Locale.ROOT)).matches()
                || ABSENCE.matcher(subject.strip()).matches();
    }

    private static Optional<String> header(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name)).flatMap(values -> Arrays.stream(values).findFirst()).map(value -> value.strip().toLowerCase(Locale.ROOT));
    }
}
