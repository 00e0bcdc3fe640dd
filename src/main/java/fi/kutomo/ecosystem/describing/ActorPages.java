package fi.kutomo.ecosystem.describing;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Panels;
import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the page of an actor. */
@Component
class ActorPages {

    private final StatementStore statements;
    private final SaidLines lines;
    private final Entries entries;
    private final Panels panels;

    ActorPages(StatementStore statements, SaidLines lines, Entries entries, Panels panels) {
        this.statements = statements;
        this.lines = lines;
        this.entries = entries;
        this.panels = panels;
    }

    static Crumb top() {
        return new Crumb(Ui.t("ecosystem.finding.title"), Actor.PLURAL);
    }

    /** @param asVisitor whether somebody else asks how visitors see it */
    ActorPage of(Actor actor, Sight sight, boolean asVisitor, Caller caller, Lang lang) {
        boolean keeps = ActorRules.keeps(actor, sight, caller);
        var address = Ui.url(actor.path());
        return new ActorPage(
                actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)), Ui.t("ecosystem.actors.kind." + actor.kind().name()),
                actor.summary().in(lang), actor.summary().isEmpty() ? null : Ui.foreign(actor.summary().langFor(lang)),
                actor.entry().flatMap(entry -> Optional.ofNullable(entries.named(List.of(entry)).get(entry))).flatMap(Entries.EntrySummary::path).map(Ui::url),
                asVisitor ? Optional.of(Ui.t("ecosystem.describing.asVisitor")) : notice(actor), lines.groups(actor, List.of(Facet.values()), sight, keeps, lang), panels.about(actor.ref(), caller),
                new ActorPage.Acts(
                        keeps ? Optional.of(address + "/edit") : Optional.empty(),
                        keeps ? Optional.empty() : Optional.of(address + "/suggestions/new"),
                        keeps ? Optional.of(address + "/ties/new") : Optional.empty(),
                        ActorRules.shows(actor, caller) ? Optional.of(address + "/showing") : Optional.empty()),
                !asVisitor && actor.state() == Actor.State.SHOWN && actor.kind() != ActorKind.PERSON, List.of(top()));
    }

    private static Optional<String> notice(Actor actor) {
        if (actor.state() == Actor.State.PROPOSED) {
            return Optional.of(Ui.t("ecosystem.describing.proposed"));
        }
        return actor.kind() == ActorKind.PERSON ? Optional.of(Ui.t("ecosystem.describing.person")) : Optional.empty();
    }

    ActorEditPage edit(Actor actor, Sight sight, boolean open, Lang lang) {
        var history = statements.history(actor.id(), sight);
        var names = lines.names(history, lang);
        var address = Ui.url(actor.path());
        var today = lines.today();
        var sections = Arrays.stream(Facet.values())
                .map(facet -> new ActorEditPage.Section(
                        facet.name().toLowerCase(Locale.ROOT), Ui.t("ecosystem.actors.facet." + facet.name()),
                        Ui.t("ecosystem.describing.facet." + facet.name()), address + "/statements/new?facet=" + facet.name(),
                        history.stream()
                                .filter(each -> each.said().facet() == facet && !over(each, today))
                                .map(each -> line(each, names, address, lang))
                                .toList(),
                        history.stream().filter(each -> each.said().facet() == facet && over(each, today)).map(each -> SaidLines.said(each, names, true, lang)).toList()))
                .toList();
        return new ActorEditPage(
                Ui.t("ecosystem.describing.edit", actor.name().in(lang)), open ? Optional.of(address + "?as=visitor") : Optional.empty(),
                actor.kind() == ActorKind.NETWORK ? Optional.of(address + "/network") : Optional.empty(), sections, List.of(top(), new Crumb(actor.name().in(lang), actor.path())));
    }

    private static boolean over(Statement statement, LocalDate today) {
        return statement.said().to().filter(today::isAfter).isPresent();
    }

    private static ActorEditPage.Line line(Statement statement, Map<String, String> names, String address, Lang lang) {
        var own = address + "/statements/" + statement.id();
        return new ActorEditPage.Line(SaidLines.said(statement, names, true, lang), statement.voice().followed() ? Optional.empty() : Optional.of(own));
    }

    /** What the caller speaks for, and how to become an actor. */
    OwnActorsPage own(List<Actor> spokenFor, Optional<Actor> self, Lang lang, Caller caller) {
        return new OwnActorsPage(
                Ui.t("ecosystem.describing.own.title"),
                spokenFor.stream()
                        .filter(actor -> actor.kind() != ActorKind.PERSON)
                        .map(actor -> new OwnActorsPage.Line(actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)), Ui.url(actor.path())))
                        .toList(),
                self.map(actor -> Ui.url(actor.path())), caller.is(Role.PARTICIPANT));
    }
}
