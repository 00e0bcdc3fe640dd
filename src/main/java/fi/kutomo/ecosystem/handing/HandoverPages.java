package fi.kutomo.ecosystem.handing;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.desk.Regions;
import fi.kutomo.ecosystem.handing.Handover.State;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together the page of hand-overs. */
@Component
class HandoverPages {

    private final HandoverStore store;
    private final Handing handing;
    private final List<Belongings> belongings;
    private final Regions regions;
    private final People people;
    private final Areas areas;
    private final Messages messages;

    HandoverPages(
            HandoverStore store, Handing handing, List<Belongings> belongings, Regions regions, People people, Areas areas, Messages messages) {
        this.store = store;
        this.handing = handing;
        this.belongings = belongings.stream().sorted(Comparator.comparing(Belongings::word)).toList();
        this.regions = regions;
        this.people = people;
        this.areas = areas;
        this.messages = messages;
    }

    HandoversPage page(String wanted, Map<String, String> sent, Mistakes mistakes, Lang lang, Caller caller) {
        var own = regions.of(caller, lang);
        var region = wanted.isEmpty() ? own.stream().findFirst().map(Area::key).orElse("") : wanted;
        if (!region.isEmpty()) {
            regions.require(region, caller);
        }
        var self = caller.person().orElseThrow();
        var all = store.of(self);
        var successors = region.isEmpty() ? List.<UUID>of() : handing.successors(region, self);
        var names = people.namesAtWork(Stream.concat(
                        successors.stream(), all.stream().flatMap(each -> Stream.concat(each.giver().stream(), each.taker().stream())))
                .distinct()
                .toList());
        return new HandoversPage(
                messages.in(lang, "ecosystem.handing.title"),
                List.of(new Crumb(messages.in(lang, "ecosystem.desk.title"), region.isEmpty() ? "weaving" : "weaving?region=" + Ui.encode(region))),
                all.stream().map(each -> line(each, self, names, lang)).toList(),
                region,
                name(region, lang),
                region.isEmpty() ? List.of() : belongings.stream().map(each -> messages.in(lang, "ecosystem.handing.of." + each.word(), each.count(region, self))).toList(),
                successors.stream()
                        .filter(names::containsKey)
                        .map(id -> Option.of(id.toString(), names.getOrDefault(id, ""), id.toString().equals(sent.getOrDefault("to", ""))))
                        .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                sent.getOrDefault("note", ""),
                mistakes);
    }

    private HandoversPage.Line line(Handover handover, UUID self, Map<UUID, String> names, Lang lang) {
        boolean given = handover.giver().filter(self::equals).isPresent();
        boolean open = handover.state() == State.OFFERED;
        var who = given ? handover.taker() : handover.giver();
        var other = who.map(id -> names.getOrDefault(id, ""))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> messages.in(lang, "ecosystem.handing.gone"));
        return new HandoversPage.Line(
                handover.id(),
                messages.in(lang, given ? "ecosystem.handing.given" : "ecosystem.handing.offered", name(handover.region(), lang), other, Ui.date(lang, handover.offered())),
                given && handover.state() == State.ACCEPTED ? "" : handover.note(),
                messages.in(lang, "ecosystem.handing.state." + handover.state().name(), handover.answered().map(at -> Ui.date(lang, at)).orElse("")),
                open && !given,
                open && given);
    }

    private String name(String region, Lang lang) {
        return areas.find(region).map(area -> area.name().in(lang)).orElse(region);
    }
}
