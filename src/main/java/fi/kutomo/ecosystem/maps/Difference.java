package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.drawing.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two times of a map. Both are told as they may be shown today, so nothing taken back is told as a change.
 *
 * @param everybody who was on it at either time, those who differ first
 * @param everything ties of either time, likewise
 */
record Difference(List<Member> everybody, List<Bond> everything) {

    private static final double SAME = 1e-9;

    /** An actor at either time; a group is empty where the actor is not on the map. */
    record Member(Turn change, Actor actor, String before, String after) {}

    /** A tie at either time. */
    record Bond(Turn change, Actor from, Actor to, Optional<Strand> before, Optional<Strand> after) {

        Strand either() {
            return after.or(() -> before).orElseThrow();
        }
    }

    static Difference between(MapContent before, MapContent after) {
        var actors = new HashMap<UUID, Actor>();
        before.actors().forEach(actor -> actors.put(actor.id(), actor));
        after.actors().forEach(actor -> actors.put(actor.id(), actor));
        return new Difference(members(before, after, actors), bonds(before, after, actors));
    }

    private static List<Member> members(MapContent before, MapContent after, Map<UUID, Actor> actors) {
        var members = new ArrayList<Member>();
        actors.forEach((id, actor) -> {
            boolean was = before.group().containsKey(id);
            boolean is = after.group().containsKey(id);
            boolean same = was && is && Objects.equals(before.group().get(id), after.group().get(id));
            members.add(new Member(change(was, is, same), actor, before.groupName(id), after.groupName(id)));
        });
        members.sort(Comparator.comparing(Member::change).thenComparing(member -> member.actor().slug()));
        return List.copyOf(members);
    }

    private static List<Bond> bonds(MapContent before, MapContent after, Map<UUID, Actor> actors) {
        var were = byKey(before);
        var are = byKey(after);
        var keys = new LinkedHashMap<String, Strand>(were);
        keys.putAll(are);
        var bonds = new ArrayList<Bond>();
        keys.forEach((key, strand) -> {
            var was = Optional.ofNullable(were.get(key));
            var is = Optional.ofNullable(are.get(key));
            boolean same = was.isPresent() && is.isPresent() && same(was.get(), is.get());
            bonds.add(new Bond(
                    change(was.isPresent(), is.isPresent(), same), Objects.requireNonNull(actors.get(strand.from())),
                    Objects.requireNonNull(actors.get(strand.to())), was, is));
        });
        bonds.sort(Comparator.comparing(Bond::change)
                .thenComparing(bond -> bond.from().slug())
                .thenComparing(bond -> bond.to().slug())
                .thenComparing(bond -> bond.either().kind()));
        return List.copyOf(bonds);
    }

    private static Map<String, Strand> byKey(MapContent content) {
        return content.strands().stream().collect(Collectors.toMap(Strand::key, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static Turn change(boolean was, boolean is, boolean same) {
        return same ? Turn.STAYED : was && is ? Turn.CHANGED : is ? Turn.CAME : Turn.LEFT;
    }

    private static boolean same(Strand one, Strand other) {
        return one.strength().equals(other.strength())
                && one.undertakings() == other.undertakings()
                && Math.abs(one.common() - other.common()) < SAME
                && one.since().equals(other.since())
                && one.until().equals(other.until());
    }

    /** Those who differ. */
    List<Member> members() {
        return everybody.stream().filter(member -> member.change() != Turn.STAYED).toList();
    }

    /** Ties that differ. */
    List<Bond> bonds() {
        return everything.stream().filter(bond -> bond.change() != Turn.STAYED).toList();
    }

    Net net() {
        return new Net(everybody.stream().map(Member::actor).toList(), everything.stream().map(Bond::either).toList());
    }

    /** Only those whom a change touches, with the ties that differ. */
    Difference touched() {
        var bonds = bonds();
        var ends = bonds.stream().flatMap(bond -> Stream.of(bond.from().id(), bond.to().id())).collect(Collectors.toSet());
        return new Difference(everybody.stream().filter(member -> member.change() != Turn.STAYED || ends.contains(member.actor().id())).toList(), bonds);
    }

    long members(Turn change) {
        return everybody.stream().filter(each -> each.change() == change).count();
    }

    long bonds(Turn change) {
        return everything.stream().filter(each -> each.change() == change).count();
    }
}
