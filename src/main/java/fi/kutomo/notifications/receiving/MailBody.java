package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.receiving.Mail.Report;
import fi.kutomo.notifications.trimming.HtmlWords;
import fi.kutomo.platform.notices.Answerable.Enclosed;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in a mail: its text, plain where there is one, and the files that were put with it. Pictures inside an HTML text belong to
 * signatures and are left.
 */
record MailBody(String text, List<Enclosed> files) {

    static final MailBody NOTHING = new MailBody("", List.of());

    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 10;
    private static final Pattern FIELD = Pattern.compile("(?im)^(action|status|diagnostic-code):\\s*(.+(?:\\r?\\n[ \\t].+)*)");

    static MailBody of(MimeMessage message) throws MessagingException, IOException {
        var read = new Reading();
        read.part(message, 0, false);
        var plain = read.plain.toString();
        return new MailBody(plain.isBlank() ? HtmlWords.of(read.html.toString()) : plain, read.files);
    }

    /** Whether it is a mail server's word about a letter (RFC 3464). */
    static Optional<Report> report(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType("message/delivery-status")) {
                return Optional.of(report(new String(bytes(parts.getBodyPart(i)), StandardCharsets.UTF_8)));
            }
        }
        return Optional.empty();
    }

    private static Report report(String fields) {
        var failed = field(fields, "action").filter(action -> action.toLowerCase(Locale.ROOT).startsWith("failed")).isPresent();
        var status = field(fields, "status").orElse("");
        return new Report(failed, status.startsWith("5"), field(fields, "diagnostic-code").orElse(status));
    }

    private static Optional<String> field(String fields, String name) {
        return FIELD.matcher(fields).results()
                .filter(found -> found.group(1).equalsIgnoreCase(name))
                .map(found -> found.group(2).replaceAll("\\s+", " ").strip())
                .findFirst();
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** Walks through the parts. */
    private static final class Reading {

        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Enclosed> files = new ArrayList<>();

        /** @param inside of an HTML text that names its own pictures */
        void part(Part part, int depth, boolean inside) throws MessagingException, IOException {
            if (depth > DEEPEST) {
                return;
            }
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    part(parts.getBodyPart(i), depth + 1, inside || part.isMimeType("multipart/related"));
                }
                return;
            }
            var name = name(part);
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !name.isEmpty() || !part.isMimeType("text/*")) {
                file(part, name, inside);
            } else if (part.isMimeType("text/plain")) {
                plain.append(plain.isEmpty() ? "" : "\n").append(words(part));
            } else if (part.isMimeType("text/html")) {
                html.append(words(part));
            }
        }

        private void file(Part part, String name, boolean inside) throws MessagingException, IOException {
            var type = Optional.ofNullable(part.getContentType()).orElse("").toLowerCase(Locale.ROOT);
            boolean seal = type.contains("signature") || type.startsWith("message/") || type.contains("ms-tnef") || type.startsWith("text/calendar");
            if (!seal && !name.isEmpty() && files.size() < MOST_FILES && (!inside || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()))) {
                files.add(new Enclosed(name, bytes(part)));
            }
        }

        private static String name(Part part) {
            try {
                var name = part.getFileName();
                return name == null ? "" : MimeUtility.decodeText(name).replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
            } catch (MessagingException | IOException unreadable) {
                return "";
            }
        }

        /** In whatever alphabet it says; one that nobody knows is read as Latin. */
        private static String words(Part part) throws MessagingException, IOException {
            var type = new ContentType(Optional.ofNullable(part.getContentType()).orElse("text/plain"));
            var text = new String(bytes(part), charset(type.getParameter("charset")));
            return "flowed".equalsIgnoreCase(type.getParameter("format")) ? flowed(text) : text;
        }

        private static Charset charset(@org.jspecify.annotations.Nullable String name) {
            try {
                return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
            } catch (IllegalArgumentException unknown) {
                return StandardCharsets.ISO_8859_1;
            }
        }

        /** A line that ends with a blank goes on in the next (RFC 3676). */
        private static String flowed(String text) {
            var whole = new StringBuilder();
            text.lines().forEach(line -> {
                boolean goesOn = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
                whole.append(line).append(goesOn ? "" : "\n");
            });
            return whole.toString();
        }
    }
}
