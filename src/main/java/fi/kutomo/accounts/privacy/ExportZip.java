package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.sql.Json;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Messages;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes everything about a person into one zip: a page to read, JSON for programs, and the files. */
@Component
class ExportZip {

    private final Json json;
    private final Html html;
    private final Messages messages;

    ExportZip(Json json, Html html, Messages messages) {
        this.json = json;
        this.html = html;
        this.messages = messages;
    }

    void write(OutputStream out, List<Holding> holdings, Holding.Subject subject, Lang lang, Instant now, IntConsumer done)
            throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var writing = new Writing(zip, lang);
            for (int i = 0; i < holdings.size(); i++) {
                for (var section : holdings.get(i).about(subject)) {
                    writing.section(section);
                }
                done.accept(i + 1);
            }
            writing.entry("data.json", json.text(Map.of(
                    "person", subject.person(), "madeAt", now.toString(), "language", lang.tag(), "sections", writing.data)));
            var page = new ExportHtml(
                    lang.tag(),
                    messages.in(lang, "accounts.privacy.export.title"),
                    messages.in(lang, "accounts.privacy.export.made", now.toString()),
                    writing.parts,
                    messages.in(lang, "accounts.privacy.export.nothing"));
            var output = new StringOutput();
            html.content(page).writeTo(output);
            writing.entry("index.html", output.toString());
        }
    }

    /** What has been written so far. */
    private final class Writing {

        private final ZipOutputStream zip;
        private final Lang lang;
        private final List<ExportHtml.Part> parts = new ArrayList<>();
        private final List<Map<String, Object>> data = new ArrayList<>();
        private int files;

        Writing(ZipOutputStream zip, Lang lang) {
            this.zip = zip;
            this.lang = lang;
        }

        void section(Holding.Section section) throws IOException {
            var cells = new ArrayList<List<ExportHtml.Cell>>();
            var rows = new ArrayList<Map<String, Object>>();
            for (var row : section.rows()) {
                var line = new ArrayList<ExportHtml.Cell>();
                var object = new LinkedHashMap<String, Object>();
                for (var field : row.entrySet()) {
                    var file = file(field.getValue());
                    var value = file.isEmpty() ? text(field.getValue()) : file;
                    line.add(new ExportHtml.Cell(label(field.getKey()), value, file));
                    object.put(field.getKey().substring(field.getKey().lastIndexOf('.') + 1), value);
                }
                cells.add(line);
                rows.add(object);
            }
            parts.add(new ExportHtml.Part(messages.in(lang, section.titleKey()), cells));
            data.add(Map.of("section", section.titleKey(), "title", messages.in(lang, section.titleKey()), "rows", rows));
        }

        /** Column names that are no message stand as they are. */
        private String label(String key) {
            return messages.has(key) ? messages.in(lang, key) : key.replace('_', ' ');
        }

        /** Writes a value that is a file; the name under which it lies in the zip, or nothing. */
        private String file(@Nullable Object value) throws IOException {
            return switch (value) {
                case byte[] bytes -> put(bytes.length > 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 ? "picture.jpg" : "content", bytes);
                case Holding.Enclosure there when Files.exists(there.path()) -> put(there.name(), Files.readAllBytes(there.path()));
                case null, default -> "";
            };
        }

        private String put(String name, byte[] bytes) throws IOException {
            files++;
            var path = "files/" + files + "-" + name.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
            zip.putNextEntry(new ZipEntry(path));
            zip.write(bytes);
            zip.closeEntry();
            return path;
        }

        void entry(String name, String text) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Timestamp at -> at.toInstant().toString();
            case Array array -> list(array);
            case Object[] several -> String.join(", ", Arrays.stream(several).map(String::valueOf).toList());
            case Holding.Enclosure gone -> gone.name();
            default -> value.toString();
        };
    }

    private static String list(Array array) {
        try {
            return text(array.getArray());
        } catch (SQLException freed) {
            throw new IllegalStateException(freed);
        }
    }
}
