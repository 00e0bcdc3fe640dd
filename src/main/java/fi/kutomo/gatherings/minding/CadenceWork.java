package fi.kutomo.gatherings.minding;

import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.Deskwork;
import fi.kutomo.gatherings.sessions.SeriesStore.Going;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** On the desk of weavers: communities of the region that are behind their promised cadence. */
@Component
class CadenceWork implements Deskwork {

    private static final double WORTH = 1.2;

    private final Cadences cadences;
    private final Communities communities;
    private final Messages messages;

    CadenceWork(Cadences cadences, Communities communities, Messages messages) {
        this.cadences = cadences;
        this.communities = communities;
        this.messages = messages;
    }

    @Override
    public String word() {
        return "cadences";
    }

    @Override
    public String name(Lang lang) {
        return messages.in(lang, "gatherings.tending.name");
    }

    @Override
    public List<Line> lines(String region, Caller weaver, Lang lang) {
        var missed = cadences.missed();
        var known = communities.find(missed.stream().map(each -> each.series().community()).collect(Collectors.toSet()), weaver);
        return missed.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each.series().community()))
                        .filter(community -> community.topics().contains(region))
                        .map(community -> line(each, community, lang))
                        .stream())
                .toList();
    }

    private Line line(Going going, Known community, Lang lang) {
        var series = going.series();
        var day = series.due(going.last());
        var due = Ui.date(lang, day.atStartOfDay(Ui.ZONE).toInstant());
        var reasons = List.of(messages.in(lang, "gatherings.tending.missed", series.name().in(lang), series.every(), due));
        return new Line(
                WORTH, series.id() + " " + day, community.name().in(lang), reasons, messages.in(lang, "gatherings.tending.act"), community.path() + "/gatherings");
    }
}
