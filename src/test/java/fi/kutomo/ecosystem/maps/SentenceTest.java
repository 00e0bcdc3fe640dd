package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.maps.Sentence.Around;
import fi.kutomo.ecosystem.maps.TieClauses.Basis;
import fi.kutomo.ecosystem.maps.TieClauses.Wrong;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void comesBackFromItsAddressAsItWas() {
        var sentence = new Sentence(
                Map.of(
                        Clause.REGION, List.of("region/06", "country/FI"), Clause.THEME, List.of("theme/homelessness"), Clause.KIND, List.of("NETWORK"),
                        Clause.ACTOR, List.of("ktm-2026-000125"), Clause.NEED, List.of("resource/pilot-site")),
                Optional.of(new Around("ktm-2026-000017", 2)), new TieClauses(Basis.STATED, List.of("WORKS_WITH", "FUNDS"), 3, false, Optional.of(LocalDate.of(2024, 5, 31))), Grouping.ROLE);
        var now = sentence.with(new TieClauses(Basis.ALL, List.of(), 0, true, Optional.empty()));

        assertThat(Sentence.of(sentence.parameters())).isEqualTo(sentence);
        assertThat(Sentence.of(now.parameters())).isEqualTo(now);
        assertThat(sentence.parameters()).contains("&ties=stated&tie=works-with&tie=funds&strength=3&on=2024-05-31&");
        assertThat(sentence.parameters()).matches("[a-zA-Z0-9=&/-]+");
        assertThat(Sentence.of("")).isEqualTo(Sentence.everybody());
        assertThat(Sentence.everybody().parameters()).isEmpty();
    }

    @Test
    void tellsWhatIsNoClauseAndNeverTakesItForEverybody() {
        var read = Sentence.read(Map.of(
                "region", List.of("region/06", "municipality/091", "x' or 1=1", ""), "theme", List.of("sector/public"), "kind", List.of("network"),
                "programme", List.of("KTM-2026-000001"), "around", List.of("../etc"), "groups", List.of("colour"), "ties", List.of("none")), TODAY);

        assertThat(read.sentence().keys(Clause.REGION)).as("one known value is enough").containsExactly("region/06");
        assertThat(Map.of("theme", read.sentence().keys(Clause.THEME), "kind", read.sentence().keys(Clause.KIND), "programme", read.sentence().keys(Clause.PROGRAMME)))
                .allSatisfy((_, keys) -> assertThat(keys).containsExactly(Clause.NOBODY));
        assertThat(read.sentence().around()).contains(new Around(Clause.NOBODY, 1));
        assertThat(Sentence.of(read.sentence().parameters())).as("also when it is read again").isEqualTo(read.sentence());
        assertThat(read.refused()).containsExactlyInAnyOrder("municipality/091", "x' or 1=1", "sector/public", "network", "KTM-2026-000001", "../etc");
    }

    @Test
    void tellsWhatCannotBeSaidOfTies() {
        var read = Sentence.read(Map.of("tie", List.of("marries", ""), "strength", List.of("9"), "on", List.of("31.2.2024")), TODAY);
        var tomorrow = Sentence.read(Map.of("tie", List.of("marries", "funds"), "on", List.of("2026-11-24")), TODAY);
        var today = Sentence.read(Map.of("when", List.of("now"), "on", List.of("23.11.2026")), TODAY);

        assertThat(read.wrong()).containsExactly(new Wrong("tie", "marries", "kind"), new Wrong("strength", "9", "strength"), new Wrong("on", "31.2.2024", "day"));
        assertThat(read.sentence().ties().kinds()).as("no tie at all rather than every one").containsExactly(Clause.NOBODY);
        assertThat(tomorrow.wrong()).containsExactly(new Wrong("tie", "marries", "kind"), new Wrong("on", "2026-11-24", "future"));
        assertThat(tomorrow.sentence().ties().kinds()).containsExactly("FUNDS");
        assertThat(today.wrong()).isEmpty();
        assertThat(today.sentence().ties()).isEqualTo(new TieClauses(Basis.ALL, List.of(), 0, false, Optional.of(TODAY)));
    }

    @Test
    void knowsFromWhatTheTiesCanFollowThatAreLeft() {
        assertThat(new TieClauses(Basis.ALL, List.of("FUNDS", "MENTORS"), 0, false, Optional.empty()).borne()).isEqualTo(Basis.STATED);
        assertThat(new TieClauses(Basis.ALL, List.of("SAME_PROJECT"), 0, false, Optional.empty()).borne()).isEqualTo(Basis.DERIVED);
        assertThat(new TieClauses(Basis.ALL, List.of("SAME_PROJECT", "FUNDS"), 0, false, Optional.empty()).borne()).isEqualTo(Basis.ALL);
        assertThat(new TieClauses(Basis.ALL, List.of(), 2, false, Optional.empty()).borne()).isEqualTo(Basis.STATED);
        assertThat(new TieClauses(Basis.ALL, List.of(Clause.NOBODY), 0, false, Optional.empty()).borne()).isEqualTo(Basis.ALL);
        assertThat(new TieClauses(Basis.DERIVED, List.of("FUNDS"), 2, false, Optional.empty()).borne()).isEqualTo(Basis.DERIVED);
    }

    @Test
    void knowsWhetherAPersonIsNamed() {
        var person = "0198f1c2-7d3e-7abc-8def-0123456789ab";

        assertThat(Sentence.everybody().with(Clause.ACTOR, person).namesPeople()).isTrue();
        assertThat(Sentence.everybody().around(Optional.of(new Around(person, 1))).namesPeople()).isTrue();
        assertThat(Sentence.everybody().with(Clause.ACTOR, "esimerkkiyhdistys").with(Clause.REGION, "region/06").namesPeople()).isFalse();
    }

    @Test
    void bearsNoMoreValuesThanAnybodyReads() {
        var many = IntStream.range(0, 500).mapToObj(i -> "actor-" + i).toList();

        assertThat(Sentence.read(Map.of("actor", many), TODAY).sentence().keys(Clause.ACTOR)).hasSize(Sentence.MOST);
    }

    @Test
    void addsAndTakesAwayOneValueOfAClause() {
        var one = Sentence.everybody().with(Clause.REGION, "region/06");
        var two = one.with(Clause.REGION, "region/01").with(Clause.REGION, "region/06");

        assertThat(two.keys(Clause.REGION)).containsExactly("region/06", "region/01");
        assertThat(two.without(Clause.REGION, "region/01")).isEqualTo(one);
        assertThat(one.without(Clause.REGION, "region/06")).isEqualTo(Sentence.everybody());
        assertThat(two.only(Clause.REGION, "region/19").parameters()).isEqualTo("region=region/19");
        assertThat(two.at("map", "show=network")).isEqualTo("map?region=region/06&region=region/01&show=network");
        assertThat(Sentence.everybody().at("map")).isEqualTo("map");
    }
}
