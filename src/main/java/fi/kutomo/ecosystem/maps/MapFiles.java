package fi.kutomo.ecosystem.maps;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.netfiles.Direction;
import fi.kutomo.ecosystem.netfiles.NetActor;
import fi.kutomo.ecosystem.netfiles.NetFile;
import fi.kutomo.ecosystem.netfiles.NetTie;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells a map in the words of network files: the same actors and ties as the picture, in the reader's language. */
@Component
class MapFiles {

    private final Charting charting;
    private final Topics topics;

    MapFiles(Charting charting, Topics topics) {
        this.charting = charting;
        this.topics = topics;
    }

    NetFile of(MapContent content, Lang lang) {
        var themes = charting.said(Facet.THEME, content, lang);
        var roles = charting.said(Facet.ROLE, content, lang);
        var sectors = charting.said(Facet.SECTOR, content, lang);
        var keys = Stream.of(themes, roles, sectors, content.regions()).flatMap(said -> said.values().stream()).flatMap(Set::stream).distinct().toList();
        var names = topics.names(keys, lang);
        var slugs = new HashMap<UUID, String>();
        content.actors().forEach(actor -> slugs.put(actor.id(), actor.slug()));
        return new NetFile(
                content.actors().stream()
                        .map(actor -> new NetActor(
                                actor.slug(), actor.name().in(lang), Ui.t("ecosystem.actors.kind." + actor.kind().name()), actor.summary().in(lang),
                                told(themes, actor, names), told(roles, actor, names), line(content.regions(), actor, names), line(sectors, actor, names), ""))
                        .toList(),
                content.strands().stream().map(strand -> tie(strand, slugs)).distinct().toList());
    }

    private static List<String> told(Map<UUID, Set<String>> said, Actor actor, Map<String, String> names) {
        return said.getOrDefault(actor.id(), Set.of()).stream().map(key -> names.getOrDefault(key, key)).toList();
    }

    private static String line(Map<UUID, Set<String>> said, Actor actor, Map<String, String> names) {
        return String.join("; ", told(said, actor, names));
    }

    private static NetTie tie(Strand strand, Map<UUID, String> slugs) {
        boolean ordered = strand.since().isEmpty() || strand.until().isEmpty() || !strand.until().get().isBefore(strand.since().get());
        return new NetTie(
                Objects.requireNonNull(slugs.get(strand.from())), Objects.requireNonNull(slugs.get(strand.to())), MapPictures.kind(strand.kind()),
                strand.directed() ? Direction.DIRECTED : Direction.UNDIRECTED, strand.weight().map(BigDecimal::valueOf),
                ordered ? strand.since() : Optional.<LocalDate>empty(), ordered ? strand.until() : Optional.<LocalDate>empty());
    }
}
