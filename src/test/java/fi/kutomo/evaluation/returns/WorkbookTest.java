package fi.kutomo.evaluation.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.world.KutomoTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The workbook, reckoned by LibreOffice without any value of ours in its formula cells. */
@KutomoTest
class WorkbookTest {

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
            var figures = Recalculated.of(workbook(lang), folder);
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
            var figures = Recalculated.of(bytes.toByteArray(), folder);
            assertThat(figures.present()).isEqualTo(80821.80, within(0.005));
            assertThat(figures.ratio()).isEqualTo(1.9073, within(0.00005));
        }
    }

    private byte[] workbook(String lang) throws Exception {
        var people = new TestPeople(program);
        var person = people.with(Assurance.SPONSORED);
        var slug = MadeReturns.make(program, person.id(), true).get("slug");
        var answer = new TestBrowser(web).open("/" + lang + "/social-returns/" + slug + "/workbook.xlsx");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).contains(slug + ".xlsx");
        return answer.getContentAsByteArray();
    }
}
