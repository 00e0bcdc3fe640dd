package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.maps.TieClauses.Wrong;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a map shows, said in clauses. Values of one clause stand for each other, clauses narrow each other. It is written as the query of
 * an address, and a saved map keeps it so.
 *
 * @param asked keys by clause; what is not asked narrows nothing
 * @param around only those who are near this actor
 * @param ties which of the ties between them
 */
record Sentence(Map<Clause, List<String>> asked, Optional<Around> around, TieClauses ties, Grouping grouping) {

    /** More values than this are no clause that anybody reads. */
    static final int MOST = 100;

    /** @param steps ties to go along at most, 1 to 3 */
    record Around(String slug, int steps) {}

    /**
     * What was read of an address.
     *
     * @param refused what in it names nobody here: nobody is on the map because of it
     * @param wrong what it says of ties that cannot be
     */
    record Read(Sentence sentence, List<String> refused, List<Wrong> wrong) {}

    Sentence {
        var copy = new EnumMap<Clause, List<String>>(Clause.class);
        asked.forEach((clause, keys) -> {
            if (!keys.isEmpty()) {
                copy.put(clause, List.copyOf(new LinkedHashSet<>(keys)));
            }
        });
        asked = java.util.Collections.unmodifiableMap(copy);
    }

    static Sentence everybody() {
        return new Sentence(Map.of(), Optional.empty(), TieClauses.ANY, Grouping.SECTOR);
    }

    /** @param today the map tells of no later day */
    static Read read(Map<String, List<String>> sent, LocalDate today) {
        var asked = new EnumMap<Clause, List<String>>(Clause.class);
        var refused = new ArrayList<String>();
        for (var clause : Clause.values()) {
            var keys = new ArrayList<String>();
            for (var key : sent.getOrDefault(clause.word(), List.of())) {
                if (clause.takes(key) && keys.size() < MOST) {
                    keys.add(key);
                } else if (!key.isBlank()) {
                    refused.add(key);
                }
            }
            boolean said = sent.getOrDefault(clause.word(), List.of()).stream().anyMatch(key -> !key.isBlank());
            asked.put(clause, said && keys.isEmpty() ? List.of(Clause.NOBODY) : keys);
        }
        var slug = first(sent, "around");
        if (!slug.isBlank() && !Clause.slug(slug)) {
            refused.add(slug);
            slug = Clause.NOBODY;
        }
        var around = slug.isBlank() ? Optional.<Around>empty() : Optional.of(new Around(slug, steps(sent)));
        var ties = TieClauses.read(sent, today);
        return new Read(
                new Sentence(asked, around, ties.ties(), Grouping.of(first(sent, "groups")).orElse(Grouping.SECTOR)), List.copyOf(refused), ties.wrong());
    }

    /** What a saved map keeps. */
    static Sentence of(String parameters) {
        return read(parameters, LocalDate.MAX).sentence();
    }

    /** The query of an address as it is kept or sent along. */
    static Read read(String parameters, LocalDate today) {
        var sent = new LinkedHashMap<String, List<String>>();
        for (var part : parameters.split("&")) {
            int at = part.indexOf('=');
            if (at > 0) {
                sent.computeIfAbsent(part.substring(0, at), _ -> new ArrayList<>()).add(part.substring(at + 1));
            }
        }
        return read(sent, today);
    }

    static int steps(Map<String, List<String>> sent) {
        var steps = first(sent, "steps");
        return steps.matches("[123]") ? Integer.parseInt(steps) : 1;
    }

    static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    List<String> keys(Clause clause) {
        return asked.getOrDefault(clause, List.of());
    }

    Sentence with(Clause clause, String key) {
        var more = new EnumMap<Clause, List<String>>(Clause.class);
        more.putAll(asked);
        var keys = new ArrayList<>(keys(clause));
        keys.add(key);
        more.put(clause, keys);
        return new Sentence(more, around, ties, grouping);
    }

    Sentence without(Clause clause, String key) {
        var fewer = new EnumMap<Clause, List<String>>(Clause.class);
        fewer.putAll(asked);
        fewer.put(clause, keys(clause).stream().filter(each -> !each.equals(key)).toList());
        return new Sentence(fewer, around, ties, grouping);
    }

    /** With this key alone in the clause. */
    Sentence only(Clause clause, String key) {
        var other = new EnumMap<Clause, List<String>>(Clause.class);
        other.putAll(asked);
        other.put(clause, List.of(key));
        return new Sentence(other, around, ties, grouping);
    }

    Sentence around(Optional<Around> nearer) {
        return new Sentence(asked, nearer, ties, grouping);
    }

    Sentence with(TieClauses others) {
        return new Sentence(asked, around, others, grouping);
    }

    /** Whether a person is named in it, who may take back the consent some day. */
    boolean namesPeople() {
        return keys(Clause.ACTOR).stream().anyMatch(Clause::person) || around.map(Around::slug).filter(Clause::person).isPresent();
    }

    /** Fields of an address, one for each value; what is as usual is left out. */
    List<Map.Entry<String, String>> fields() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        asked.forEach((clause, keys) -> keys.forEach(key -> fields.add(Map.entry(clause.word(), key))));
        around.ifPresent(near -> {
            fields.add(Map.entry("around", near.slug()));
            if (near.steps() > 1) {
                fields.add(Map.entry("steps", String.valueOf(near.steps())));
            }
        });
        fields.addAll(ties.fields());
        if (grouping != Grouping.SECTOR) {
            fields.add(Map.entry("groups", grouping.word()));
        }
        return fields;
    }

    /** The query of an address without its question mark. Keys have only letters that an address holds as they are. */
    String parameters() {
        return String.join("&", fields().stream().map(field -> field.getKey() + "=" + field.getValue()).toList());
    }

    /** A path below the language with this query and, where there is any, another field. */
    String at(String path, String... more) {
        var query = new ArrayList<String>();
        if (!fields().isEmpty()) {
            query.add(parameters());
        }
        query.addAll(Arrays.asList(more));
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
