package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.Woven;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a sister room may ask of saved maps: who is on one, and which ties it shows, as everybody sees it. */
@Component
public class MapNets {

    private final SavedMapStore maps;
    private final Charting charting;
    private final Telling telling;

    MapNets(SavedMapStore maps, Charting charting, Telling telling) {
        this.maps = maps;
        this.charting = charting;
        this.telling = telling;
    }

    /**
     * A saved map by what it shows.
     *
     * @param sentence its clauses as the query of an address
     * @param day of which these tell; empty: of whichever day somebody asks
     */
    public record Mapped(UUID id, String slug, LocalizedText name, String sentence, Optional<LocalDate> day) {

        static Mapped of(SavedMap map) {
            return new Mapped(map.id(), map.slug(), map.name(), map.sentence().parameters(), map.sentence().ties().day());
        }

        /** The page of the map. */
        public String path() {
            return SavedMap.PLURAL + "/" + slug;
        }

        private TieClauses ties() {
            return Sentence.of(sentence).ties();
        }

        /** Whether its sentence says which kinds of ties are meant. */
        public boolean namesKinds() {
            return !ties().kinds().isEmpty();
        }

        /** Of these ties those that it shows. */
        public Woven shown(Woven all) {
            var ties = ties();
            return new Woven(
                    all.ends(), all.stated().stream().filter(tie -> ties.take(Strand.of(tie))).toList(),
                    all.derived().stream().filter(tie -> ties.take(Strand.of(tie))).toList());
        }
    }

    /** One that is there. */
    public Optional<Mapped> at(String slug) {
        return maps.at(slug).filter(map -> map.withdrawn().isEmpty()).map(Mapped::of);
    }

    /** Maps that are there, by their age. */
    public List<Mapped> all() {
        return maps.all().stream().map(Mapped::of).toList();
    }

    /** Who is on it by what held on a day and may be told today. */
    public Set<UUID> actors(Mapped map, LocalDate day) {
        return charting.members(Sentence.of(map.sentence()), day);
    }

    /** What it shows, in words. */
    public String told(Mapped map, Lang lang) {
        var sentence = Sentence.of(map.sentence());
        return telling.told(sentence, telling.names(List.of(sentence), lang), lang);
    }
}
