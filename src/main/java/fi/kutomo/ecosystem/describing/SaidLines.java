package fi.kutomo.ecosystem.describing;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells what is said of an actor in the reader's language. */
@Component
class SaidLines {

    private final StatementStore statements;
    private final Topics topics;
    private final Clock clock;

    SaidLines(StatementStore statements, Topics topics, Clock clock) {
        this.statements = statements;
        this.topics = topics;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }

    /** What the reader sees of these facets and holds today; facets of which nothing is said are left out. */
    List<ActorPage.Group> groups(Actor actor, List<Facet> facets, Sight sight, boolean keeps, Lang lang) {
        var said = statements.of(List.of(actor.id()), sight).getOrDefault(actor.id(), List.of());
        var names = names(said, lang);
        return facets.stream()
                .map(facet -> new ActorPage.Group(
                        Ui.t("ecosystem.actors.facet." + facet.name()),
                        said.stream().filter(each -> each.said().facet() == facet).map(each -> said(each, names, keeps, lang)).toList()))
                .filter(group -> !group.said().isEmpty())
                .toList();
    }

    Map<String, String> names(List<Statement> said, Lang lang) {
        return topics.names(said.stream().map(each -> each.said().term()).distinct().toList(), lang);
    }

    static ActorPage.Said said(Statement statement, Map<String, String> names, boolean keeps, Lang lang) {
        var said = statement.said();
        var facts = new ArrayList<String>();
        said.from().ifPresent(day -> facts.add(Ui.t("ecosystem.describing.from", Ui.date(day))));
        said.to().ifPresent(day -> facts.add(Ui.t("ecosystem.describing.to", Ui.date(day))));
        facts.add(statement.voice().followed()
                ? Ui.t("ecosystem.describing.voice." + statement.voice().name())
                : Ui.t("ecosystem.describing.saidOn", Ui.t("ecosystem.describing.voice." + statement.voice().name()), Ui.date(statement.at())));
        if (!said.source().isEmpty()) {
            facts.add(Ui.t("ecosystem.describing.source", said.source()));
        }
        if (keeps) {
            facts.add(Ui.t("ecosystem.describing.seenBy", Reaches.name(said.reach())));
        }
        return new ActorPage.Said(
                names.getOrDefault(said.term(), said.term()), said.words().in(lang),
                said.words().isEmpty() ? null : Ui.foreign(said.words().langFor(lang)), facts);
    }
}
