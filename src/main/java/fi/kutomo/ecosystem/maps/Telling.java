package fi.kutomo.ecosystem.maps;

import fi.kutomo.accounts.Topics;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells in words what a map shows. */
@Component
class Telling {

    private static final int SHOWN = 5;

    private final Topics topics;
    private final Entries entries;
    private final Charting charting;
    private final Messages messages;

    Telling(Topics topics, Entries entries, Charting charting, Messages messages) {
        this.topics = topics;
        this.entries = entries;
        this.charting = charting;
        this.messages = messages;
    }

    /** Names of all keys in these sentences; a key that is not here has none. */
    Map<String, String> names(Collection<Sentence> sentences, Lang lang) {
        var names = new HashMap<String, String>();
        var programmes = keys(sentences, Clause.PROGRAMME).filter(Clause.PROGRAMME::takes).map(PermanentId::new).distinct().toList();
        var slugs = Stream.concat(keys(sentences, Clause.ACTOR), sentences.stream().flatMap(each -> each.around().stream()).map(Sentence.Around::slug)).distinct().toList();
        var others = sentences.stream()
                .flatMap(sentence -> sentence.asked().entrySet().stream())
                .filter(each -> each.getKey().facet().isPresent())
                .flatMap(each -> each.getValue().stream())
                .distinct()
                .toList();
        names.putAll(topics.names(others, lang));
        entries.find(programmes).forEach((id, entry) -> {
            if (entry.path().isPresent()) {
                names.put(id.value(), entry.titles().getOrDefault(lang, entry.titles().getOrDefault(entry.original(), id.value())));
            }
        });
        if (!slugs.isEmpty()) {
            charting.named(slugs, lang).forEach((slug, actor) -> names.put(slug, actor.name().in(lang)));
        }
        keys(sentences, Clause.KIND).filter(Clause.KIND::takes).forEach(kind -> names.put(kind, messages.in(lang, "ecosystem.actors.kind." + kind)));
        return names;
    }

    private static Stream<String> keys(Collection<Sentence> sentences, Clause clause) {
        return sentences.stream().flatMap(sentence -> sentence.keys(clause).stream());
    }

    /** The whole sentence. */
    String told(Sentence sentence, Map<String, String> names, Lang lang) {
        var clauses = new ArrayList<String>();
        sentence.asked().forEach((clause, keys) -> {
            var shown = keys.stream().limit(SHOWN).map(key -> shown(clause, key, names)).toList();
            var values = keys.size() > SHOWN
                    ? messages.in(lang, "ecosystem.maps.sentence.more", String.join(", ", shown), keys.size() - SHOWN)
                    : joined(shown, "ecosystem.maps.sentence.or", lang);
            clauses.add(messages.in(lang, "ecosystem.maps.clause." + clause.name(), values));
        });
        sentence.around().ifPresent(around -> clauses.add(
                messages.in(lang, "ecosystem.maps.clause.around", shown(Clause.ACTOR, around.slug(), names), around.steps())));
        var who = clauses.isEmpty()
                ? messages.in(lang, "ecosystem.maps.sentence.all")
                : messages.in(lang, "ecosystem.maps.sentence.some", joined(clauses, "ecosystem.maps.sentence.and", lang));
        var told = new ArrayList<>(List.of(who));
        told.addAll(told(sentence.ties(), lang));
        if (sentence.grouping() == Grouping.NET) {
            told.add(messages.in(lang, "ecosystem.maps.sentence.net"));
        }
        return String.join(" ", told);
    }

    /** What is said of ties, a sentence each. */
    private List<String> told(TieClauses ties, Lang lang) {
        var told = new ArrayList<String>();
        var from = "ecosystem.maps.sentence.ties." + ties.borne().name();
        if (ties.day().isPresent()) {
            told.add(messages.in(lang, from + ".day", date(ties, lang)));
        } else {
            told.add(messages.in(lang, from + (ties.now() ? ".now" : ".ever")));
        }
        if (!ties.kinds().isEmpty()) {
            var kinds = ties.kinds().stream().map(kind -> kind(kind, lang)).toList();
            told.add(messages.in(lang, "ecosystem.maps.sentence.kinds", joined(kinds, "ecosystem.maps.sentence.and", lang), kinds.size()));
        }
        if (ties.least() > 0) {
            told.add(messages.in(lang, "ecosystem.maps.sentence.strength", small(messages.in(lang, "ecosystem.ties.strength." + ties.least()))));
        }
        if (ties.day().isPresent()) {
            told.add(messages.in(lang, "ecosystem.maps.sentence.then"));
        }
        return told;
    }

    private static String date(TieClauses ties, Lang lang) {
        return Ui.date(lang, ties.day().orElseThrow().atStartOfDay(Ui.ZONE).toInstant());
    }

    private String kind(String kind, Lang lang) {
        return messages.in(lang, kind.equals(Clause.NOBODY) ? "ecosystem.maps.noKind" : "ecosystem.maps.kind." + kind);
    }

    private static String small(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Each thing that is said of ties and can be taken away alone, with what is left without it. */
    Map<String, TieClauses> parts(TieClauses ties, Lang lang) {
        var parts = new LinkedHashMap<String, TieClauses>();
        ties.kinds().forEach(kind -> parts.put(kind(kind, lang), ties.without(kind)));
        if (ties.least() > 0) {
            parts.put(messages.in(lang, "ecosystem.maps.atLeast", small(messages.in(lang, "ecosystem.ties.strength." + ties.least()))), ties.howeverStrong());
        }
        if (ties.day().isPresent()) {
            parts.put(date(ties, lang), ties.whenever());
        }
        return parts;
    }

    static String shown(Clause clause, String key, Map<String, String> names) {
        var name = ShownName.of(clause == Clause.ACTOR && !names.containsKey(key) ? Ui.t("ecosystem.maps.nobodyHere") : names.getOrDefault(key, key), 80);
        return clause == Clause.KIND ? small(name) : name;
    }

    private String joined(List<String> parts, String last, Lang lang) {
        return parts.size() < 2
                ? String.join("", parts)
                : messages.in(lang, last, String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    /** A short name of what a map shows that has none of its own. */
    String title(Sentence sentence, Map<String, String> names, Lang lang) {
        var values = Stream.concat(
                        sentence.around().stream().map(around -> shown(Clause.ACTOR, around.slug(), names)),
                        sentence.asked().entrySet().stream().flatMap(each -> each.getValue().stream().map(key -> each.getKey() == Clause.ACTOR ? shown(Clause.ACTOR, key, names) : ShownName.of(names.getOrDefault(key, key), 80))))
                .limit(3)
                .toList();
        return values.isEmpty() ? messages.in(lang, "ecosystem.maps.whole") : messages.in(lang, "ecosystem.maps.of", String.join(", ", values));
    }
}
