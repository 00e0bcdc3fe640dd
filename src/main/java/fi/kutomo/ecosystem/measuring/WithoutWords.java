package fi.kutomo.ecosystem.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.effects.WithoutMe;
import fi.kutomo.ecosystem.measuring.Measure.Form;
import fi.kutomo.ecosystem.measuring.WeaverNetPage.Without;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what would be left of a net without its weaver. */
@Component
class WithoutWords {

    private static final int CUT_OFF = 20;

    private final Nets nets;
    private final NetStore store;
    private final Sights sights;

    WithoutWords(Nets nets, NetStore store, Sights sights) {
        this.nets = nets;
        this.store = store;
        this.sights = sights;
    }

    /** Without each actor for which the weaver speaks; where there is none, without ties that came of the weaver's introductions. */
    List<Without> of(Question question, Net net, Map<UUID, Actor> known, Caller weaver, Lang lang) {
        var own = sights.own(weaver);
        var without = new ArrayList<Without>();
        for (int node = 0; node < net.actors().size(); node++) {
            var actor = known.get(net.actors().get(node));
            if (actor != null && own.contains(actor.id())) {
                var name = actor.name().in(lang);
                without.add(told(name, t("ecosystem.measuring.without.table", name), WithoutMe.of(net.graph(), node), net, known, lang));
            }
        }
        return without.isEmpty() ? withoutTies(question, net, known, weaver, lang) : without;
    }

    private List<Without> withoutTies(Question question, Net net, Map<UUID, Actor> known, Caller weaver, Lang lang) {
        var brought = weaver.person().map(store::brought).orElse(Set.of());
        var without = brought.isEmpty() ? net.graph() : nets.without(brought, question, weaver);
        int fewer = net.graph().ties() - without.ties();
        if (fewer == 0) {
            return List.of();
        }
        return List.of(told(
                t("ecosystem.measuring.without.brought", fewer), t("ecosystem.measuring.without.brought.table"), WithoutMe.of(net.graph(), without), net, known, lang));
    }

    private static Without told(String heading, String caption, WithoutMe change, Net net, Map<UUID, Actor> known, Lang lang) {
        var signs = List.of(
                sign("parts", Ui.number(change.with().extent().components()), Ui.number(change.without().extent().components())),
                sign("largest", share(change.with().extent().largestShare(), lang), share(change.without().extent().largestShare(), lang)),
                sign("steps", number(change.with().averagePath(), lang), number(change.without().averagePath(), lang)),
                sign("efficiency", number(change.with().efficiency(), lang), number(change.without().efficiency(), lang)));
        var columns = List.of(
                Column.text(t("ecosystem.measuring.column.measure")), Column.number(t("ecosystem.measuring.without.with")), Column.number(t("ecosystem.measuring.without.without")));
        var cut = change.cutOff().stream().map(net.actors()::get).toList();
        return new Without(
                heading, t("ecosystem.measuring.without.says", cut.size()), Table.of(caption, columns, signs),
                cut.stream().limit(CUT_OFF).flatMap(id -> NetParts.link(id, known, lang)).toList(),
                cut.size() > CUT_OFF ? t("ecosystem.measuring.without.more", cut.size() - CUT_OFF) : "");
    }

    private static List<Cell> sign(String name, String with, String without) {
        return List.of(Cell.of(t("ecosystem.measuring.without.sign." + name)), Cell.of(with), Cell.of(without));
    }

    private static String share(OptionalDouble value, Lang lang) {
        return Readings.shown(Form.SHARE, Figure.boxed(value), lang);
    }

    private static String number(OptionalDouble value, Lang lang) {
        return Readings.shown(Form.NUMBER, Figure.boxed(value), lang);
    }
}
