package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.receiving.Mail.Report;
import fi.kutomo.notifications.trimming.Trimming;
import fi.kutomo.platform.mail.Addresses;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads mails as they come over the wire. */
final class MailReader {

    /** With its files. Of what is larger only the beginning is read, for the words that go back to the writer. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** Nobody writes an answer that is longer. */
    static final int LONGEST = 220 * 1024;

    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@[^>\\s]+>");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private static final List<String> DELIVERED = List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    private MailReader() {}

    /** @throws MessagingException when it is no mail at all; what is wrong in its parts only leaves them out */
    static Mail read(byte[] raw) throws MessagingException, IOException {
        var message = message(raw.length > LARGEST ? Arrays.copyOf(raw, LARGEST) : raw);
        var from = from(message);
        var subject = plain(Optional.ofNullable(message.getSubject()).orElse(""));
        var body = MailBody.of(message);
        var address = from.map(InternetAddress::getAddress).orElse("");
        var name = plain(from.map(InternetAddress::getPersonal).orElse(""));
        var words = plain(Trimming.answer(body.text(), name));
        boolean large = raw.length > LARGEST || body.cut() || words.length() > LONGEST;
        return new Mail(
                id(message, raw),
                address,
                name,
                recipients(message),
                addressed(message),
                subject,
                words.substring(0, Math.min(words.length(), LONGEST)),
                body.files(),
                Automatic.is(message, address, subject),
                large,
                letters(message),
                MailBody.report(message).map(report -> new Report(report.failed(), report.forGood(), plain(report.said()))),
                headers(message, "Authentication-Results").toList());
    }

    private static MimeMessage message(byte[] bytes) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        return new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(bytes));
    }

    /** Without what no text holds: a database takes no NUL, and nobody has typed it. */
    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    private static String id(MimeMessage message, byte[] raw) throws MessagingException {
        return Optional.ofNullable(message.getMessageID()).map(String::strip).filter(id -> !id.isEmpty()).orElseGet(() -> id(raw));
    }

    /** Of a mail without an id of its own. */
    static String id(byte[] raw) {
        return UUID.nameUUIDFromBytes(raw).toString();
    }

    private static Optional<InternetAddress> from(MimeMessage message) {
        try {
            return Optional.ofNullable(message.getFrom())
                    .filter(all -> all.length == 1 && all[0] instanceof InternetAddress)
                    .map(all -> (InternetAddress) all[0])
                    .filter(address -> address.getAddress() != null && Addresses.valid(address.getAddress()));
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static List<String> recipients(MimeMessage message) throws MessagingException {
        var all = new ArrayList<String>();
        for (var type : List.of(Message.RecipientType.TO, Message.RecipientType.CC)) {
            named(message, type).forEach(all::add);
        }
        for (var header : DELIVERED) {
            headers(message, header).map(value -> value.replaceAll("[<>]", "").strip()).forEach(all::add);
        }
        return all.stream().map(address -> address.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    private static int addressed(MimeMessage message) {
        return (int) Stream.of(Message.RecipientType.TO, Message.RecipientType.CC).flatMap(type -> named(message, type)).distinct().count();
    }

    private static Stream<String> named(MimeMessage message, Message.RecipientType type) {
        try {
            return Optional.ofNullable(message.getRecipients(type)).stream()
                    .flatMap(Arrays::stream)
                    .filter(InternetAddress.class::isInstance)
                    .flatMap(address -> Optional.ofNullable(((InternetAddress) address).getAddress()).stream());
        } catch (MessagingException unreadable) {
            return Stream.empty();
        }
    }

    private static List<UUID> letters(MimeMessage message) throws MessagingException {
        var named = Stream.concat(headers(message, "In-Reply-To"), headers(message, "References")).reduce("", (left, right) -> left + " " + right);
        return OURS.matcher(named).results().map(found -> UUID.fromString(found.group(1))).distinct().toList();
    }

    private static Stream<String> headers(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name)).stream().flatMap(Arrays::stream);
    }
}
