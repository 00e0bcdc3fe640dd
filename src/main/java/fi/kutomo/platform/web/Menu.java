package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is open to the caller of this request. The frame shows it twice, for wide windows and for narrow ones, and asks each place once. */
final class Menu {

    private final List<Door.Place> all;
    private final Caller caller;
    private @Nullable Open open;

    Menu(List<Door.Place> all, Caller caller) {
        this.all = all;
        this.caller = caller;
    }

    private record Open(List<OpenDoor> doors, List<Door.Place> account) {}

    List<OpenDoor> doors() {
        return open().doors();
    }

    List<Door.Place> account() {
        return open().account();
    }

    private Open open() {
        var known = open;
        return known == null ? open = find() : known;
    }

    private Open find() {
        var behind = new EnumMap<Door, List<Door.Place>>(Door.class);
        var account = new ArrayList<Door.Place>();
        for (var place : all) {
            if (place.openTo(caller)) {
                var door = place.door();
                (door == null ? account : behind.computeIfAbsent(door, _ -> new ArrayList<>())).add(place);
            }
        }
        var doors = new ArrayList<OpenDoor>();
        behind.forEach((door, places) -> doors.add(new OpenDoor(door, places, places.stream().anyMatch(place -> Ui.at(place.path())))));
        return new Open(doors, account);
    }
}
