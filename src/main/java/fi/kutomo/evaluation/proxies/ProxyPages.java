package fi.kutomo.evaluation.proxies;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Answer;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.vocabulary.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the pages of the register. */
@Component
class ProxyPages {

    static final String PLACE = "proxies";
    static final int PER_PAGE = 50;

    private final ProxyStore store;
    private final Terms terms;
    private final Clock clock;

    ProxyPages(ProxyStore store, Terms terms, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.clock = clock;
    }

    private static List<Crumb> trail() {
        return List.of(new Crumb(t("evaluation.returns.title"), "social-returns"));
    }

    private static List<Crumb> deeper() {
        return List.of(trail().getFirst(), new Crumb(t("evaluation.proxies.title"), PLACE));
    }

    ProxiesPage list(String asked, String effect, int page, Lang lang, Caller caller) {
        long total = store.count(asked, effect);
        var found = store.having(asked, effect, (page - 1) * PER_PAGE, PER_PAGE);
        var columns = List.of(
                Column.text(t("evaluation.proxies.field.name")), Column.number(t("evaluation.proxies.field.worth")),
                Column.text(t("evaluation.proxies.field.country")), Column.number(t("evaluation.proxies.field.price-year")),
                Column.text(t("evaluation.proxies.field.reliability")), Column.text(t("evaluation.proxies.state")));
        var table = found.isEmpty()
                ? Optional.<Table>empty()
                : Optional.of(Table.of(t("evaluation.proxies.table"), columns, found.stream().map(kept -> row(kept, lang)).toList()));
        var base = Ui.url(PLACE) + (asked.isEmpty() && effect.isEmpty() ? "" : "?q=" + Ui.encode(asked) + "&effect=" + Ui.encode(effect));
        int pages = (int) Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
        return new ProxiesPage(
                t("evaluation.proxies.title"), asked, effects(effect, lang), total, table, caller.is(Role.EDITOR), new Pager(page, pages, base), trail());
    }

    private List<Cell> row(KeptProxy kept, Lang lang) {
        var proxy = kept.proxy();
        return List.of(
                Cell.link(proxy.name().in(lang), Ui.url(PLACE + "/" + kept.slug())), Cell.of(worth(proxy)), Cell.of(proxy.countryIn(lang)),
                Cell.of(String.valueOf(proxy.priceYear())), Cell.of(reliability(proxy)), Cell.of(state(kept)));
    }

    private String state(KeptProxy kept) {
        if (kept.retired()) {
            return t("evaluation.proxies.retired");
        }
        return t(kept.proxy().expired(LocalDate.now(clock)) ? "evaluation.proxies.expired" : "evaluation.proxies.inUse");
    }

    private static String worth(Proxy proxy) {
        return money(proxy.worth().value()) + "\u00a0" + proxy.currency();
    }

    private static String money(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    private static String reliability(Proxy proxy) {
        return t("evaluation.proxies.reliability." + proxy.reliability().name().toLowerCase(Locale.ROOT));
    }

    private static String method(Proxy proxy) {
        return t("evaluation.proxies.method." + proxy.method().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    List<Option> effects(String chosen, Lang lang) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", t("evaluation.proxies.anyEffect"), chosen.isEmpty()));
        terms.of("effect", lang).forEach(term -> options.add(Option.of(term.key(), term.label().in(lang), term.key().equals(chosen))));
        return List.copyOf(options);
    }

    ProxyPage one(KeptProxy kept, Lang lang, Caller caller) {
        var proxy = kept.proxy();
        return new ProxyPage(
                proxy.name().in(lang), Ui.foreign(proxy.name().langFor(lang)), worth(proxy), proxy.unit().in(lang), kept.retired(),
                proxy.expired(LocalDate.now(clock)), facts(proxy, lang),
                proxy.note().in(lang), Ui.foreign(proxy.note().langFor(lang)), former(kept, lang),
                caller.is(Role.EDITOR) ? PLACE + "/" + kept.slug() + "/edit" : "", deeper());
    }

    private KeyFacts facts(Proxy proxy, Lang lang) {
        var facts = new ArrayList<Fact>();
        var low = proxy.worth().low();
        var high = proxy.worth().high();
        if (low != null && high != null) {
            facts.add(Fact.of(t("evaluation.proxies.range"), money(low) + " – " + money(high) + " " + proxy.currency()));
        }
        facts.add(Fact.of(t("evaluation.proxies.field.price-year"), String.valueOf(proxy.priceYear())));
        facts.add(Fact.of(t("evaluation.proxies.field.country"), proxy.countryIn(lang)));
        facts.add(Fact.of(t("evaluation.proxies.field.method"), method(proxy)));
        facts.add(Fact.of(t("evaluation.proxies.field.reliability"), reliability(proxy)));
        facts.add(new Fact(t("evaluation.proxies.field.source"), List.of(
                new Answer(proxy.source().in(lang), proxy.address().isEmpty() ? null : proxy.address(), Ui.foreign(proxy.source().langFor(lang))))));
        terms.find(proxy.effect()).ifPresent(term -> facts.add(Fact.of(t("evaluation.proxies.field.effect"), term.label().in(lang))));
        add(facts, "question", proxy.question());
        add(facts, "from-answer", proxy.fromAnswer());
        add(facts, "to-answer", proxy.toAnswer());
        add(facts, "significance", proxy.significance());
        if (proxy.validUntil() != null) {
            facts.add(Fact.of(t("evaluation.proxies.field.valid-until"), Ui.date(proxy.validUntil())));
        }
        return new KeyFacts(facts);
    }

    private static void add(List<Fact> facts, String field, String text) {
        if (!text.isEmpty()) {
            facts.add(Fact.of(t("evaluation.proxies.field." + field), text));
        }
    }

    private Optional<Table> former(KeptProxy kept, Lang lang) {
        var former = store.former(kept.id());
        var columns = List.of(
                Column.text(t("evaluation.proxies.since")), Column.number(t("evaluation.proxies.field.worth")),
                Column.number(t("evaluation.proxies.field.price-year")), Column.text(t("evaluation.proxies.field.source")));
        return former.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(t("evaluation.proxies.former"), columns, former.stream()
                        .map(state -> List.of(
                                Cell.of(Ui.date(state.changedAt())), Cell.of(worth(state.proxy())),
                                Cell.of(String.valueOf(state.proxy().priceYear())), Cell.of(state.proxy().source().in(lang))))
                        .toList()));
    }

    ProxyFormPage fresh(Map<String, String> fields, Mistakes mistakes, Lang lang) {
        return new ProxyFormPage(t("evaluation.proxies.add"), PLACE, 0, fields, mistakes, effects("", lang), deeper());
    }

    ProxyFormPage edit(KeptProxy kept, Map<String, String> fields, Mistakes mistakes, Lang lang) {
        var name = kept.proxy().name().in(lang);
        return new ProxyFormPage(
                t("evaluation.proxies.edit", name), PLACE + "/" + kept.slug(), kept.version(), fields, mistakes, effects("", lang),
                List.of(deeper().getFirst(), deeper().getLast(), new Crumb(name, PLACE + "/" + kept.slug())));
    }
}
