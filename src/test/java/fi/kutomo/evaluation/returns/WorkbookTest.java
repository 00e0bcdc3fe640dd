package fi.kutomo.evaluation.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.world.KutomoTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The workbook, reckoned by LibreOffice without any value of ours in its formula cells. */
@KutomoTest
class WorkbookTest {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/soffice"), Path.of("/usr/bin/libreoffice"), Path.of("/usr/local/bin/soffice"),
            Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @TempDir
    Path folder;

    @Test
    void holdsFormulasAndNoResultsOfOurs() throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook("en")))) {
            var result = book.getSheetAt(0);
            for (int row = 5; row <= 12; row++) {
                var cell = result.getRow(row).getCell(1);
                assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
                assertThat(cell.getCTCell().getV()).isNull();
            }
        }
    }

    @Test
    void givesTheSameFiguresInLibreOffice() throws Exception {
        for (var lang : List.of("en", "fi", "sv")) {
            var figures = reckoned(workbook(lang));
            assertThat(figures.firstYear()).isEqualTo(82639.19, within(0.000001));
            assertThat(figures.present()).isEqualTo(82090.31, within(0.005));
            assertThat(figures.net()).isEqualTo(39715.31, within(0.005));
            assertThat(figures.ratio()).isEqualTo(1.9372, within(0.00005));
            assertThat(figures.payback()).isEqualTo(6.15, within(0.005));
            assertThat(figures.rates()).containsExactly(85224.71, 83402.58, 82522.76, 82090.31, 80821.80);
        }
    }

    @Test
    void followsAChangedAssumption() throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook("en")));
                var bytes = new ByteArrayOutputStream()) {
            book.getSheetAt(0).getRow(4).getCell(1).setCellValue(0.05);
            book.write(bytes);
            var figures = reckoned(bytes.toByteArray());
            assertThat(figures.present()).isEqualTo(80821.80, within(0.005));
            assertThat(figures.ratio()).isEqualTo(1.9073, within(0.00005));
        }
    }

    private record Figures(double firstYear, double present, double net, double ratio, double payback, List<Double> rates) {}

    private byte[] workbook(String lang) throws Exception {
        var people = new TestPeople(program);
        var person = people.with(Assurance.SPONSORED);
        var slug = MadeReturns.make(program, person.id(), true).get("slug");
        var answer = new TestBrowser(web).open("/" + lang + "/social-returns/" + slug + "/workbook.xlsx");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).contains(slug + ".xlsx");
        return answer.getContentAsByteArray();
    }

    private Figures reckoned(byte[] workbook) throws IOException, InterruptedException {
        var given = Files.write(folder.resolve("given.xlsx"), workbook);
        var out = Files.createDirectories(folder.resolve("out"));
        var log = folder.resolve("office.log").toFile();
        var office = new ProcessBuilder(
                        office().toString(), "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "xlsx",
                        "--outdir", out.toString(), given.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).as("LibreOffice answers").isTrue();
        assertThat(out.resolve("given.xlsx")).as(Files.readString(log.toPath())).exists();
        try (var book = new XSSFWorkbook(Files.newInputStream(out.resolve("given.xlsx")))) {
            var result = book.getSheetAt(0);
            var rates = Stream.of(16, 17, 18, 19, 20)
                    .map(row -> Math.round(result.getRow(row).getCell(1).getNumericCellValue() * 100) / 100.0)
                    .toList();
            return new Figures(
                    result.getRow(5).getCell(1).getNumericCellValue(), result.getRow(7).getCell(1).getNumericCellValue(),
                    result.getRow(9).getCell(1).getNumericCellValue(), result.getRow(10).getCell(1).getNumericCellValue(),
                    result.getRow(12).getCell(1).getNumericCellValue(), rates);
        }
    }

    private static Path office() {
        var office = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (office.isEmpty()) {
            System.out.println("Skipped: LibreOffice is not on this machine (install libreoffice-calc-nogui), so the workbook is not reckoned again");
        }
        Assumptions.assumeTrue(office.isPresent(), "LibreOffice is not on this machine");
        return office.orElseThrow();
    }
}
