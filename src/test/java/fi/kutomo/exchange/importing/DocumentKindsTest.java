package fi.kutomo.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.files.FileSettings;
import fi.kutomo.platform.files.TextExtraction;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in the formats in which people have them become a material each. */
class DocumentKindsTest {

    private static final String TITLE = "Yksinäisyyden vähentäminen lähiössä";
    private static final List<String> LINES = List.of(
            "Tämä on selvitys siitä, miten asukkaat ja järjestöt ovat yhdessä vähentäneet yksinäisyyttä.",
            "Mukana olivat kaupunki, seurakunta ja neljä yhdistystä, ja työtä johti asukkaiden oma ryhmä.");

    private final Recognising recognising = new Recognising(new TextExtraction(FileSettings.usual()), FileSettings.usual());

    @Test
    void readsAWordDocument() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var word = new XWPFDocument()) {
            var heading = word.createParagraph();
            heading.setStyle("Title");
            heading.createRun().setText(TITLE);
            LINES.forEach(line -> word.createParagraph().createRun().setText(line));
            word.write(out);
        }

        isTheReport(material("selvitys.docx", out.toByteArray()));
    }

    @Test
    void readsAnOpenDocument() throws IOException {
        isTheReport(material("selvitys.odt", openDocument("")));
    }

    @Test
    void readsAPdf() throws IOException {
        isTheReport(material("selvitys.pdf", pdf()));
    }

    @Test
    void knowsADocumentByItsContentAndNotByItsName() throws IOException {
        isTheReport(material("selvitys.txt", pdf()));
    }

    @Test
    void fetchesNothingThatAnOpenDocumentPointsTo(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "salaisuus-4711").toUri();
        var hostile = openDocument("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret + "\">]>");

        String body;
        try {
            body = recognising.read(Source.file("selvitys.odt", hostile)).described().getFirst().value("body");
        } catch (Refused refused) {
            body = refused.messageKey();
        }

        assertThat(body).isNotEmpty().doesNotContain("salaisuus-4711");
    }

    @Test
    void saysOfAnotherKindOfFileThatItCannotBeRead() {
        var program = "\u007fELF\0\0\0\0 and so on".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> recognising.read(Source.file("selvitys.pdf", program)))
                .isInstanceOf(Refused.class)
                .hasMessage("exchange.importing.unreadable");
    }

    private Finding material(String name, byte[] bytes) {
        return recognising.read(Source.file(name, bytes)).described().getFirst();
    }

    private static void isTheReport(Finding found) {
        assertThat(found.kind()).isEqualTo(EntryKind.MATERIAL);
        assertThat(found.lang()).isEqualTo(Lang.FI);
        assertThat(found.title()).isEqualTo(TITLE);
        assertThat(found.value("materialLanguage")).isEqualTo("fi");
        assertThat(found.value("summary")).startsWith("Tämä on selvitys");
        assertThat(found.value("body")).contains("neljä yhdistystä");
    }

    private static byte[] pdf() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                pen.newLineAtOffset(40, 700);
                pen.showText(TITLE);
                for (var line : LINES) {
                    pen.newLineAtOffset(0, -40);
                    pen.showText(line);
                }
                pen.endText();
            }
            pdf.save(out);
        }
        return out.toByteArray();
    }

    /** The least that is an OpenDocument text: its type, stored first and as it is, and the content. */
    private static byte[] openDocument(String prologue) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            var sum = new CRC32();
            sum.update(type);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content(prologue).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static String content(String prologue) {
        var paragraphs = new StringBuilder();
        LINES.forEach(line -> paragraphs.append("<text:p>").append(line).append("</text:p>"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>%s
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
                <office:body><office:text><text:h text:outline-level="1">%s</text:h>%s%s</office:text></office:body>
                </office:document-content>
                """
                .formatted(prologue, TITLE, paragraphs, prologue.isEmpty() ? "" : "<text:p>&e;</text:p>");
    }
}
