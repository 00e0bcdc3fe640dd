package fi.kutomo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextExtractionTest {

    @TempDir
    Path folder;

    @Test
    void readsTheTextAndBookmarksOfAPdf() throws Exception {
        var file = folder.resolve("report.pdf");
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                pen.newLineAtOffset(50, 700);
                pen.showText("Asunto ensin on malli, jossa koti on ehdoton lähtökohta ja tuki tulee sen mukaan.");
                pen.endText();
            }
            pdf.getDocumentInformation().setTitle("Loppuraportti");
            pdf.getDocumentInformation().setAuthor("Esimerkki Tekijä");
            var outline = new PDDocumentOutline();
            var chapter = new PDOutlineItem();
            chapter.setTitle("1 Johdanto");
            outline.addLast(chapter);
            pdf.getDocumentCatalog().setDocumentOutline(outline);
            pdf.save(file.toFile());
        }

        var extracted = extraction().extract(file, FileKind.PDF);

        assertThat(extracted.text()).contains("koti on ehdoton lähtökohta");
        assertThat(extracted.title()).contains("Loppuraportti");
        assertThat(extracted.author()).contains("Esimerkki Tekijä");
        assertThat(extracted.lang()).contains(Lang.FI);
        assertThat(extracted.outline()).containsExactly(new Extracted.Heading(1, "1 Johdanto"));
    }

    @Test
    void readsTheHeadingsOfAWordDocument() throws Exception {
        var file = folder.resolve("word.docx");
        try (var word = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            var heading = word.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("Bakgrund");
            word.createParagraph().createRun().setText("Det här är en text på svenska och den handlar om att bo.");
            word.write(out);
        }

        var extracted = extraction().extract(file, FileKind.DOCX);

        assertThat(extracted.text()).contains("Bakgrund").contains("handlar om att bo");
        assertThat(extracted.lang()).contains(Lang.SV);
    }

    @Test
    void leavesScriptsOfAWebPageOut() throws Exception {
        var file = Files.writeString(
                folder.resolve("page.html"),
                "<html lang='en'><head><title>Housing</title><script>alert(1)</script></head><body><h1>Home</h1>"
                        + "<p>The home is the start of it.</p><script>alert(2)</script><h2>Then</h2><p>And the rest.</p></body></html>");

        var extracted = extraction().extract(file, FileKind.HTML);

        assertThat(extracted.text()).contains("The home is the start").doesNotContain("alert");
        assertThat(extracted.title()).contains("Housing");
        assertThat(extracted.outline()).containsExactly(new Extracted.Heading(1, "Home"), new Extracted.Heading(2, "Then"));
    }

    @Test
    void decodesPlainTextOfAnOldEncoding() throws Exception {
        var file = Files.write(folder.resolve("old.txt"), "Työttömyys ja yksinäisyys".getBytes(Charset.forName("windows-1252")));

        assertThat(extraction().extract(file, FileKind.TXT).text()).isEqualTo("Työttömyys ja yksinäisyys");
    }

    @Test
    void refusesABrokenDocument() throws Exception {
        var file = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and then nothing of the kind");

        assertThatThrownBy(() -> extraction().extract(file, FileKind.PDF))
                .isInstanceOf(Refused.class)
                .hasMessage("platform.files.unreadable");
    }

    @Test
    void endsTheReadingWhenItTakesTooLong() throws Exception {
        var file = Files.writeString(folder.resolve("page.html"), "<p>slow</p>");
        var usual = FileSettings.usual();
        var hasty = new TextExtraction(new FileSettings(
                usual.largest(), usual.mostPixels(), Duration.ofMillis(5), usual.extractionMemory(), usual.longestText()));

        assertThatThrownBy(() -> hasty.extract(file, FileKind.HTML))
                .isInstanceOf(Refused.class)
                .hasMessage("platform.files.too-slow");
    }

    @Test
    void cutsALongText() throws Exception {
        var file = Files.writeString(folder.resolve("page.html"), "<p>" + "sana ".repeat(1000) + "</p>");
        var usual = FileSettings.usual();
        var brief = new TextExtraction(new FileSettings(
                usual.largest(), usual.mostPixels(), usual.extractionTime(), usual.extractionMemory(), 100));

        var extracted = brief.extract(file, FileKind.HTML);

        assertThat(extracted.cut()).isTrue();
        assertThat(extracted.text()).hasSizeLessThanOrEqualTo(100);
    }

    private TextExtraction extraction() {
        return new TextExtraction(FileSettings.usual());
    }
}
