package fi.kutomo.ecosystem.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.measuring.Measure.Form;
import fi.kutomo.ecosystem.measuring.Standing.Signs;
import fi.kutomo.ecosystem.measuring.Wish.Order;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.platform.web.ui.Table.Sorted;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where actors stand in a net, with a sentence for each. */
final class StandingTable {

    static final int PART = 20;

    /** From here on much goes through an actor. */
    private static final double BROKERING = 0.1;

    /** From here on the partners of an actor mostly know each other. */
    private static final double CLOSED = 0.6;

    private StandingTable() {}

    /** What is said of an actor. */
    enum Part {
        ALONE,
        ONE,
        CUT,
        BROKER,
        CLOSED,
        JOINED;

        static Part of(Standing standing) {
            if (standing.ties() < 2) {
                return standing.ties() == 0 ? ALONE : ONE;
            }
            if (standing.cut()) {
                return CUT;
            }
            return least(standing.betweenness(), BROKERING) ? BROKER : least(standing.constraint(), StandingTable.CLOSED) ? CLOSED : JOINED;
        }

        private static boolean least(@Nullable Double value, double limit) {
            return value != null && value >= limit;
        }
    }

    /** A part of the table, more numbers of the same actors, and the way through the rest. */
    record Paged(Table table, Table further, Pager pager) {}

    /** @param ranked whether the numbers may order the actors */
    static Paged of(List<Standing> standings, Map<UUID, Actor> known, Wish wish, boolean ranked, String path, Lang lang) {
        var order = wish.order().ranks() && !ranked ? Order.NAME : wish.order();
        var seen = standings.stream().filter(standing -> known.containsKey(standing.actor())).sorted(by(order, known, lang)).toList();
        int pages = Math.max(1, (seen.size() + PART - 1) / PART);
        int number = Math.min(wish.page(), pages);
        var columns = Arrays.stream(Order.values()).map(each -> column(each, order, wish, ranked, path)).toList();
        var here = seen.stream().skip((number - 1L) * PART).limit(PART).toList();
        var rows = here.stream().map(standing -> row(standing, Objects.requireNonNull(known.get(standing.actor())), lang)).toList();
        var all = new ArrayList<>(columns);
        all.add(Column.text(t("ecosystem.measuring.column.reading")));
        return new Paged(Table.of(t("ecosystem.measuring.actors.table"), all, rows), further(here, known, lang), new Pager(number, pages, path + wish.parameters(order)));
    }

    private static Table further(List<Standing> standings, Map<UUID, Actor> known, Lang lang) {
        var columns = new ArrayList<>(List.of(Column.text(t("ecosystem.measuring.actors.NAME"))));
        List.of("reach", "effective", "rank", "prominence", "core").forEach(name -> columns.add(Column.number(t("ecosystem.measuring.sign." + name))));
        var rows = standings.stream()
                .flatMap(standing -> Optional.ofNullable(standing.signs()).stream()
                        .map(signs -> row(signs, Objects.requireNonNull(known.get(standing.actor())), lang)))
                .toList();
        return Table.of(t("ecosystem.measuring.signs.table"), columns, rows);
    }

    private static List<Cell> row(Signs signs, Actor actor, Lang lang) {
        return List.of(
                Cell.of(actor.name().in(lang)),
                Cell.of(Readings.shown(Form.SHARE, signs.reach(), lang)),
                Cell.of(Readings.shown(Form.NUMBER, signs.effective(), lang)),
                Cell.of(Readings.shown(Form.NUMBER, signs.rank(), lang)),
                Cell.of(Readings.shown(Form.NUMBER, signs.prominence(), lang)),
                Cell.of(Ui.number(signs.core())));
    }

    private static Column column(Order each, Order now, Wish wish, boolean ranked, String path) {
        var label = t("ecosystem.measuring.actors." + each.name());
        var column = each == Order.NAME ? Column.text(label) : Column.number(label);
        if (each.ranks() && !ranked) {
            return column;
        }
        boolean rising = each == Order.NAME || each == Order.GROUP || each == Order.CONSTRAINT;
        return column.sortedBy(path + wish.parameters(each), each == now ? rising ? Sorted.UP : Sorted.DOWN : Sorted.NOT);
    }

    private static Comparator<Standing> by(Order order, Map<UUID, Actor> known, Lang lang) {
        var words = Collator.getInstance(lang.locale());
        Comparator<Standing> name = Comparator.comparing(standing -> Objects.requireNonNull(known.get(standing.actor())).name().in(lang), words);
        return switch (order) {
            case NAME -> name.thenComparing(Standing::actor);
            case GROUP -> Comparator.comparing((Standing standing) -> last(standing.group())).thenComparing(name);
            case TIES -> Comparator.comparingInt((Standing standing) -> -standing.ties()).thenComparing(name);
            case BETWEENNESS -> falling(Standing::betweenness).thenComparing(name);
            case CLOSENESS -> falling(Standing::closeness).thenComparing(name);
            case CONSTRAINT -> Comparator.comparing((Standing standing) -> last(standing.constraint())).thenComparing(name);
        };
    }

    private static Comparator<Standing> falling(Function<Standing, @Nullable Double> value) {
        return Comparator.comparing((Standing standing) -> {
            var here = value.apply(standing);
            return here == null ? Double.POSITIVE_INFINITY : -here;
        });
    }

    private static double last(@Nullable Number value) {
        return value == null ? Double.POSITIVE_INFINITY : value.doubleValue();
    }

    private static List<Cell> row(Standing standing, Actor actor, Lang lang) {
        var group = standing.group();
        return List.of(
                Cell.link(actor.name().in(lang), Ui.url(actor.path())),
                Cell.of(group == null ? "–" : Ui.number(group + 1L)),
                Cell.of(Ui.number(standing.ties())),
                Cell.of(Readings.shown(Form.NUMBER, standing.betweenness(), lang)),
                Cell.of(Readings.shown(Form.NUMBER, standing.closeness(), lang)),
                Cell.of(Readings.shown(Form.NUMBER, standing.constraint(), lang)),
                Cell.of(reading(standing)));
    }

    private static String reading(Standing standing) {
        var part = t("ecosystem.measuring.part." + Part.of(standing).name());
        return Optional.ofNullable(standing.signs())
                .flatMap(signs -> Optional.ofNullable(signs.role()))
                .map(role -> t("ecosystem.measuring.role.says", part, t("ecosystem.measuring.role." + role.name())))
                .orElse(part);
    }
}
