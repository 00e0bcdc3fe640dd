package fi.kutomo.ecosystem.finding;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lines of many actors, with what is said of them read at once. */
@Component
class ActorLines {

    private final StatementStore statements;
    private final Topics topics;

    ActorLines(StatementStore statements, Topics topics) {
        this.statements = statements;
        this.topics = topics;
    }

    Map<UUID, List<Statement>> said(List<Actor> actors, Sight sight) {
        return statements.of(actors.stream().map(Actor::id).toList(), sight);
    }

    Map<String, String> names(Map<UUID, List<Statement>> said, Lang lang) {
        return topics.names(said.values().stream().flatMap(List::stream).map(each -> each.said().term()).distinct().toList(), lang);
    }

    List<ActorsPage.Line> of(List<Actor> actors, Sight sight, Lang lang) {
        var said = said(actors, sight);
        var names = names(said, lang);
        return actors.stream()
                .map(actor -> {
                    var own = said.getOrDefault(actor.id(), List.of());
                    return new ActorsPage.Line(
                            Ui.t("ecosystem.actors.kind." + actor.kind().name()), actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)),
                            Ui.url(actor.path()), told(own, names, Facet.SECTOR, Facet.ROLE, Facet.REGION), told(own, names, Facet.NEED),
                            told(own, names, Facet.OFFER));
                })
                .toList();
    }

    static List<String> told(List<Statement> own, Map<String, String> names, Facet... facets) {
        return Arrays.stream(facets)
                .flatMap(facet -> own.stream().filter(each -> each.said().facet() == facet))
                .flatMap(each -> Stream.ofNullable(names.get(each.said().term())))
                .distinct()
                .toList();
    }
}
