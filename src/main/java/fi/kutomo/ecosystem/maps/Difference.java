package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Actor;
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

/** What differs between two times of a map. Both are told as they may be shown today, so nothing taken back is told as a change. */
record Difference(List<Member> members, List<Bond> bonds) {

    private static final double SAME = 1e-9;

    /** What happened between the two times. */
    enum Change {
        CAME,
        LEFT,
        CHANGED
    }

    /** An actor that came, left or is in another group; a group is empty where the actor is not on the map. */
    record Member(Change change, Actor actor, String before, String after) {}

    /** A tie that came, left or is told otherwise. */
    record Bond(Change change, Actor from, Actor to, Optional<Strand> before, Optional<Strand> after) {

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
            if (!same) {
                members.add(new Member(change(was, is), actor, before.groupName(id), after.groupName(id)));
            }
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
            if (was.isEmpty() || is.isEmpty() || !same(was.get(), is.get())) {
                bonds.add(new Bond(
                        change(was.isPresent(), is.isPresent()), Objects.requireNonNull(actors.get(strand.from())), Objects.requireNonNull(actors.get(strand.to())),
                        was, is));
            }
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

    private static Change change(boolean was, boolean is) {
        return was && is ? Change.CHANGED : is ? Change.CAME : Change.LEFT;
    }

    private static boolean same(Strand one, Strand other) {
        return one.strength().equals(other.strength())
                && one.undertakings() == other.undertakings()
                && Math.abs(one.common() - other.common()) < SAME
                && one.since().equals(other.since())
                && one.until().equals(other.until());
    }

    long members(Change change) {
        return members.stream().filter(each -> each.change() == change).count();
    }

    long bonds(Change change) {
        return bonds.stream().filter(each -> each.change() == change).count();
    }
}
