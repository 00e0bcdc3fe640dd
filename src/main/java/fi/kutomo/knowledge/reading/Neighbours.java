package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Stage;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.reading.RelationStore.Related;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.Marked;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The entries around one, as cards: those that it names and those that name it. */
@Component
class Neighbours {

    private static final Set<EntryKind> COUNTED_BY_SEARCH = Set.of(EntryKind.ORGANISATION, EntryKind.PROGRAMME);

    private final RelationStore relations;
    private final Terms terms;
    private final Messages messages;

    Neighbours(RelationStore relations, Terms terms, Messages messages) {
        this.relations = relations;
        this.terms = terms;
        this.messages = messages;
    }

    /** Everything public around the entry, by permanent id, in the order in which it is shown. */
    Map<PermanentId, Related> of(Reading reading) {
        var named = new LinkedHashSet<PermanentId>();
        for (var field : reading.template().fields()) {
            if (field.input() == Input.ENTRIES) {
                named.addAll(ids(reading, field));
            }
        }
        var around = new LinkedHashMap<PermanentId, Related>();
        relations.around(reading.entry().permanentId(), named).forEach(each -> around.put(each.id(), each));
        return around;
    }

    /** Cards in groups, without those that the column of facts has already named. */
    List<CardGroup> groups(Reading reading, Map<PermanentId, Related> around) {
        var groups = new ArrayList<CardGroup>();
        var shown = new LinkedHashSet<PermanentId>();
        for (var field : reading.template().fields()) {
            if (field.input() == Input.ENTRIES && !Facts.names(field.key())) {
                var cards = ids(reading, field).stream().filter(around::containsKey).filter(shown::add).map(around::get).toList();
                group(field.key(), field.label().in(reading.lang()), cards, reading).ifPresent(groups::add);
            }
        }
        for (var kind : EntryKind.values()) {
            var cards = around.values().stream().filter(each -> each.incoming() && each.kind() == kind).toList();
            group(kind.plural(), messages.in(reading.lang(), "knowledge.reading.linked." + kind.word()), cards, reading)
                    .ifPresent(groups::add);
        }
        return groups;
    }

    private Optional<CardGroup> group(String key, String heading, List<Related> related, Reading reading) {
        if (related.isEmpty()) {
            return Optional.empty();
        }
        var lines = related.stream().map(each -> line(each, reading.lang())).toList();
        var first = related.getFirst();
        long more = first.incoming() ? first.total() - related.size() : 0;
        return Optional.of(new CardGroup(key, heading, lines, more > 0 ? Optional.of(more(more, first.kind(), reading)) : Optional.empty()));
    }

    private CardGroup.More more(long count, EntryKind kind, Reading reading) {
        var words = messages.in(reading.lang(), "knowledge.reading.linked.more", count);
        if (!COUNTED_BY_SEARCH.contains(reading.entry().kind())) {
            return new CardGroup.More(words, Optional.empty());
        }
        var byName = reading.entry().kind() == EntryKind.ORGANISATION;
        var value = byName ? reading.entry().title(reading.entry().original()) : reading.entry().permanentId().value();
        return new CardGroup.More(
                words,
                Optional.of(Finding.kind(reading.lang(), kind) + "&" + reading.entry().kind().word() + "=" + Ui.encode(value)));
    }

    CardLine line(Related related, Lang reader) {
        var lang = related.langFor(reader);
        var summary = Markdown.plain(related.summaries().getOrDefault(lang, ""));
        return CardLine.of(
                        messages.in(reader, "knowledge.kind." + related.kind().word()),
                        Marked.plain(related.titles().getOrDefault(lang, related.id().value())),
                        Ui.url(reader, related.path()),
                        Marked.plain(summary),
                        facts(related, reader))
                .lang(Ui.foreign(lang));
    }

    private List<String> facts(Related related, Lang reader) {
        var facts = new ArrayList<String>();
        related.stage().filter(key -> Stage.of(key).isPresent()).flatMap(terms::find).ifPresent(term -> facts.add(term.label().in(reader)));
        var years = Period.years(related.start(), related.end());
        if (!years.isEmpty()) {
            facts.add(years);
        }
        return facts;
    }

    static Collection<PermanentId> ids(Reading reading, Field field) {
        return reading.content().values(field.key()).stream().flatMap(value -> PermanentId.parse(value).stream()).toList();
    }
}
