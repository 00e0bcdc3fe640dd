package fi.kutomo.ecosystem.advising;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.weighing.Suggestion.Note;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells why two are suggested: who needs what, who has it, which silo is crossed, who can introduce, what changes. */
@Component
class Reasons {

    private final Topics topics;
    private final Messages messages;

    Reasons(Topics topics, Messages messages) {
        this.topics = topics;
        this.messages = messages;
    }

    /** All of them, in this order. */
    List<String> of(Advice advice, Map<UUID, Actor> actors, Lang lang) {
        var lines = new ArrayList<>(needs(advice, actors, lang));
        lines.add(silos(advice, lang));
        lines.add(way(advice, actors, lang));
        lines.addAll(change(advice, lang));
        return lines;
    }

    List<String> needs(Advice advice, Map<UUID, Actor> actors, Lang lang) {
        var one = name(advice.one(), actors, lang);
        var other = name(advice.other(), actors, lang);
        var lines = new ArrayList<String>();
        if (!advice.oneNeeds().isEmpty()) {
            lines.add(messages.in(lang, "ecosystem.advising.needs", one, terms(advice.oneNeeds(), lang), other));
        }
        if (!advice.otherNeeds().isEmpty()) {
            lines.add(messages.in(lang, "ecosystem.advising.needs", other, terms(advice.otherNeeds(), lang), one));
        }
        return lines;
    }

    String silos(Advice advice, Lang lang) {
        return advice.crossed().isEmpty()
                ? messages.in(lang, "ecosystem.advising.crosses.none")
                : messages.in(
                        lang,
                        "ecosystem.advising.crosses",
                        advice.crossed().stream().map(silo -> messages.in(lang, "ecosystem.advising.silo." + silo.name())).collect(Collectors.joining(", ")));
    }

    String way(Advice advice, Map<UUID, Actor> actors, Lang lang) {
        var through = advice.way().through().stream().map(id -> name(id, actors, lang)).toList();
        return switch (through.size()) {
            case 0 -> messages.in(lang, "ecosystem.advising.way.none");
            case 1 -> messages.in(lang, "ecosystem.advising.way.one", through.getFirst());
            default -> messages.in(lang, "ecosystem.advising.way.two", name(advice.one(), actors, lang), through.getFirst(), through.getLast(), name(advice.other(), actors, lang));
        };
    }

    private List<String> change(Advice advice, Lang lang) {
        var lines = new ArrayList<String>();
        var change = advice.change();
        lines.add(change.after().isEmpty()
                ? messages.in(lang, "ecosystem.advising.change.none")
                : change.before().isEmpty()
                        ? messages.in(lang, "ecosystem.advising.change.joined", steps(change.after(), lang))
                        : messages.in(lang, "ecosystem.advising.change.shorter", steps(change.before(), lang), steps(change.after(), lang)));
        for (var note : List.of(Note.SECOND_PATH, Note.HUB, Note.EXPLORED)) {
            if (advice.notes().contains(note)) {
                lines.add(messages.in(lang, "ecosystem.advising.note." + note.name()));
            }
        }
        return lines;
    }

    private static String steps(OptionalDouble mean, Lang lang) {
        var format = NumberFormat.getNumberInstance(lang.locale());
        format.setMaximumFractionDigits(1);
        return format.format(mean.orElseThrow());
    }

    String name(UUID id, Map<UUID, Actor> actors, Lang lang) {
        var actor = actors.get(id);
        return actor == null ? "" : actor.name().in(lang);
    }

    String terms(Collection<String> keys, Lang lang) {
        var names = topics.names(keys.stream().toList(), lang);
        return keys.stream().map(key -> names.getOrDefault(key, key)).collect(Collectors.joining(", "));
    }

    /** Those of these needs and offers that everybody may know. */
    static List<String> open(List<String> keys, UUID actor, Facet facet, Map<UUID, List<Statement>> said) {
        var open = said.getOrDefault(actor, List.of()).stream()
                .map(Statement::said)
                .filter(each -> each.facet() == facet && each.reach().ordinal() >= Scope.PUBLIC.ordinal())
                .map(Statement.Said::term)
                .collect(Collectors.toSet());
        return keys.stream().filter(open::contains).toList();
    }
}
