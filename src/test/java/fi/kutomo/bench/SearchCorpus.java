package fi.kutomo.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Real project titles, and records that are put together of stretches of those titles and sentences of a real report, so that every
 * word stands in a form in which people wrote it.
 */
record SearchCorpus(List<Record> records, int real) {

    record Record(UUID id, String title, String summary, Map<String, List<String>> facets) {

        Card card(int number) {
            var time = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(number * 60L);
            return new Card(
                    new Ref(facets.getOrDefault("kind", List.of("project")).getFirst(), id),
                    "KTM-2020-%06d".formatted(number),
                    "projects/p-" + number,
                    Lang.FI,
                    Map.of(Lang.FI, new CardText(title, summary, "")),
                    facets,
                    Optional.of(LocalDate.of(2014 + number % 7, 1, 1)),
                    Optional.of(LocalDate.of(2016 + number % 7, 12, 31)),
                    Optional.of(LocalDate.of(2018 + number % 8, 6, 1)),
                    time,
                    time,
                    List.of());
        }

        String text() {
            return title + "\n" + summary;
        }
    }

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");

    static SearchCorpus of(Path data, int size, long seed) throws IOException {
        var random = new Random(seed);
        var titles = new ArrayList<String>();
        var implementers = new ArrayList<String>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(data.resolve("projects/eu-structural-fund-projects-fi-2014-2020.csv"))) {
            csv.forEach(row -> {
                titles.add(row.getField("Hankkeen nimi").replaceAll("\\s+", " ").strip());
                implementers.add(row.getField("Toteuttajan nimi").strip());
            });
        }
        var sentences = SENTENCE.splitAsStream(Files.readString(data.resolve("seeds/demos-helsinki-loppuraportti-2022.txt"))
                        .replaceAll("-\\s*\n", "")
                        .replaceAll("\\s+", " "))
                .filter(sentence -> sentence.length() > 40 && sentence.length() < 400)
                .toList();
        var records = new ArrayList<Record>();
        for (int i = 0; i < size; i++) {
            boolean real = i < titles.size();
            var title = real ? titles.get(i) : stretch(titles, random) + " " + stretch(titles, random);
            var summary = real ? "" : stretch(titles, random) + ". " + stretch(titles, random) + ". " + sentences.get(random.nextInt(sentences.size()));
            records.add(new Record(
                    UUID.nameUUIDFromBytes(("record" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    title,
                    summary,
                    facets(implementers.get(real ? i : zipf(implementers.size(), random)), random)));
        }
        return new SearchCorpus(records, Math.min(size, titles.size()));
    }

    private static String stretch(List<String> titles, Random random) {
        var words = titles.get(random.nextInt(titles.size())).split(" ");
        int from = random.nextInt(words.length);
        int to = Math.min(words.length, from + 3 + random.nextInt(5));
        return String.join(" ", List.of(words).subList(from, to));
    }

    private static Map<String, List<String>> facets(String organisation, Random random) {
        var kinds = List.of("project", "project", "project", "model", "result", "material", "tool", "method");
        var region = "region/%02d".formatted(1 + zipf(19, random));
        return Map.of(
                "kind", List.of(kinds.get(random.nextInt(kinds.size()))),
                "theme", random.ints(1 + random.nextInt(3), 0, 1 << 20).mapToObj(any -> "theme/t" + zipf(60, random)).distinct().toList(),
                "stage", List.of("stage/s" + random.nextInt(9)),
                "area", List.of("municipality/%03d".formatted(zipf(308, random)), region, "country/FI"),
                "fund", List.of(random.nextInt(4) == 0 ? "funder/esf" : "funder/erdf"),
                "organisation", List.of(organisation));
    }

    /** Few are frequent, many are rare. */
    private static int zipf(int size, Random random) {
        return (int) Math.min(size - 1, Math.pow(size + 1, random.nextDouble()) - 1);
    }
}
