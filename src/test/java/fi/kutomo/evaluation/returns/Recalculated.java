package fi.kutomo.evaluation.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;

/**
 * The figures of a workbook as LibreOffice reckons them from the formulas. Without LibreOffice the test is skipped, or fails where
 * {@code kutomo.office} says {@code needed}, as it does in continuous integration.
 *
 * @param rates present values at the five rates of the sheet, to the cent
 */
public record Recalculated(double firstYear, double present, double net, double ratio, double payback, List<Double> rates) {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/soffice"), Path.of("/usr/bin/libreoffice"), Path.of("/usr/local/bin/soffice"),
            Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));

    /** Takes a folder that nobody else uses at the same time. */
    public static Recalculated of(byte[] workbook, Path folder) throws IOException, InterruptedException {
        var given = Files.write(folder.resolve("given.xlsx"), workbook);
        var out = Files.createDirectories(folder.resolve("out"));
        Files.deleteIfExists(out.resolve("given.xlsx"));
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
            return of(book);
        }
    }

    private static Recalculated of(XSSFWorkbook book) {
        var result = book.getSheetAt(0);
        var rates = Stream.of(16, 17, 18, 19, 20)
                .map(row -> Math.round(result.getRow(row).getCell(1).getNumericCellValue() * 100) / 100.0)
                .toList();
        return new Recalculated(
                result.getRow(5).getCell(1).getNumericCellValue(), result.getRow(7).getCell(1).getNumericCellValue(),
                result.getRow(9).getCell(1).getNumericCellValue(), result.getRow(10).getCell(1).getNumericCellValue(),
                result.getRow(12).getCell(1).getNumericCellValue(), rates);
    }

    private static Path office() {
        var office = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (office.isEmpty()) {
            assertThat(System.getProperty("kutomo.office", "")).as("LibreOffice is needed (install libreoffice-calc-nogui)").isNotEqualTo("needed");
            System.out.println("Skipped: LibreOffice is not on this machine (install libreoffice-calc-nogui), so the workbook is not reckoned again");
        }
        Assumptions.assumeTrue(office.isPresent(), "LibreOffice is not on this machine");
        return office.orElseThrow();
    }
}
