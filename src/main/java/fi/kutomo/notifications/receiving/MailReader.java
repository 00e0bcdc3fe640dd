package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.receiving.Mail.Report;
import fi.kutomo.notifications.trimming.Trimming;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** What is larger holds more than an answer. */
    static final int LARGEST = 220 * 1024;

    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@[^>\\s]+>");

    private static final List<String> DELIVERED = List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    private MailReader() {}

    /** @throws MessagingException when it is no mail at all */
    static Mail read(byte[] raw) throws MessagingException, IOException {
        boolean large = raw.length > LARGEST;
        var message = message(large ? head(raw) : raw);
        var from = from(message);
        var subject = Optional.ofNullable(message.getSubject()).orElse("");
        var body = large ? MailBody.NOTHING : MailBody.of(message);
        var address = from.map(InternetAddress::getAddress).orElse("");
        var name = from.map(InternetAddress::getPersonal).orElse("");
        return new Mail(
                id(message, raw),
                address,
                name,
                recipients(message),
                addressed(message),
                subject,
                Trimming.answer(body.text(), name),
                body.files(),
                Automatic.is(message, address, subject),
                large,
                letters(message),
                large ? Optional.<Report>empty() : MailBody.report(message),
                headers(message, "Authentication-Results").toList());
    }

    private static MimeMessage message(byte[] bytes) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.mime.parameters.strict", "false");
        properties.setProperty("mail.mime.address.strict", "false");
        return new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(bytes));
    }

    /** Up to the first empty line. */
    private static byte[] head(byte[] raw) {
        var text = new String(raw, 0, Math.min(raw.length, 64 * 1024), StandardCharsets.ISO_8859_1);
        var end = Pattern.compile("\r?\n\r?\n").matcher(text);
        return (end.find() ? text.substring(0, end.end()) : text).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String id(MimeMessage message, byte[] raw) throws MessagingException {
        return Optional.ofNullable(message.getMessageID()).map(String::strip).filter(id -> !id.isEmpty()).orElseGet(() -> UUID.nameUUIDFromBytes(raw).toString());
    }

    private static Optional<InternetAddress> from(MimeMessage message) {
        try {
            return Optional.ofNullable(message.getFrom())
                    .filter(all -> all.length == 1 && all[0] instanceof InternetAddress)
                    .map(all -> (InternetAddress) all[0])
                    .filter(address -> address.getAddress() != null && address.getAddress().contains("@"));
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
