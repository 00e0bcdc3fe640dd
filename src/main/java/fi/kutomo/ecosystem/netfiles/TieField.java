package fi.kutomo.ecosystem.netfiles;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What is told of a tie, by the headings that Kumu, Gephi, networkx, igraph and people use. */
enum TieField {
    FROM("From", Set.of("source", "mistä", "lähde", "från", "källa")),
    TO("To", Set.of("target", "mihin", "kohde", "till", "mål")),
    /** Kumu's kind of a tie, but Gephi's direction. */
    TYPE("Type", Set.of("connectiontype", "edgetype", "tyyppi", "typ")),
    KIND("Kind", Set.of("relation", "relationship", "suhde", "laji", "relationstyp", "slag")),
    LABEL("Label", Set.of("edgelabel", "name", "nimi", "namn")),
    DIRECTION("Direction", Set.of("suunta", "riktning")),
    STRENGTH("Strength", Set.of("weight", "vahvuus", "paino", "styrka", "vikt")),
    BEGINS("Start", Set.of("begin", "begins", "since", "startdate", "alku", "alkaen", "början", "börjar")),
    ENDS("End", Set.of("ends", "until", "enddate", "loppu", "päättyy", "slut", "slutar"));

    private final String heading;
    private final Set<String> also;

    TieField(String heading, Set<String> also) {
        this.heading = heading;
        this.also = also;
    }

    /** As we write it, and Kumu reads it. */
    String heading() {
        return heading;
    }

    static Optional<TieField> of(String written) {
        var plain = Headings.plain(written);
        return Arrays.stream(values())
                .filter(field -> Headings.plain(field.heading).equals(plain) || field.also.contains(plain))
                .findFirst();
    }
}
