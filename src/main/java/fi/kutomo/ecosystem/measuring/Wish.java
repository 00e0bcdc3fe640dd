package fi.kutomo.ecosystem.measuring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a weaver asks of a net.
 *
 * @param share of those meant that is to be reached, in percent
 * @param steps how near to somebody invited
 * @param theme only actors of this theme are meant; empty: all
 * @param order by which the actors stand
 */
record Wish(int share, int steps, Optional<String> theme, Order order, int page) {

    static final List<Integer> SHARES = List.of(50, 70, 80, 90, 100);
    static final List<Integer> STEPS = List.of(1, 2);
    private static final int USUAL = 80;

    /** By what actors are ordered; only the first two where too few have answered. */
    enum Order {
        NAME,
        GROUP,
        TIES,
        BETWEENNESS,
        CLOSENESS,
        CONSTRAINT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean ranks() {
            return ordinal() > GROUP.ordinal();
        }
    }

    static Wish of(Map<String, String> sent) {
        var share = chosen(sent.getOrDefault("share", ""), SHARES, USUAL);
        var steps = chosen(sent.getOrDefault("steps", ""), STEPS, 1);
        var theme = Optional.of(sent.getOrDefault("theme", "")).filter(key -> key.matches("theme/[a-z0-9-]{1,80}"));
        var order = List.of(Order.values()).stream().filter(each -> each.word().equals(sent.get("order"))).findFirst().orElse(Order.NAME);
        var page = sent.getOrDefault("page", "1");
        return new Wish(share, steps, theme, order, page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    private static int chosen(String sent, List<Integer> known, int usual) {
        return known.stream().filter(each -> String.valueOf(each).equals(sent)).findFirst().orElse(usual);
    }

    /** The same wish in an address, ordered by this. */
    String parameters(Order other) {
        return "?share=" + share + "&steps=" + steps + theme.map(key -> "&theme=" + key).orElse("") + "&order=" + other.word();
    }
}
