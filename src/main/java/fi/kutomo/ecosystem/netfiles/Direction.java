package fi.kutomo.ecosystem.netfiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which way a tie runs. */
public enum Direction {
    UNDIRECTED("undirected", Set.of("none", "suuntaamaton", "oriktad")),
    DIRECTED("directed", Set.of("suunnattu", "riktad")),
    MUTUAL("mutual", Set.of("both", "molemminpuolinen", "ömsesidig"));

    private final String word;
    private final Set<String> also;

    Direction(String word, Set<String> also) {
        this.word = word;
        this.also = also;
    }

    /** As Kumu, GEXF and Gephi write it. */
    public String word() {
        return word;
    }

    static Optional<Direction> of(String written) {
        var plain = written.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(direction -> direction.word.equals(plain) || direction.also.contains(plain)).findFirst();
    }
}
