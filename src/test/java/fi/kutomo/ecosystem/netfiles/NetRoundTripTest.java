package fi.kutomo.ecosystem.netfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetRoundTripTest {

    private static final List<String> PIECES = List.of(
            "Kunta", "ry", "Äijänniemi", "öljy & soppa", "<b>", "\"lainaus\"", "'", "a;b", "c,d", "\tsarkain", "=SUM(A1)", "+358", "-", "@x", "'=1",
            "''@", "_x0041_", "_x000D_", "&amp;", "]]>", "جمعية", "שלום", "e\u0301", "👩‍👩‍👧‍👦", "\u202eabc\u202c", "\u2028", "NBSP\u00a0x", "{\"a\":1}", "\\n", "1.10", "007", "TRUE",
            "http://example.org/?a=1&b=2", "<script>alert(1)</script>", "<!--", "%", "\uff1d1", "𐀀");

    @ParameterizedTest
    @EnumSource(Format.class)
    void givesBackWhatWasWritten(Format format) {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("kutomo.test.seed=" + seed);
        var random = new Random(seed);

        for (int round = 0; round < 40; round++) {
            var file = any(random);
            var reading = NetReader.read(sources(NetWriter.write(file, format)), Bounds.usual());
            assertThat(reading.problems()).as("round %d", round).isEmpty();
            assertThat(reading.file()).as("round %d", round).isEqualTo(file);
            assertThat(reading.format()).contains(format);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void writesTheSameNetworkAlike(Format format) {
        var file = any(new Random(7));

        if (format != Format.XLSX) {
            assertThat(NetWriter.write(file, format)).usingRecursiveComparison().isEqualTo(NetWriter.write(file, format));
        }
    }

    static List<NetSource> sources(List<NetWriter.Written> written) {
        return written.stream().map(file -> NetSource.of("net" + file.ending(), file.bytes())).toList();
    }

    private static NetFile any(Random random) {
        var actors = new ArrayList<NetActor>();
        int count = 2 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            actors.add(new NetActor(
                    text(random) + " " + i, text(random), text(random), text(random) + (random.nextBoolean() ? "\n" + text(random) : ""), texts(random),
                    texts(random), text(random), text(random), text(random)));
        }
        var ties = new LinkedHashSet<NetTie>();
        for (int i = 0; i < random.nextInt(30); i++) {
            int from = random.nextInt(count);
            int to = (from + 1 + random.nextInt(count - 1)) % count;
            var begins = random.nextBoolean() ? Optional.of(LocalDate.ofEpochDay(random.nextInt(40_000))) : Optional.<LocalDate>empty();
            ties.add(new NetTie(
                    actors.get(from).id(), actors.get(to).id(), kind(random), Direction.values()[random.nextInt(3)],
                    random.nextBoolean() ? Optional.of(BigDecimal.valueOf(random.nextInt(1_000_000_000), random.nextInt(9))) : Optional.empty(), begins,
                    begins.filter(_ -> random.nextBoolean()).map(day -> day.plusDays(random.nextInt(900)))));
        }
        return new NetFile(actors, List.copyOf(ties));
    }

    /** A kind that is no word for a direction, which Gephi writes in the same column. */
    private static String kind(Random random) {
        return random.nextInt(4) == 0 ? "" : "kind " + text(random);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        IntStream.range(0, random.nextInt(4)).forEach(_ -> text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : ""));
        return text.toString();
    }

    private static List<String> texts(Random random) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> text(random)).toList();
    }
}
