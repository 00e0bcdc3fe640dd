package fi.kutomo.ecosystem.bringing;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.vocabulary.Areas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the list of networks that somebody sent or decides on. */
@Component
class BroughtNetLists {

    private static final int PART = 25;

    private final BroughtNetStore nets;
    private final DraftActorStore drafts;
    private final BringingRules rules;
    private final Areas areas;

    BroughtNetLists(BroughtNetStore nets, DraftActorStore drafts, BringingRules rules, Areas areas) {
        this.nets = nets;
        this.drafts = drafts;
        this.rules = rules;
        this.areas = areas;
    }

    BroughtNetsPage page(String page, Lang lang, Caller caller) {
        var realm = rules.realm(caller);
        long total = nets.count(caller.person(), realm);
        int pages = (int) Math.max(1, (total + PART - 1) / PART);
        int number = number(page, pages);
        var found = nets.concerning(caller.person(), realm, (number - 1) * PART, PART);
        var counts = drafts.counts(found.stream().map(BroughtNet::id).toList());
        var regions = areas.find(found.stream().flatMap(net -> net.source().region().stream()).distinct().toList());
        return new BroughtNetsPage(
                t("ecosystem.bringing.title"),
                found.stream()
                        .map(net -> line(net, counts.getOrDefault(net.id(), Map.of()), net.source().region().flatMap(key -> Optional.ofNullable(regions.get(key))).map(area -> area.name().in(lang))))
                        .toList(),
                new Pager(number, pages, Ui.url(BroughtNet.PLURAL)), List.of(BroughtNetForms.top()));
    }

    /** A number of a page as it was asked for, among those that there are. */
    static int number(String page, int pages) {
        return page.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
    }

    private static BroughtNetsPage.Line line(BroughtNet net, Map<DraftActor.State, Long> counts, Optional<String> region) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        var size = t("ecosystem.bringing.size", all, counts.getOrDefault(DraftActor.State.OPEN, 0L));
        return new BroughtNetsPage.Line(
                ShownName.of(net.source().maker(), 120), t("ecosystem.bringing.state." + net.state()),
                t("ecosystem.bringing.line", Ui.date(net.sent()), region.orElseGet(() -> t("ecosystem.bringing.region.none")), size), Ui.url(net.path()));
    }
}
