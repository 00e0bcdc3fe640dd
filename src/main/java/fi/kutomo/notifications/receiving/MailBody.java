package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.receiving.Mail.Report;
import fi.kutomo.notifications.trimming.HtmlWords;
import fi.kutomo.platform.notices.Answerable.Enclosed;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands in a mail: its text, plain where there is one, and the files that were put with it. Pictures inside an HTML text belong to
 * signatures and are left. A part that cannot be read is left, too: spam and old programs make many of them.
 *
 * @param cut whether a text goes on behind what was read
 */
record MailBody(String text, List<Enclosed> files, boolean cut) {

    /** Of one text, in bytes: programs put much around a few words, and quote long letters. */
    private static final int READ = 2 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(MailBody.class);
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 10;
    private static final Pattern FIELD = Pattern.compile("(?im)^(action|status|diagnostic-code):\\s*(.++(?:\\r?\\n[ \\t].++)*+)");

    static MailBody of(MimeMessage message) {
        var read = new Reading();
        read.part(message, 0, false);
        var plain = read.plain.toString();
        return new MailBody(plain.isBlank() ? HtmlWords.of(read.html.toString()) : plain, read.files, read.cut);
    }

    /** Whether it is a mail server's word about a letter (RFC 3464). */
    static Optional<Report> report(MimeMessage message) {
        try {
            if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType("message/delivery-status")) {
                    return Optional.of(report(new String(bytes(parts.getBodyPart(i)), StandardCharsets.UTF_8)));
                }
            }
            return Optional.empty();
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
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

    /** In an encoding that nobody knows it is read as it stands. */
    private static InputStream text(Part part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException unknown) {
            return switch (part) {
                case MimeMessage message -> message.getRawInputStream();
                case MimeBodyPart body -> body.getRawInputStream();
                default -> throw unknown;
            };
        }
    }

    /** Walks through the parts. */
    private static final class Reading {

        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Enclosed> files = new ArrayList<>();
        private boolean cut;

        /** @param inside of an HTML text that names its own pictures */
        void part(Part part, int depth, boolean inside) {
            try {
                read(part, depth, inside);
            } catch (MessagingException | IOException unreadable) {
                LOG.debug("A part of a mail could not be read", unreadable);
            }
        }

        private void read(Part part, int depth, boolean inside) throws MessagingException, IOException {
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
            if (attached(part) || !name.isEmpty() || !part.isMimeType("text/*")) {
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
            if (!seal && !name.isEmpty() && files.size() < MOST_FILES && (!inside || attached(part))) {
                files.add(new Enclosed(name, bytes(part)));
            }
        }

        private static boolean attached(Part part) throws MessagingException {
            try {
                return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            } catch (ParseException unreadable) {
                return false;
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
        private String words(Part part) throws MessagingException, IOException {
            var type = type(part);
            try (var in = text(part)) {
                var bytes = in.readNBytes(READ);
                cut |= in.read() >= 0;
                var text = new String(bytes, charset(type.getParameter("charset")));
                return "flowed".equalsIgnoreCase(type.getParameter("format")) ? flowed(text) : text;
            }
        }

        private static ContentType type(Part part) throws MessagingException {
            try {
                return new ContentType(Optional.ofNullable(part.getContentType()).orElse("text/plain"));
            } catch (ParseException unreadable) {
                return new ContentType("text", "plain", null);
            }
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
