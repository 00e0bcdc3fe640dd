package fi.kutomo.ecosystem.visiting;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.contacts.Note;
import fi.kutomo.ecosystem.contacts.NoteStore;
import fi.kutomo.ecosystem.contacts.Reader;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The few facts about actors that a weaver takes along: what they do, need and offer, and when a weaver last was in contact; no names of people. */
@Component
class VisitFacts {

    private static final List<Facet> TOLD = List.of(Facet.REGION, Facet.THEME, Facet.ROLE, Facet.NEED, Facet.OFFER);

    private final StatementStore statements;
    private final NoteStore notes;
    private final Topics topics;

    VisitFacts(StatementStore statements, NoteStore notes, Topics topics) {
        this.statements = statements;
        this.notes = notes;
        this.topics = topics;
    }

    List<VisitsPage.Facts> of(List<Actor> actors, Reader reader, Lang lang) {
        var ids = actors.stream().map(Actor::id).toList();
        var said = statements.of(ids, reader.sight());
        var names = topics.names(said.values().stream().flatMap(Collection::stream).map(each -> each.said().term()).distinct().toList(), lang);
        var latest = notes.latest(ids, reader).stream().collect(Collectors.toMap(Note::actor, note -> note));
        return actors.stream()
                .map(actor -> new VisitsPage.Facts(
                        actor.slug(), actor.name().in(lang), Ui.t("ecosystem.actors.kind." + actor.kind().name()),
                        groups(said.getOrDefault(actor.id(), List.of()), names, lang),
                        Optional.ofNullable(latest.get(actor.id()))
                                .map(note -> Ui.t("ecosystem.visiting.last", Ui.t("ecosystem.contacts.verb." + note.verb().name()), Ui.date(note.day())))
                                .orElseGet(() -> Ui.t("ecosystem.visiting.never"))))
                .toList();
    }

    private static List<VisitsPage.Group> groups(List<Statement> said, Map<String, String> names, Lang lang) {
        return TOLD.stream()
                .map(facet -> new VisitsPage.Group(
                        Ui.t("ecosystem.actors.facet." + facet.name()),
                        said.stream().filter(each -> each.said().facet() == facet).map(each -> line(each, names, lang)).toList()))
                .filter(group -> !group.said().isEmpty())
                .toList();
    }

    private static String line(Statement statement, Map<String, String> names, Lang lang) {
        var said = statement.said();
        return Stream.of(names.getOrDefault(said.term(), said.term()), said.words().in(lang)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" – "));
    }
}
