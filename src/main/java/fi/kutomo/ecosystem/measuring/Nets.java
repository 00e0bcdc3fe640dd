package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven;
import fi.kutomo.ecosystem.Woven.Derived;
import fi.kutomo.ecosystem.actors.Branches;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.maps.MapNets;
import fi.kutomo.ecosystem.maps.MapNets.Mapped;
import fi.kutomo.ecosystem.measuring.Ground.OfMap;
import fi.kutomo.ecosystem.measuring.NetStore.Member;
import fi.kutomo.ecosystem.measuring.Run.Audience;
import fi.kutomo.ecosystem.network.Directed;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Merging;
import fi.kutomo.ecosystem.silos.Silo;
import fi.kutomo.ecosystem.surveys.Answered;
import fi.kutomo.platform.kernel.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Draws together the net of a place, always anew and only from what the reader sees. */
@Component
class Nets {

    /** What an end or a weaver disputes does not count. */
    private static final Set<String> COUNTED = Set.of("CONFIRMED", "CLAIMED");

    private final Ties ties;
    private final NetStore store;
    private final Branches branches;
    private final Answered responses;
    private final Sights sights;
    private final MapNets maps;

    Nets(Ties ties, NetStore store, Branches branches, Answered responses, Sights sights, MapNets maps) {
        this.ties = ties;
        this.store = store;
        this.branches = branches;
        this.responses = responses;
        this.sights = sights;
        this.maps = maps;
    }

    /** A tie of the net with all that its state is made of. */
    private record Strand(UUID from, UUID to, String kind, int strength, boolean directed) {

        String line() {
            return from + "," + to + "," + kind + "," + strength;
        }
    }

    Net of(Question question, Caller reader, Audience audience) {
        var sight = sights.of(reader);
        var members = members(question, sight);
        var ids = members.stream().map(Member::id).toList();
        var places = places(members);
        var woven = ties(reader, question, places.keySet());
        var within = new ArrayList<Strand>();
        var outward = new ArrayList<Strand>();
        for (var strand : strands(woven, question)) {
            boolean from = places.containsKey(strand.from());
            boolean to = places.containsKey(strand.to());
            if (from && to) {
                within.add(strand);
            } else if (from || to) {
                outward.add(strand);
            }
        }
        var graph = graph(places, within);
        var speakers = speakers(woven);
        speakers.retainAll(places.keySet());
        var told = told(members, branches.of(ids, question.day(), sight), question);
        var leaving = question.region().isPresent() ? OptionalInt.of(outward.size()) : OptionalInt.empty();
        var response = audience == Audience.WEAVERS ? responses.among(ids, question.day()) : responses.inPublic(ids, question.day());
        return new Net(
                ids, graph, directed(places, within), told, leaving, speakers.size(), response,
                rests(members, List.of(within, outward), told, speakers),
                state(lines(members, told, speakers), within, List.of("outward," + leaving, "response," + response)));
    }

    /** The same net without these stated ties: what else joins the same two stays. */
    Graph without(Set<UUID> ties, Question question, Caller reader) {
        var places = places(members(question, sights.of(reader)));
        var woven = ties(reader, question, places.keySet());
        var left = new Woven(woven.ends(), woven.stated().stream().filter(tie -> !ties.contains(tie.id())).toList(), woven.derived());
        return graph(places, strands(left, question).stream().filter(strand -> places.containsKey(strand.from()) && places.containsKey(strand.to())).toList());
    }

    private List<Member> members(Question question, Sight sight) {
        var members = store.members(question.region(), question.day(), sight);
        if (question.ground() instanceof OfMap(Mapped map)) {
            var shown = maps.actors(map, question.day());
            return members.stream().filter(member -> shown.contains(member.id())).toList();
        }
        return members;
    }

    private Woven ties(Caller reader, Question question, Set<UUID> members) {
        return question.ground() instanceof OfMap(Mapped map)
                ? map.shown(ties.visible(reader, Optional.of(question.day()), members))
                : ties.visible(reader, Optional.of(question.day()));
    }

    /** Whoever names the kinds of ties on a map means just these; otherwise the usual ones count. */
    private static Predicate<Derived> counted(Question question) {
        return question.ground() instanceof OfMap(Mapped map) && map.namesKinds() ? _ -> true : question.basis()::takes;
    }

    private static Map<UUID, Integer> places(List<Member> members) {
        var places = new HashMap<UUID, Integer>();
        members.forEach(member -> places.put(member.id(), places.size()));
        return places;
    }

    private static List<Strand> strands(Woven woven, Question question) {
        var strands = new ArrayList<Strand>();
        woven.stated().stream()
                .filter(tie -> COUNTED.contains(tie.state()))
                .forEach(tie -> strands.add(new Strand(tie.from(), tie.to(), tie.kind(), tie.strength().orElse(0), tie.directed())));
        woven.derived().stream()
                .filter(counted(question))
                .forEach(tie -> strands.add(new Strand(tie.from(), tie.to(), tie.kind(), tie.undertakings(), false)));
        return strands;
    }

    private static Graph graph(Map<UUID, Integer> places, List<Strand> within) {
        var graph = Graph.builder(places.size());
        within.forEach(strand -> graph.add(places.getOrDefault(strand.from(), 0), places.getOrDefault(strand.to(), 0)));
        return graph.build(Merging.MAX);
    }

    /** Who oversees a project is not overseen in return: of ties that follow from others the direction does not count. */
    private static Directed directed(Map<UUID, Integer> places, List<Strand> within) {
        var directed = new Directed(places.size());
        within.stream().filter(Strand::directed).forEach(strand -> directed.add(places.getOrDefault(strand.from(), 0), places.getOrDefault(strand.to(), 0), 1));
        return directed;
    }

    private Set<UUID> speakers(Woven woven) {
        var stated = woven.stated().stream().filter(tie -> COUNTED.contains(tie.state())).map(Woven.Stated::id).toList();
        return store.speakers(stated);
    }

    /** Who works in several regions belongs to none of them more than to the others. */
    private static Map<Silo, List<Optional<String>>> told(List<Member> members, Map<UUID, String> branches, Question question) {
        var told = new EnumMap<Silo, List<Optional<String>>>(Silo.class);
        told.put(Silo.BRANCH, members.stream().map(member -> Optional.ofNullable(branches.get(member.id()))).toList());
        told.put(Silo.SECTOR, members.stream().map(Member::sector).toList());
        if (question.region().isEmpty()) {
            told.put(Silo.REGION, members.stream().map(member -> member.regions().size() == 1 ? Optional.of(member.regions().getFirst()) : Optional.<String>empty()).toList());
        }
        return told;
    }

    /** The strength of a tie is in no number, and so not here. */
    private static Rests rests(List<Member> members, List<List<Strand>> strands, Map<Silo, List<Optional<String>>> told, Set<UUID> speakers) {
        var lines = new ArrayList<String>();
        for (int place = 0; place < members.size(); place++) {
            var id = members.get(place).id();
            lines.add(Rests.line(id));
            for (var labelled : told.entrySet()) {
                labelled.getValue().get(place).ifPresent(label -> lines.add(labelled.getKey() + "," + id + "," + label));
            }
        }
        speakers.forEach(speaker -> lines.add("speaks," + speaker));
        strands.stream().flatMap(List::stream).forEach(strand -> lines.add("tie," + strand.from() + "," + strand.to() + "," + strand.kind()));
        return Rests.of(lines);
    }

    /** An actor in each. */
    private static List<String> lines(List<Member> members, Map<Silo, List<Optional<String>>> told, Set<UUID> speakers) {
        var lines = new ArrayList<String>();
        for (int place = 0; place < members.size(); place++) {
            var id = members.get(place).id();
            var labels = new StringBuilder(id.toString()).append(speakers.contains(id));
            for (var labelled : told.values()) {
                labels.append(',').append(labelled.get(place).orElse(""));
            }
            lines.add(labels.toString());
        }
        return lines;
    }

    private static String state(List<String> actors, List<Strand> within, List<String> beside) {
        var lines = new ArrayList<>(actors);
        within.forEach(strand -> lines.add(strand.line()));
        Collections.sort(lines);
        lines.addAll(beside);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
