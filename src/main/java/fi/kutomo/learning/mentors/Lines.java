package fi.kutomo.learning.mentors;

import fi.kutomo.accounts.People;
import fi.kutomo.learning.mentors.MentoringPage.Line;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Requests and pairings in lists, and what people are called in them. */
@Component
class Lines {

    private static final int SHORT = 140;

    private final People people;

    Lines(People people) {
        this.people = people;
    }

    static Line request(Request request) {
        var words = request.said().words();
        return new Line(
                words.length() > SHORT ? words.substring(0, SHORT) + "…" : words, request.said().lang().tag(), Ui.url(request.path()),
                new Badge(Ui.t(request.open() ? "learning.request.state.OPEN" : "learning.request.state.CLOSED"), request.open() ? Badge.Dye.WOAD : Badge.Dye.WOOL),
                Ui.date(request.made()));
    }

    List<Line> pairings(Collection<Pairing> pairings, Caller reader, Lang lang) {
        var names = names(pairings, reader);
        var own = reader.person().orElseThrow();
        return pairings.stream()
                .map(each -> {
                    var role = Ui.t(own.equals(each.mentor()) ? "learning.pairing.asMentor" : "learning.pairing.asSeeker", called(names, each, each.other(own)));
                    return new Line(role, lang.tag(), Ui.url(each.path()), state(each), Ui.date(each.asked()));
                })
                .toList();
    }

    static Badge state(Pairing pairing) {
        return new Badge(Ui.t("learning.pairing.state." + pairing.state().name()), switch (pairing.state()) {
            case ASKED -> Badge.Dye.WELD;
            case TRIAL -> Badge.Dye.WOAD;
            case GOING -> Badge.Dye.LICHEN;
            case DECLINED, ENDED -> Badge.Dye.WOOL;
        });
    }

    /** Who agreed to meet know each other's names, and a mentor the name of who asks; otherwise people show theirs or not. */
    Map<UUID, String> names(Collection<Pairing> pairings, Caller reader) {
        var all = pairings.stream().flatMap(each -> Stream.of(each.mentor(), each.seeker())).collect(Collectors.toSet());
        var names = new HashMap<>(people.names(all, reader));
        var own = reader.person().orElseThrow();
        var met = pairings.stream().filter(each -> each.together() || each.alive() && each.mentor().equals(own)).map(each -> each.other(own)).toList();
        names.putAll(people.namesAtWork(met));
        return names;
    }

    /** A mentor who is not named yet is a mentor. */
    static String called(Map<UUID, String> names, Pairing pairing, UUID person) {
        return names.getOrDefault(person, Ui.t(person.equals(pairing.mentor()) ? "learning.words.aMentor" : "learning.words.somebody"));
    }
}
