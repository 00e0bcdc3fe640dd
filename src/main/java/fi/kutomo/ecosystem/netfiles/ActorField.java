package fi.kutomo.ecosystem.netfiles;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What is told of an actor, by the headings that Kumu, Gephi, networkx, igraph and people use. */
enum ActorField {
    ID("Id", Set.of("_id", "key", "nodeid", "tunnus", "tunniste", "ytunnus", "fonummer", "businessid")),
    LABEL("Label", Set.of("name", "vname", "nimi", "namn", "nodelabel", "title", "actor", "toimija", "aktör")),
    TYPE("Type", Set.of("elementtype", "kind", "tyyppi", "laji", "typ", "category")),
    DESCRIPTION("Description", Set.of("kuvaus", "beskrivning", "note", "notes", "summary")),
    TAGS("Tags", Set.of("tag", "keywords", "avainsanat", "tunnisteet", "taggar", "nyckelord")),
    ROLES("Roles", Set.of("role", "rooli", "roolit", "roll", "roller")),
    REGION("Region", Set.of("maakunta", "alue", "landskap")),
    SECTOR("Sector", Set.of("sektori", "sektor")),
    PLACE("Place", Set.of("location", "municipality", "city", "paikka", "paikkakunta", "kunta", "ort", "kommun"));

    private final String heading;
    private final Set<String> also;

    ActorField(String heading, Set<String> also) {
        this.heading = heading;
        this.also = also;
    }

    /** As we write it, and Kumu reads it. */
    String heading() {
        return heading;
    }

    static Optional<ActorField> of(String written) {
        var plain = Headings.plain(written);
        return Arrays.stream(values())
                .filter(field -> Headings.plain(field.heading).equals(plain) || field.also.contains(plain))
                .findFirst();
    }
}
