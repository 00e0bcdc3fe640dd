package fi.kutomo.exchange.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.BusinessId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.world.SharedData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectListReaderTest {

    private static final String CLEAN = "projects/eu-structural-fund-projects-fi-2014-2020.csv";
    private static final String DAMAGED = "projects/eu-structural-fund-projects-fi-2014-2020.original-damaged.csv";
    private static final String EARLIER = "projects/eu-structural-fund-projects-fi-2007-2013.sample.csv";

    private final ProjectListReader reader = new ProjectListReader();

    @Test
    void readsAllProjectsOfThePeriod() throws IOException {
        var reading = read(CLEAN);

        assertThat(reading.findings()).hasSize(2881);
        assertThat(count(reading, "fund")).isEqualTo(Map.of("funder/erdf", 2095L, "funder/esf", 786L));
        assertThat(reading.remarks(Remark.Kind.REJECTED)).isEmpty();
        var grid = one(reading, "A70302");
        assertThat(grid.kind()).isEqualTo(EntryKind.PROJECT);
        assertThat(grid.title()).isEqualTo("INKA-Uudet tekniikat sähköverkon vikatilanteiden ja hajautetun tuotannon hallinnassa");
        assertThat(grid.value("authority")).isEqualTo("Innovaatiorahoituskeskus Tekes");
        assertThat(grid.value("axis")).isEqualTo("2");
        assertThat(grid.value("projectState")).isEqualTo("Toiminnassa");
        assertThat(grid.value("start")).isEqualTo("2015-03-01");
        assertThat(grid.value("end")).isEqualTo("2017-02-28");
        assertThat(grid.value("implementers")).isEqualTo("Lappeenrannan teknillinen yliopisto");
        assertThat(grid.value("grantedEuAndState")).isEqualTo("280000.00");
        assertThat(grid.value("paidEuAndState")).isEqualTo("57227.00");
        assertThat(grid.value("plannedPublic")).isEqualTo("319258.00");
        assertThat(grid.value("paidPublic")).isEqualTo("59451.00");
        assertThat(grid.field("start").orElseThrow().passage().from()).isEqualTo(3);
    }

    @Test
    void readsTheSameProjectsFromTheDamagedList() throws IOException {
        var clean = byCode(read(CLEAN));
        var damaged = byCode(read(DAMAGED));

        assertThat(damaged.keySet()).isEqualTo(clean.keySet());
        for (var field : List.of("fund", "axis", "authority", "projectState", "start", "end", "grantedEuAndState", "plannedPublic", "paidPublic")) {
            assertThat(differing(clean, damaged, field, text -> text)).as(field).isEmpty();
        }
        assertThat(differing(clean, damaged, "title", ProjectListReaderTest::wordsOnly)).isEmpty();
        assertThat(differing(clean, damaged, "implementers", ProjectListReaderTest::wordsOnly)).isEmpty();
    }

    @Test
    void saysWhatOfTheDamagedListItCouldNotMend() throws IOException {
        var rejected = read(DAMAGED).remarks(Remark.Kind.REJECTED);

        assertThat(rejected).extracting(Remark::reason).containsExactlyInAnyOrder("number-for-name", "no-amount", "no-amount");
        assertThat(rejected).extracting(remark -> remark.passage().from()).containsExactlyInAnyOrder(6, 56, 67);
        assertThat(rejected).extracting(remark -> remark.passage().text()).containsExactlyInAnyOrder("157500", "15.10.2014", "17.10.2014");
    }

    @Test
    void readsTheListOfTheEarlierPeriod() throws IOException {
        var reading = read(EARLIER);

        assertThat(reading.findings()).hasSize(20);
        var first = one(reading, "S10324");
        assertThat(first.title()).isEqualTo("HoivaRekry");
        assertThat(first.value("programmePart")).isEqualTo("Etelä-Suomen suuralueosio");
        assertThat(first.value("authority")).isEqualTo("Hämeen elinkeino-, liikenne- ja ympäristökeskus");
        assertThat(first.value("projectState")).isEqualTo("Toiminta päättynyt");
        assertThat(reading.remarks(Remark.Kind.NOT_PLACED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "ISO-8859-1", "windows-1252"})
    void readsAnyEncoding(String charset) {
        var text = "Koodi;Hankkeen nimi;Toteuttaja;Rahasto\nS12345;Työttömät töihin;Yhdessä ry;ESR\n";

        var reading = reader.read(Source.file("x.csv", text.getBytes(Charset.forName(charset))));

        assertThat(one(reading, "S12345").title()).isEqualTo("Työttömät töihin");
        assertThat(one(reading, "S12345").value("implementers")).isEqualTo("Yhdessä ry");
    }

    @Test
    void readsOtherColumnsInAnotherOrderWithTabs() {
        var text = "Toteuttaja\tVäri\tAlkaa\tProjektin nimi\tMyönnetty rahoitus\tHankekoodi\nKylä ry\tsininen\t2016-05-01\tTalkkari\t1 362,56 €\tS20001\n";

        var reading = reader.read(Source.file("x", text.getBytes(StandardCharsets.UTF_8)));

        var project = one(reading, "S20001");
        assertThat(project.value("start")).isEqualTo("2016-05-01");
        assertThat(project.value("grantedEuAndState")).isEqualTo("1362.56");
        assertThat(reading.remarks(Remark.Kind.NOT_PLACED)).extracting(remark -> remark.passage().text()).containsExactly("Väri");
    }

    @Test
    void setsTextRightThatWasEncodedTwice() {
        var twice = new String("Koodi,Hankkeen nimi,Rahasto\nS20001,Kylä käyttöön,ESR\n".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        var reading = reader.read(Source.file("x", twice.getBytes(StandardCharsets.UTF_8)));

        assertThat(one(reading, "S20001").title()).isEqualTo("Kylä käyttöön");
    }

    @Test
    void readsQuotedCellsWithSeparatorsAndLineEnds() {
        var text = "Koodi,Hankkeen nimi,Rahasto\nS20001,\"Kylä, \"\"koti\"\"\nja tupa\",ESR\nS20002,Toinen,ESR\n";

        var reading = reader.read(Source.file("x", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(one(reading, "S20001").title()).isEqualTo("Kylä, \"koti\" ja tupa");
        assertThat(reading.findings()).hasSize(2);
    }

    @Test
    void rejectsRowsWithoutCodeAndKeepsTheRest() {
        var text = "Koodi,Hankkeen nimi,Rahasto\n???,Hukassa,ESR\nS20002,Toinen,ESR\n\n";

        var reading = reader.read(Source.file("x", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.remarks(Remark.Kind.REJECTED)).extracting(remark -> remark.passage().from()).containsExactly(2);
    }

    @Test
    void checksBusinessIdentityCodes() {
        for (var valid : List.of("1046216-1", "0827616-7", "1474763-1", "0139545-4", "2528160-3", "0204427-7")) {
            assertThat(BusinessId.read(valid)).contains(valid);
        }
        assertThat(BusinessId.read("1046216-2")).isEmpty();
        assertThat(BusinessId.read("204427-7")).contains("0204427-7");
        assertThat(BusinessId.read("1234567-8")).as("a remainder of 1 has no check digit").isEmpty();
        assertThat(BusinessId.read("x")).isEmpty();
    }

    private Reading read(String path) throws IOException {
        return reader.read(Source.file(path, Files.readAllBytes(SharedData.need(path))));
    }

    private static Finding one(Reading reading, String code) {
        return reading.findings().stream().filter(finding -> finding.key().equals("project:" + code)).findFirst().orElseThrow();
    }

    private static Map<String, Finding> byCode(Reading reading) {
        return reading.findings().stream().collect(Collectors.toMap(Finding::key, Function.identity()));
    }

    private static Map<String, Long> count(Reading reading, String field) {
        return reading.findings().stream().collect(Collectors.groupingBy(finding -> finding.value(field), Collectors.counting()));
    }

    private static List<String> differing(Map<String, Finding> one, Map<String, Finding> other, String field, Function<String, String> simplified) {
        return one.keySet().stream()
                .filter(key -> !simplified.apply(one.get(key).value(field)).equals(simplified.apply(other.get(key).value(field))))
                .map(key -> key + ": " + one.get(key).value(field) + " <> " + other.get(key).value(field))
                .toList();
    }

    private static String wordsOnly(String text) {
        return text.replaceAll("[\\p{P}\\p{S}\\s]+", "");
    }
}
