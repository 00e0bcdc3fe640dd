package fi.kutomo.ecosystem.netfiles;

import static fi.kutomo.ecosystem.netfiles.NetDialectsTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Rendered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files made by mistake or by malice: each gets a clear answer, and nothing of a refused one is taken. */
class NetHostileTest {

    private static final long MUCH = 28L * 1024 * 1024;

    @Test
    void stopsReadingTiesBeyondTheBoundAndSaysWhere() {
        var endless = new Repeated("From,To\n", "actor-%d,actor-%d\n", MUCH);

        var reading = NetReader.read(new NetSource("ties.csv", endless::open));

        assertThat(reading.refused()).isTrue();
        assertThat(reading.file()).isEqualTo(NetFile.empty());
        assertThat(reading.problems().getFirst()).isEqualTo(new Problem(Sort.TOO_MANY_TIES, Where.line("ties.csv", 200_002), List.of(200_000)));
        assertThat(told(reading.problems().getFirst())).isEqualTo("There are more than 200,000 ties. Divide the file. Nothing was taken.");
        assertThat(Rendered.in(Lang.FI, reading.problems().getFirst().where()::told)).isEqualTo("ties.csv, rivi 200002");
    }

    @Test
    void readsManyMegabytesOfDescriptionsInLittleMemory() {
        var long10k = "x".repeat(10_000);
        var large = new Repeated("Label,Description\n", "Actor %d," + long10k + "%d\n", MUCH);
        var before = used();

        var reading = NetReader.read(new NetSource("actors.csv", large::open));

        assertThat(reading.refused()).isFalse();
        assertThat(reading.file().actors()).hasSizeGreaterThan(2_500);
        assertThat(used() - before).isLessThan(3 * MUCH);
    }

    @Test
    void refusesAFileBeyondItsBytes() {
        var endless = new Repeated("Label\n", "Actor %d %d\n", Long.MAX_VALUE);

        var reading = NetReader.read(new NetSource("actors.csv", endless::open));

        assertThat(reading.problems()).containsExactly(new Problem(Sort.TOO_LARGE, Where.file("actors.csv"), List.of(30L)));
    }

    @Test
    void namesTheLineOfAQuotationMarkThatWasNotClosed() {
        var text = "Label,Description\nA,ok\nB,\"open\n" + "more and more\n".repeat(20_000);

        var reading = read(text);

        assertThat(reading.refused()).isTrue();
        assertThat(reading.problems().getFirst().sort()).isEqualTo(Sort.HUGE_CELL);
        assertThat(reading.problems().getFirst().where().line()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatDoesNotHoldTogetherAndNamesEachLine() {
        var reading = read(
                """
                Id,Label
                a,Same
                b,Same
                c,Third
                a,Again
                ,
                """,
                """
                From,To,Type,Strength,Start,End
                a,c,funds,1,2025-01-01,2024-01-01
                a,nobody,funds,,,
                a,a,funds,,,
                Same,c,funds,,,
                Third,a,funds,much,yesterday,
                c,a,funds,much,yesterday,
                c,,funds,,,
                """);

        assertThat(reading.refused()).isFalse();
        assertThat(reading.file().ties()).containsExactly(NetTie.between("c", "a", "funds", Direction.UNDIRECTED));
        assertThat(reading.problems()).extracting(problem -> problem.sort() + " " + problem.where().line()).containsExactly(
                "DUPLICATE_ID 5", "STRENGTH_UNREAD 6", "DAY_UNREAD 6", "STRENGTH_UNREAD 7", "DAY_UNREAD 7", "NO_END 8", "DAYS_REVERSED 2", "DANGLING 3",
                "SELF_TIE 4", "AMBIGUOUS 5", "DUPLICATE_TIE 7");
        assertThat(reading.leftOut()).isEqualTo(7);
        assertThat(told(reading.problems().getFirst())).isEqualTo("The id “a” is taken already (1, line 2). The actor was left out.");
    }

    @Test
    void takesCirclesOfTiesAndOfParents() {
        var circle = read("From,To\na,b\nb,c\nc,a\na,c\n");
        var parents = read("""
                <gexf><graph><nodes><node id="a" pid="b"/><node id="b" pid="a"/>
                <node id="c"><nodes><node id="d"/></nodes></node></nodes></graph></gexf>
                """);

        assertThat(circle.file().ties()).hasSize(4);
        assertThat(parents.file().actors()).extracting(NetActor::id).containsExactly("a", "b", "c", "d");
        assertThat(parents.problems()).extracting(Problem::sort).containsExactly(Sort.NESTED);
    }

    @Test
    void readsNoOtherFileForAnEntity(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        for (var root : List.of("graphml", "gexf")) {
            var reading = read("""
                    <?xml version="1.0"?>
                    <!DOCTYPE %1$s [<!ENTITY xxe SYSTEM "%2$s">]>
                    <%1$s><graph><node id="a" label="&xxe;"/><nodes><node id="b" label="&xxe;"/></nodes></graph></%1$s>
                    """.formatted(root, secret.toUri()));
            assertThat(reading.problems()).containsExactly(new Problem(Sort.DOCTYPE, new Where("1", 2, ""), List.of()));
            assertThat(reading.toString()).doesNotContain("TOP-SECRET");
            assertThat(reading.file()).isEqualTo(NetFile.empty());
        }
    }

    @Test
    void doesNotUnfoldABillionLaughs() {
        var lol = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE gexf [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            lol.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        lol.append("]>\n<gexf><graph><nodes><node id=\"a\" label=\"&l9;\"/></nodes></graph></gexf>");

        assertThat(read(lol.toString()).problems()).extracting(Problem::sort).containsExactly(Sort.DOCTYPE);
    }

    @Test
    void refusesEntitiesThatNobodyDeclared() {
        var reading = read("<graphml><key id=\"k\" attr.name=\"label\"/><graph><node id=\"a\"><data key=\"k\">&nbsp;</data></node></graph></graphml>");

        assertThat(reading.refused()).isTrue();
        assertThat(reading.file()).isEqualTo(NetFile.empty());
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        var json = read("{\"elements\":[{\"label\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}]}");
        var xml = read("<graphml>" + "<graph>".repeat(5_000));
        var within = read("<graphml><graph><node id=\"a\"><data key=\"x\">" + "<y>".repeat(5_000));

        assertThat(json.problems()).extracting(Problem::sort).containsExactly(Sort.TOO_DEEP);
        assertThat(xml.problems()).extracting(Problem::sort).contains(Sort.TOO_DEEP);
        assertThat(within.problems()).extracting(Problem::sort).containsExactly(Sort.TOO_DEEP);
    }

    @Test
    void takesNothingOfAFileThatBreaksOff() {
        var json = read("{\"elements\":[{\"label\":\"A\"},{\"label\":\"B\"}],\n\"connections\":[{\"from\":\"A\",");
        var xml = read("<gexf><graph><nodes><node id=\"a\"/>\n<node id=\"b\"></nodes></graph></gexf>");

        assertThat(json.problems().getFirst().sort()).isEqualTo(Sort.BROKEN);
        assertThat(json.problems().getFirst().where().line()).isEqualTo(2);
        assertThat(xml.problems().getFirst()).isEqualTo(new Problem(Sort.BROKEN, Where.line("1", 2), List.of()));
        assertThat(json.file()).isEqualTo(NetFile.empty());
        assertThat(xml.file()).isEqualTo(NetFile.empty());
    }

    @Test
    void keepsStrangeNamesByteForByteAndShowsThemSafely() {
        var names = List.of("<script>alert(1)</script>", "جمعية الأمل", "\u202eKunta\u202c", "Z\u0316\u0317\u0318\u0319\u031a\u031b\u031c\u031d", "👩‍👩‍👧‍👦 ry");
        var text = "Label\n" + String.join("\n", names) + "\n";

        var reading = read(text);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.file().actors()).extracting(NetActor::label).isEqualTo(names);
        assertThat(told(new Problem(Sort.SELF_TIE, Where.line("x", 1), List.of(names.get(2))))).isEqualTo("The tie leads from “Kunta” to itself. It was left out.");
        assertThat(told(new Problem(Sort.SELF_TIE, Where.line("x", 1), List.of(names.get(1)))))
                .isEqualTo("The tie leads from “\u2068جمعية الأمل\u2069” to itself. It was left out.");
    }

    @Test
    void takesControlCharactersAwayAndSaysSo() {
        var reading = read("Label\nA\u0000B\u0007\n");

        assertThat(reading.file().actors()).extracting(NetActor::label).containsExactly("AB");
        assertThat(reading.problems()).extracting(Problem::sort).containsExactly(Sort.STRANGE_LETTERS);
    }

    @Test
    void writesNoFormulaIntoATable() {
        var actor = new NetActor("=cmd|' /C calc'!A0", "+1", "-2", "@SUM(A1)", List.of("=x"), List.of(), "\uff1d1", "", "");

        var csv = CsvNets.actors(new NetFile(List.of(actor), List.of()));

        assertThat(csv.lines().skip(1)).containsExactly("'=cmd,'+1,'-2,'@SUM(A1),'=x,,'\uff1d1,,".replace("'=cmd", "'=cmd|' /C calc'!A0"));
    }

    @Test
    void writesNoFormulaForTablesWhoseCellsSemicolonsPart() {
        var actor = new NetActor("a", "Kunta;=1+1", "x;\"=2", "First\n@SUM(A1)\n'-3", List.of("home;care"), List.of(), "", "", "");

        var file = new NetFile(List.of(actor), List.of());

        assertThat(CsvNets.actors(file)).contains("a,Kunta;'=1+1,\"x;\"\"'=2\",\"First\n'@SUM(A1)\n''-3\",home;care,");
        assertThat(read(CsvNets.actors(file)).file()).isEqualTo(file);
    }

    @Test
    void refusesAWorkbookThatUnfoldsWithoutEnd() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }

        var reading = NetReader.read(NetSource.of("bomb.xlsx", packed.toByteArray()));

        assertThat(reading.problems()).containsExactly(new Problem(Sort.TOO_LARGE, Where.file("bomb.xlsx"), List.of(96L)));
    }

    @Test
    void countsAUsualValueForEveryActor() {
        var graphMl = read(usual("x".repeat(19_000), 2_000));
        var gexf = read(
                "<gexf><graph><attributes class=\"node\"><attribute id=\"d\" title=\"description\"><default>" + "x".repeat(19_000)
                        + "</default></attribute></attributes><nodes>" + numbered("<node id=\"%d\"/>", 2_000) + "</nodes></graph></gexf>");

        for (var reading : List.of(graphMl, gexf)) {
            assertThat(reading.problems()).extracting(Problem::sort).containsExactly(Sort.TOO_MANY_LETTERS);
            assertThat(reading.problems().getFirst().arguments()).containsExactly(32L * 1024 * 1024);
            assertThat(reading.file()).isEqualTo(NetFile.empty());
        }
        assertThat(read(usual("x".repeat(1_000), 2_000)).file().actors()).hasSize(2_000);
    }

    @Test
    void countsAUsualValueForEveryTie() {
        var reading = read("<graphml><key id=\"k\" for=\"edge\" attr.name=\"relation\"><default>" + "x".repeat(500) + "</default></key><graph>"
                + numbered("<edge source=\"a\" target=\"%d\"/>", 70_000) + "</graph></graphml>");

        assertThat(reading.problems()).extracting(Problem::sort).containsExactly(Sort.TOO_MANY_LETTERS);
    }

    @Test
    void partsNoMoreWordsThanAreKept() {
        var tags = "a|b|c|d|e|f|g|h|i|j".repeat(4);
        var bearable = read("Label,Tags\n" + numbered("%d," + tags + "\n", 1_000));
        var many = read("Label,Tags\n" + numbered("%d," + tags + "\n", 15_000));
        var one = read("Label,Tags,Roles\nA," + "t|".repeat(100) + ",\nB,,x\nC,," + "r|".repeat(100) + "\n");

        assertThat(bearable.problems()).isEmpty();
        assertThat(many.problems()).extracting(Problem::sort).containsExactly(Sort.TOO_MANY_WORDS);
        assertThat(one.file().actors()).extracting(NetActor::label).containsExactly("B");
        assertThat(one.problems()).extracting(problem -> problem.sort() + " " + problem.arguments())
                .containsExactly("MANY_WORDS [A, 100]", "MANY_WORDS [C, 100]");
    }

    @Test
    void givesATextOfAWorkbookToNoMoreActorsThanItMayBeKeptOf() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Elements");
            var tags = String.join("|", Collections.nCopies(90, "a"));
            var description = "x".repeat(19_000);
            for (int i = 0; i <= 2_000; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "Label" : "Actor " + i);
                row.createCell(1).setCellValue(i == 0 ? "Tags" : tags);
                row.createCell(2).setCellValue(i == 0 ? "Description" : description);
            }
            book.write(packed);
        }

        assertThat(NetReader.read(NetSource.of("one-text.xlsx", packed.toByteArray())).problems()).extracting(Problem::sort)
                .containsExactly(Sort.TOO_MANY_LETTERS);
    }

    @Test
    void readsNoMoreDeclarationsThanAnyFileNeeds() {
        var graphMl = "<graphml>" + numbered("<key id=\"k%d\" for=\"node\" attr.name=\"label\"><default>x</default></key>", 1_001) + "<graph/></graphml>";
        var gexf = "<gexf><graph><attributes class=\"node\">" + numbered("<attribute id=\"%d\" title=\"x\"/>", 1_001) + "</attributes></graph></gexf>";

        for (var text : List.of(graphMl, gexf)) {
            assertThat(read(text).problems()).extracting(Problem::sort).containsExactly(Sort.TOO_MANY_FIELDS);
        }
    }

    @Test
    void findsWhatAFieldMeansOnceHoweverOftenItIsUsed() {
        var asked = new AtomicInteger();
        var fields = new Fields<>(ActorField.class, name -> {
            asked.incrementAndGet();
            return ActorField.of(name);
        });
        fields.declare("d0", "label", "usual", Where.file("x"));
        fields.declare("d1", "own", "", Where.file("x"));

        for (int i = 0; i < 1_000; i++) {
            assertThat(fields.of("d0").means()).contains(ActorField.LABEL);
            assertThat(fields.of("d1").means()).isEmpty();
            assertThat(fields.usual()).containsOnly(Map.entry(ActorField.LABEL, "usual"));
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void countsWhatIsLeftOutToo() {
        var same = read("<graphml><graph>" + "<node id=\"a\"/>".repeat(20_001) + "</graph></graphml>");
        var endless = read("<graphml><graph>" + "<edge source=\"a\"/>".repeat(200_001) + "</graph></graphml>");

        assertThat(same.problems().getFirst().sort()).isEqualTo(Sort.TOO_MANY_ACTORS);
        assertThat(endless.problems().getFirst().sort()).isEqualTo(Sort.TOO_MANY_TIES);
    }

    @Test
    void keepsOfALongNameNoMoreThanIsShown() {
        var endless = "x".repeat(1_000_000);
        var reading = read("<graphml><graph><node id=\"" + endless + "\"/><node id=\"a\"/><edge source=\"a\" target=\"" + endless + "\"/></graph></graphml>");

        assertThat(reading.problems()).extracting(Problem::sort).containsExactly(Sort.TOO_LONG, Sort.TOO_LONG);
        assertThat(reading.toString()).hasSizeLessThan(3_000);
        for (var problem : reading.problems()) {
            assertThat(told(problem)).hasSizeLessThan(200);
            assertThat(Rendered.in(Lang.EN, problem.where()::told)).hasSizeLessThan(200);
        }
    }

    @Test
    void takesANameOfNoEncodingForNone() {
        for (var name : List.of("-x", "_", ".utf-8", "no-such-encoding", "UTF-8-")) {
            var text = "<?xml version=\"1.0\" encoding=\"" + name + "\"?><gexf><graph><nodes><node id=\"a\" label=\"Äiti\"/></nodes></graph></gexf>";
            var reading = read(text);
            assertThat(reading.refused() ? List.of() : reading.file().actors()).as(name).isIn(List.of(), List.of(NetActor.named("a", "Äiti")));
        }
    }

    @Test
    void asksToComeAgainWhereTooManyFilesAreReadAtOnce() {
        var places = new Semaphore(1);
        var source = NetSource.of("a.csv", "Label\nA\n".getBytes(StandardCharsets.UTF_8));

        assertThat(NetReader.read(List.of(source), Bounds.usual(), places).refused()).isFalse();
        assertThat(NetReader.read(List.of(NetSource.of("b", new byte[0])), Bounds.usual(), places).refused()).isTrue();
        assertThat(places.availablePermits()).isOne();
        places.acquireUninterruptibly();
        assertThat(NetReader.read(List.of(source), Bounds.usual(), places).problems())
                .containsExactly(new Problem(Sort.BUSY, Where.file("a.csv"), List.of()));
    }

    @Test
    void tellsWhatItCannotRead() {
        assertThat(sort(new byte[0])).isEqualTo(Sort.EMPTY);
        assertThat(sort(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})).isEqualTo(Sort.OLD_WORKBOOK);
        assertThat(sort("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(Sort.UNKNOWN);
        assertThat(sort("<html></html>".getBytes(StandardCharsets.UTF_8))).isEqualTo(Sort.UNKNOWN);
        assertThat(sort("{\"a\": 1}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Sort.UNKNOWN);
        assertThat(sort("[1, 2]".getBytes(StandardCharsets.UTF_8))).isEqualTo(Sort.UNKNOWN);
        assertThat(sort("one,two\n1,2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Sort.HEADINGS);
        assertThat(sort("PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8))).isEqualTo(Sort.BROKEN);
    }

    @Test
    void listsNoMoreProblemsThanAnybodyReads() {
        var reading = read("Label\na\n", "From,To\n" + "a,nobody\n".repeat(1_000));

        assertThat(reading.problems()).hasSize(201);
        assertThat(told(reading.problems().getLast())).isEqualTo("And 800 more remarks that are not listed.");
        assertThat(reading.leftOut()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void saysEveryProblemInEveryLanguage(Lang lang) {
        for (var sort : Sort.values()) {
            var told = Rendered.in(lang, new Problem(sort, Where.file("x"), List.of(1, 2, 3))::told);
            assertThat(told).doesNotContain("ecosystem.netfiles").isNotBlank();
        }
    }

    @Test
    void survivesDamageAnywhere() {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("kutomo.test.seed=" + seed);
        var random = new Random(seed);
        var whole = new NetFile(
                List.of(NetActor.named("a", "Kunta"), NetActor.named("b", "Äiti & \"Lapsi\""), NetActor.named("c", "C")),
                List.of(NetTie.between("a", "b", "tuntee", Direction.DIRECTED), NetTie.between("b", "c", "", Direction.MUTUAL)));
        for (int round = 0; round < 1_500; round++) {
            for (var written : NetWriter.write(whole, Format.values()[random.nextInt(5)])) {
                var bytes = written.bytes().clone();
                // The beginning says how the rest is to be read
                int until = random.nextInt(3) == 0 ? Math.min(60, bytes.length) : bytes.length;
                for (int i = 0; i <= random.nextInt(4); i++) {
                    bytes[random.nextInt(until)] = (byte) (random.nextBoolean() ? random.nextInt(256) : ' ' + random.nextInt(95));
                }
                var cut = random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
                var reading = NetReader.read(NetSource.of("damaged" + written.ending(), cut));
                assertThat(reading.refused() ? reading.file().actors() : List.of()).isEmpty();
            }
        }
    }

    private static String usual(String value, int nodes) {
        return "<graphml><key id=\"k\" for=\"node\" attr.name=\"description\"><default>" + value + "</default></key><graph>"
                + numbered("<node id=\"%d\"/>", nodes) + "</graph></graphml>";
    }

    private static String numbered(String line, int times) {
        return IntStream.range(0, times).mapToObj(line::formatted).collect(Collectors.joining());
    }

    private static Sort sort(byte[] content) {
        var reading = NetReader.read(NetSource.of("x", content));
        assertThat(reading.refused()).isTrue();
        return reading.problems().getFirst().sort();
    }

    private static String told(Problem problem) {
        return Rendered.in(Lang.EN, problem::told);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A file of one line over and over, numbered, that is never in memory as a whole. */
    private record Repeated(String head, String line, long bytes) {

        InputStream open() {
            return new InputStream() {

                private byte[] current = head.getBytes(StandardCharsets.UTF_8);
                private int at;
                private int number;
                private long given;

                @Override
                public int read() {
                    var one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] to, int from, int length) {
                    if (given >= bytes) {
                        return -1;
                    }
                    if (at == current.length) {
                        number++;
                        current = line.formatted(number, number + 1).getBytes(StandardCharsets.UTF_8);
                        at = 0;
                    }
                    int part = Math.min(length, current.length - at);
                    System.arraycopy(current, at, to, from, part);
                    at += part;
                    given += part;
                    return part;
                }
            };
        }
    }
}
