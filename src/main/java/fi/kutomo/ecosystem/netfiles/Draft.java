package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import fi.kutomo.ecosystem.netfiles.Problem.Weight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what a reader finds and judges it. Ties wait until all actors are known, because files may name the ends before they tell of
 * them; an end is named by an id or, where no actor has such an id, by a label that only one actor bears.
 */
final class Draft {

    /** Tags or roles of one actor. */
    private static final int MOST_WORDS = 100;

    private final Bounds bounds;
    private final Map<String, NetActor> actors = new LinkedHashMap<>();
    private final Map<String, Where> places = new HashMap<>();
    private final Map<String, Optional<String>> labels = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ignored = new HashSet<>();
    private int actorsTold;
    private int tiesTold;
    private long letters;
    private int words;
    private int leftOut;
    private int untold;

    Draft(Bounds bounds) {
        this.bounds = bounds;
    }

    private record Waiting(Where where, String from, String to, TieValues values) {}

    void note(Sort sort, Where where, Object... arguments) {
        if (sort.weight() == Weight.LEFT_OUT) {
            leftOut++;
        }
        tell(sort, where, arguments);
    }

    private void tell(Sort sort, Where where, Object... arguments) {
        if (problems.size() < bounds.problems()) {
            problems.add(new Problem(sort, where, List.of(arguments)));
        } else {
            untold++;
        }
    }

    /** Says once of each heading that it was passed over. */
    void ignore(String heading, Where where) {
        if (Headings.worthTelling(heading) && ignored.size() < 100 && ignored.add(Headings.plain(heading))) {
            note(Sort.COLUMN_IGNORED, where, heading);
        }
    }

    void actor(Where where, EnumMap<ActorField, String> told) {
        if (told.values().stream().allMatch(String::isBlank)) {
            return;
        }
        if (++actorsTold > bounds.actors()) {
            throw new Stopped(Sort.TOO_MANY_ACTORS, where, bounds.actors());
        }
        count(where, told.values());
        if (told.values().stream().anyMatch(Tidy::strange)) {
            note(Sort.STRANGE_LETTERS, where);
        }
        var label = name(of(told, ActorField.LABEL));
        var id = name(of(told, ActorField.ID));
        id = id.isEmpty() ? label : id;
        if (id.isEmpty()) {
            note(Sort.NO_NAME, where);
        } else if (told.entrySet().stream().anyMatch(Draft::tooLong)) {
            note(Sort.TOO_LONG, where, label.isEmpty() ? id : label);
        } else if (words(told, ActorField.TAGS) > MOST_WORDS || words(told, ActorField.ROLES) > MOST_WORDS) {
            note(Sort.MANY_WORDS, where, label.isEmpty() ? id : label, MOST_WORDS);
        } else if (actors.containsKey(id)) {
            note(Sort.DUPLICATE_ID, where, id, places.getOrDefault(id, where));
        } else {
            countWords(where, told);
            add(where, new NetActor(
                    id, label, of(told, ActorField.TYPE), of(told, ActorField.DESCRIPTION), List.of(of(told, ActorField.TAGS)),
                    List.of(of(told, ActorField.ROLES)), of(told, ActorField.REGION), of(told, ActorField.SECTOR), of(told, ActorField.PLACE)));
        }
    }

    /** Before anything is tidied or parted: a text that the file holds once may be told of every actor. */
    private void count(Where where, Collection<String> told) {
        letters += told.stream().mapToLong(String::length).sum();
        if (letters > bounds.letters()) {
            throw new Stopped(Sort.TOO_MANY_LETTERS, where, bounds.letters());
        }
    }

    private void countWords(Where where, EnumMap<ActorField, String> told) {
        words += words(told, ActorField.TAGS) + words(told, ActorField.ROLES);
        if (words > bounds.words()) {
            throw new Stopped(Sort.TOO_MANY_WORDS, where, bounds.words());
        }
    }

    /** Tidied, and of a name that is too long no more than shows it. */
    private static String name(String told) {
        return Tidy.line(Tidy.cut(told.strip(), NetActor.LINE));
    }

    private static int words(EnumMap<ActorField, String> told, ActorField field) {
        var text = of(told, field);
        return text.isBlank() ? 0 : 1 + (int) text.chars().filter(letter -> letter == '|').count();
    }

    private void add(Where where, NetActor actor) {
        actors.put(actor.id(), actor);
        places.put(actor.id(), where);
        labels.merge(actor.label(), Optional.of(actor.id()), (one, other) -> Optional.empty());
    }

    private static String of(EnumMap<ActorField, String> told, ActorField field) {
        return told.getOrDefault(field, "");
    }

    private static boolean tooLong(Map.Entry<ActorField, String> told) {
        return switch (told.getKey()) {
            case DESCRIPTION, TAGS, ROLES -> told.getValue().length() > NetActor.PROSE;
            default -> told.getValue().strip().length() > NetActor.LINE;
        };
    }

    /** @param usual the direction where nothing is said of it */
    void tie(Where where, EnumMap<TieField, String> told, Direction usual) {
        if (told.values().stream().allMatch(String::isBlank)) {
            return;
        }
        if (++tiesTold > bounds.ties()) {
            throw new Stopped(Sort.TOO_MANY_TIES, where, bounds.ties());
        }
        count(where, told.values());
        var from = name(told.getOrDefault(TieField.FROM, ""));
        var to = name(told.getOrDefault(TieField.TO, ""));
        if (from.isEmpty() || to.isEmpty()) {
            note(Sort.NO_END, where);
        } else if (told.values().stream().anyMatch(text -> text.strip().length() > NetActor.LINE)) {
            note(Sort.TOO_LONG, where, from + " – " + to);
        } else {
            if (told.values().stream().anyMatch(Tidy::strange)) {
                note(Sort.STRANGE_LETTERS, where);
            }
            waiting.add(new Waiting(where, from, to, TieValues.read(told, usual, (sort, text) -> note(sort, where, text))));
        }
    }

    Reading finish(Format format) {
        if (actors.isEmpty() && !waiting.isEmpty()) {
            actorsFromTies();
        }
        var ties = ties();
        if (untold > 0) {
            problems.add(new Problem(Sort.MORE, problems.getLast().where(), List.of(untold)));
        }
        return new Reading(Optional.of(format), new NetFile(List.copyOf(actors.values()), ties), List.copyOf(problems), leftOut);
    }

    /** What is left when reading had to stop: the reason, and what was found before. */
    Reading stopped(Optional<Format> format, Problem reason) {
        var told = new ArrayList<>(problems);
        told.addFirst(reason);
        return new Reading(format, NetFile.empty(), List.copyOf(told), leftOut);
    }

    private void actorsFromTies() {
        note(Sort.ACTORS_FROM_TIES, Where.file(waiting.getFirst().where().part()));
        for (var tie : waiting) {
            for (var end : List.of(tie.from(), tie.to())) {
                if (!actors.containsKey(end)) {
                    if (actors.size() == bounds.actors()) {
                        throw new Stopped(Sort.TOO_MANY_ACTORS, tie.where(), bounds.actors());
                    }
                    add(tie.where(), NetActor.named(end, end));
                }
            }
        }
    }

    private List<NetTie> ties() {
        var ties = new LinkedHashMap<NetTie, Where>();
        for (var tie : waiting) {
            var from = end(tie, tie.from());
            var to = end(tie, tie.to());
            if (from.isEmpty() || to.isEmpty()) {
                leftOut++;
                continue;
            }
            if (from.equals(to)) {
                note(Sort.SELF_TIE, tie.where(), tie.from());
            } else if (tie.values().reversed()) {
                note(Sort.DAYS_REVERSED, tie.where(), tie.from(), tie.to());
            } else {
                var known = tie.values().between(from.get(), to.get());
                var before = ties.putIfAbsent(known, tie.where());
                if (before != null) {
                    note(Sort.DUPLICATE_TIE, tie.where(), tie.from(), tie.to(), before);
                }
            }
        }
        return List.copyOf(ties.keySet());
    }

    /** Tells why an end is nobody; the tie is left out once, whether one end is or both are. */
    private Optional<String> end(Waiting tie, String name) {
        if (actors.containsKey(name)) {
            return Optional.of(name);
        }
        var bearer = labels.get(name);
        if (bearer == null) {
            tell(Sort.DANGLING, tie.where(), name);
            return Optional.empty();
        }
        if (bearer.isEmpty()) {
            tell(Sort.AMBIGUOUS, tie.where(), name);
        }
        return bearer;
    }
}
