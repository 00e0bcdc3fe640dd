package fi.kutomo.vocabulary.areas;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.files.OwnFilesOf;
import fi.kutomo.world.SharedData;
import fi.kutomo.world.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownAreasTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    private static final LocalDate NOW = LocalDate.of(2026, 6, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T09:00:00Z"), ZoneOffset.UTC);

    private static KnownAreas areas;

    @BeforeAll
    static void load() {
        areas = opened();
    }

    private static KnownAreas opened() {
        return new KnownAreas(OwnFilesOf.files(database), new AreaStore(database.template(), database.json()), CLOCK);
    }

    @ParameterizedTest
    @CsvSource({
        "municipality, 2026-06-01, 308",
        "municipality, 2024-12-31, 309",
        "municipality, 2020-12-31, 310",
        "region, 2026-06-01, 19",
        "wellbeing, 2026-06-01, 23",
        "wellbeing, 2022-12-31, 0",
        "vitality, 2026-01-01, 10",
        "vitality, 2025-12-31, 0",
        "ely, 2025-12-31, 15",
        "ely, 2026-01-01, 0",
        "country, 2026-06-01, 4"
    })
    void countsAreasOfADay(String kind, LocalDate on, int count) {
        assertThat(areas.of(kind, on, Lang.FI)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01", "2022-06-01"})
    void has19RegionsOfNuts3InEachVersion(LocalDate on) {
        assertThat(areas.of("nuts", on, Lang.FI)).filteredOn(area -> area.code().length() == 5).hasSize(19);
    }

    @ParameterizedTest
    @CsvSource({
        "091, Helsinki, Helsingfors, 01, 90, 1, FI1B1",
        "837, Tampere, Tammerfors, 06, 08, 4, FI19B",
        "853, Turku, Åbo, 02, 05, 2, FI1C1",
        "564, Oulu, Uleåborg, 17, 19, 9, FI1D9",
        "405, Lappeenranta, Villmanstrand, 09, 11, 3, FI1C5",
        "398, Lahti, Lahtis, 07, 09, 3, FI1C6",
        "272, Kokkola, Karleby, 16, 18, 8, FI1D5",
        "478, Maarianhamina, Mariehamn, 21, 91, -, FI200"
    })
    void placesMunicipalities(String code, String fi, String sv, String region, String county, String centre, String nuts) {
        var area = areas.find("municipality/" + code).orElseThrow();
        var around = areas.withSurrounding(List.of(area.key()), NOW);

        assertThat(area.name().in(Lang.FI)).isEqualTo(fi);
        assertThat(area.name().in(Lang.SV)).isEqualTo(sv);
        assertThat(around).contains("region/" + region, "wellbeing/" + county, "nuts/" + nuts, "nuts/" + nuts.substring(0, 4), "country/FI");
        assertThat(around).filteredOn(key -> key.startsWith("vitality/"))
                .isEqualTo(centre.equals("-") ? List.of() : List.of("vitality/" + centre));
        assertThat(around).noneMatch(key -> key.startsWith("ely/"));
        assertThat(around).filteredOn(key -> key.startsWith("region/")).hasSize(1);
    }

    @Test
    void agreesWithTheRegisterInEveryMunicipality() throws IOException {
        var lines = Files.readAllLines(SharedData.need("geo/municipalities-2026.csv"));
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",");
            var around = areas.withSurrounding(List.of("municipality/" + cells[0]), NOW);
            assertThat(around)
                    .as(line)
                    .contains("region/" + cells[3], "nuts/" + cells[7], "wellbeing/%02d".formatted(Integer.parseInt(cells[8])));
            if (!cells[3].equals("21")) {
                assertThat(around).as(line).contains("vitality/" + cells[12]);
            }
            assertThat(areas.find("municipality/" + cells[0]).orElseThrow().name().in(Lang.SV)).isEqualTo(cells[2].strip());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 26", "2, 43", "3, 25", "4, 34", "5, 22", "6, 43", "7, 18", "8, 22", "9, 38", "10, 21"
    })
    void countsMunicipalitiesOfACentre(String centre, int count) {
        var inside = areas.of("municipality", NOW, Lang.FI).stream()
                .filter(area -> areas.withSurrounding(List.of(area.key()), NOW).contains("vitality/" + centre))
                .toList();

        assertThat(inside).hasSize(count);
    }

    @Test
    void followsRelationsOfTheDayAskedFor() {
        var before = areas.withSurrounding(List.of("municipality/142"), LocalDate.of(2020, 12, 31));
        var after = areas.withSurrounding(List.of("municipality/142"), LocalDate.of(2021, 1, 1));

        assertThat(before).contains("region/08", "ely/06", "nuts/FI1C4").doesNotContain("region/07");
        assertThat(after).contains("region/07", "ely/04", "nuts/FI1C3").doesNotContain("region/08");
        assertThat(areas.withSurrounding(List.of("region/06"), LocalDate.of(2024, 1, 1))).contains("nuts/FI19B").doesNotContain("nuts/FI197");
    }

    @Test
    void findsMergedMunicipalitiesInTheirSuccessors() {
        assertThat(areas.withSurrounding(List.of("municipality/099"), LocalDate.of(2020, 1, 1)))
                .contains("region/04").doesNotContain("municipality/214");
        assertThat(areas.withSurrounding(List.of("municipality/099"), NOW)).contains("municipality/214", "region/04", "vitality/2");
        assertThat(areas.withSurrounding(List.of("municipality/588"), LocalDate.of(2024, 6, 1))).contains("wellbeing/12");
        assertThat(areas.withSurrounding(List.of("municipality/588"), NOW)).contains("municipality/507", "vitality/6");
    }

    @Test
    void tellsWhereAnAreaHasLainOnWhichDays() {
        var stays = areas.map().stays("municipality/142");

        assertThat(stays).contains(
                stay("region/08", null, "2020-12-31"), stay("region/07", "2021-01-01", null), stay("ely/06", null, "2020-12-31"),
                stay("ely/04", "2021-01-01", "2025-12-31"), stay("vitality/3", "2026-01-01", null), stay("wellbeing/09", "2023-01-01", null),
                stay("nuts/FI1C3", "2021-01-01", "2023-12-31"), stay("nuts/FI1C6", "2024-01-01", null), stay("country/FI", null, null));
        assertThat(stays).extracting(AreaMap.Stay::around).doesNotContain("wellbeing/10", "municipality/142").doesNotHaveDuplicates();
        assertThat(areas.map().stays("region/06")).extracting(AreaMap.Stay::around).contains("wellbeing/08", "vitality/4").doesNotContain("region/06");
    }

    private static AreaMap.Stay stay(String around, @Nullable String from, @Nullable String until) {
        return new AreaMap.Stay(around, Optional.ofNullable(from).map(LocalDate::parse), Optional.ofNullable(until).map(LocalDate::parse));
    }

    @ParameterizedTest
    @CsvSource({
        "municipality/091, vitality/3", "region/06, vitality/5", "region/18, vitality/9", "region/10, vitality/6", "wellbeing/16, vitality/5"
    })
    void knowsTheCentreThatDecidesOnEuropeanMoney(String key, String centre) {
        assertThat(areas.fundingCentre(key, NOW)).map(Area::key).contains(centre);
        assertThat(areas.fundingCentre(key, LocalDate.of(2025, 12, 31))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Lappeenranta | municipality/405",
        "Lappeenrannassa | municipality/405",
        "lappeenrannan kaupunki | municipality/405",
        "Villmanstrand | municipality/405",
        "Villmanstrands stad | municipality/405",
        "Helsinki | municipality/091",
        "Helsingin kaupunki | municipality/091",
        "City of Helsinki | municipality/091",
        "Tampereella | municipality/837",
        "Turussa | municipality/853",
        "Lahdessa | municipality/398",
        "Iissä | municipality/139",
        "Oulusta | municipality/564",
        "Seinäjoella | municipality/743",
        "Kuhmoisissa | municipality/291",
        "Virroilla | municipality/936",
        "Uudessakaupungissa | municipality/895",
        "Varkauden kaupunki | municipality/915",
        "Pirkanmaalla | region/06",
        "Pirkanmaa | region/06",
        "Pirkanmaan maakunta | region/06",
        "Etelä-Savon | region/10",
        "Uudellamaalla | region/01",
        "Varsinais-Suomessa | region/02",
        "Keski-Suomi | region/13",
        "Päijät-Hämeen | region/07",
        "Nyland | region/01",
        "Landskapet Nyland | region/01",
        "Nylands | region/01",
        "South Karelia | region/09",
        "Satakunta | region/04",
        "Åland | region/21",
        "Lapissa | region/19",
        "Pirkanmaan hyvinvointialue | wellbeing/08",
        "Vantaan ja Keravan hyvinvointialueella | wellbeing/04",
        "Birkalands välfärdsområde | wellbeing/08",
        "Pirkanmaa wellbeing services county | wellbeing/08",
        "Itä-Suomen elinvoimakeskus | vitality/6",
        "Inre Finlands livskraftscentral | vitality/4",
        "Etelä-Savon ELY-keskus | ely/07",
        "NTM-centralen i Österbotten | ely/12",
        "FI1C5 | nuts/FI1C5",
        "Valtakunnallinen | country/FI",
        "Koko Suomi | country/FI",
        "Suomessa | country/FI",
        "Hela landet | country/FI",
        "National | country/FI",
        "Honkajoki | municipality/099"
    })
    void knowsAreasByTheirNames(String text, String key) {
        assertThat(areas.named(text)).map(Area::key).contains(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"kehittäminen", "Asunto ensin", "n", "''", "Helsinki ja Espoo", "maakunta", "Lapsi", "Kuntakokeilu"})
    void refusesWhatIsNoName(String text) {
        assertThat(areas.named(text)).isEmpty();
    }

    @Test
    void countsNamesInAFinnishText() {
        var text = """
                Hanke toimi Lappeenrannassa ja Etelä-Savossa. Lappeenrannan kaupunki sekä Pirkanmaan hyvinvointialue olivat mukana,
                samoin Etelä- ja Pohjois-Karjala. Uudellamaalla pilotteja oli Espoossa, Vantaalla ja Kemissä.
                """;

        assertThat(keys(areas.namedIn(text, Lang.FI)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "municipality/405", 2, "region/10", 1, "wellbeing/08", 1, "region/09", 1, "region/12", 1, "region/01", 1,
                        "municipality/049", 1, "municipality/092", 1, "municipality/240", 1));
    }

    @Test
    void countsNamesInASwedishAndAnEnglishText() {
        assertThat(keys(areas.namedIn("I Nyland och Österbotten, särskilt i Vasa och Åbo, deltog Birkalands välfärdsområde.", Lang.SV)))
                .containsOnlyKeys("region/01", "region/15", "municipality/905", "municipality/853", "wellbeing/08");
        assertThat(keys(areas.namedIn("The model was tried in South Karelia, Tampere and Helsinki.", Lang.EN)))
                .containsOnlyKeys("region/09", "municipality/837", "municipality/091");
    }

    @Test
    void takesOrdinaryWordsAndPeopleForWhatTheyAre() {
        var text = "Aura on hyvä. Kaarina Salo kertoi. Lahti oli jäässä, ja salo oli synkkä; ii, kemi ja oulu. Virrat veivät.";

        assertThat(areas.namedIn(text, Lang.FI)).isEmpty();
        assertThat(keys(areas.namedIn("Mukana olivat Salo ja Lahti. Iissä ja Kaarinassa aloitettiin.", Lang.FI)))
                .containsOnlyKeys("municipality/734", "municipality/398", "municipality/139", "municipality/202");
    }

    @Test
    void suggestsByTheBeginningOfAName() {
        assertThat(areas.suggest("lapp", Lang.FI, 10)).extracting(Area::key).contains("municipality/405", "region/19");
        assertThat(areas.suggest("vill", Lang.SV, 10)).extracting(Area::key).contains("municipality/405");
        assertThat(areas.suggest("honkaj", Lang.FI, 10)).isEmpty();
        assertThat(areas.suggest(" ", Lang.FI, 10)).isEmpty();
    }

    @Test
    void readsItsFilesOnlyWhenTheyHaveChanged() {
        database.jdbc().sql("update vocabulary.area set name = '{\"fi\": \"Muutettu\"}' where key = 'municipality/091'").update();

        assertThat(opened().find("municipality/091").orElseThrow().name().in(Lang.FI)).isEqualTo("Muutettu");

        database.jdbc().sql("update vocabulary.loaded_file set checksum = 'older' where name = 'areas'").update();

        assertThat(opened().find("municipality/091").orElseThrow().name().in(Lang.FI)).isEqualTo("Helsinki");
        assertThat(opened().of("municipality", NOW, Lang.FI)).hasSize(308);
    }

    private static Map<String, Integer> keys(Map<Area, Integer> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(count -> count.getKey().key(), Map.Entry::getValue));
    }
}
