package fi.kutomo.evaluation.indicators;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.indicators.IndicatorStore.Sought;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages of the library. */
@Component
class IndicatorPages {

    static final String PLACE = "indicators";
    static final int PER_PAGE = 50;

    private final IndicatorStore store;
    private final Terms terms;

    IndicatorPages(IndicatorStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    private static List<Crumb> trail() {
        return List.of(new Crumb(t("evaluation.metrics.title"), "metrics"));
    }

    private static List<Crumb> deeper() {
        return List.of(trail().getFirst(), new Crumb(t("evaluation.indicators.title"), PLACE));
    }

    IndicatorsPage list(Sought sought, int page, Lang lang, Caller caller) {
        long total = store.count(sought);
        var found = store.having(sought, (page - 1) * PER_PAGE, PER_PAGE);
        var columns = List.of(
                Column.text(t("evaluation.indicators.field.name")), Column.text(t("evaluation.indicators.field.code")),
                Column.text(t("evaluation.indicators.field.level")), Column.text(t("evaluation.indicators.field.kind")),
                Column.text(t("evaluation.indicators.field.frequency")));
        var table = found.isEmpty()
                ? Optional.<Table>empty()
                : Optional.of(Table.of(t("evaluation.indicators.table"), columns, found.stream().map(kept -> row(kept, lang)).toList()));
        var asked = "?q=" + Ui.encode(sought.words()) + "&level=" + Ui.encode(sought.level()) + "&theme=" + Ui.encode(sought.theme());
        int pages = (int) Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
        var base = Ui.url(PLACE) + (sought.equals(new Sought("", "", "")) ? "" : asked);
        return new IndicatorsPage(
                t("evaluation.indicators.title"), sought.words(), levels(sought.level()), terms("theme", sought.theme(), lang), total, table,
                caller.is(Role.EDITOR), new Pager(page, pages, base), trail());
    }

    private static List<Cell> row(KeptIndicator kept, Lang lang) {
        var indicator = kept.indicator();
        var name = indicator.name().in(lang);
        return List.of(
                Cell.link(kept.retired() ? t("evaluation.indicators.retired.name", name) : name, Ui.url(PLACE + "/" + kept.slug())),
                Cell.of(indicator.code()), Cell.of(word("level", indicator.level())), Cell.of(word("kind", indicator.kind())),
                Cell.of(word("frequency", indicator.frequency())));
    }

    private static String word(String field, Enum<?> value) {
        return t("evaluation.indicators." + field + "." + IndicatorFormPage.word(value));
    }

    private static List<Option> levels(String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", t("evaluation.indicators.any"), chosen.isEmpty())),
                        Stream.of(Indicator.Level.values())
                                .map(level -> Option.of(level.name(), word("level", level), level.name().equals(chosen))))
                .toList();
    }

    private List<Option> terms(String scheme, String chosen, Lang lang) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", t("evaluation.indicators.any"), chosen.isEmpty()));
        terms.of(scheme, lang).forEach(term -> options.add(Option.of(term.key(), term.label().in(lang), term.key().equals(chosen))));
        return List.copyOf(options);
    }

    IndicatorPage one(KeptIndicator kept, Lang lang, Caller caller) {
        var indicator = kept.indicator();
        return new IndicatorPage(
                indicator.name().in(lang), kept.slug(), foreign(indicator.name(), lang), indicator.definition().in(lang),
                foreign(indicator.definition(), lang), formula(indicator, lang), kept.retired(), facts(kept, lang), former(kept, lang),
                caller.is(Role.EDITOR), deeper());
    }

    private static @org.jspecify.annotations.Nullable String foreign(LocalizedText text, Lang lang) {
        return Ui.foreign(text.langFor(lang));
    }

    /** The reckoning as a sentence: factor × what is counted above ÷ what is counted below. */
    static String formula(Indicator indicator, Lang lang) {
        if (!indicator.kind().divided()) {
            return t(indicator.annualised() ? "evaluation.indicators.formula.annualised" : "evaluation.indicators.formula." + IndicatorFormPage.word(indicator.kind()));
        }
        var above = indicator.numerator().isEmpty() ? t("evaluation.indicators.field.numerator") : indicator.numerator().in(lang);
        var plain = (indicator.factor().compareTo(BigDecimal.ONE) == 0 ? "" : Numerals.write(indicator.factor(), lang) + " × ") + above
                + (indicator.annualised() ? " × " + t("evaluation.indicators.formula.year") : "");
        return plain + " ÷ " + indicator.denominator().in(lang);
    }

    private KeyFacts facts(KeptIndicator kept, Lang lang) {
        var indicator = kept.indicator();
        var facts = new ArrayList<Fact>();
        add(facts, "code", indicator.code());
        facts.add(Fact.of(label("level"), word("level", indicator.level())));
        facts.add(Fact.of(label("kind"), word("kind", indicator.kind())));
        facts.add(new Fact(label("unit"), List.of(new Answer(indicator.unit().in(lang), null, foreign(indicator.unit(), lang)))));
        facts.add(Fact.of(label("direction"), word("direction", indicator.direction())));
        facts.add(Fact.of(label("frequency"), word("frequency", indicator.frequency())));
        if (!indicator.breakdowns().isEmpty()) {
            facts.add(Fact.of(label("breakdowns"), indicator.breakdowns().stream()
                    .map(breakdown -> t("evaluation.indicators.breakdown." + breakdown.word()))
                    .collect(Collectors.joining(", "))));
        }
        if (!indicator.collection().isEmpty()) {
            facts.add(new Fact(label("collection"), List.of(new Answer(indicator.collection().in(lang), null, foreign(indicator.collection(), lang)))));
        }
        if (indicator.people()) {
            facts.add(Fact.of(label("people"), t("evaluation.indicators.people.text")));
        }
        term(facts, "theme", indicator.theme(), lang);
        term(facts, "effect", indicator.effect(), lang);
        indicator.links().forEach((scheme, code) -> facts.add(Fact.of(t("evaluation.indicators.scheme." + IndicatorFormPage.word(scheme)), code)));
        facts.add(new Fact(label("source"), List.of(
                new Answer(indicator.source().in(lang), indicator.address().isEmpty() ? null : indicator.address(), foreign(indicator.source(), lang)))));
        facts.add(Fact.of(t("evaluation.indicators.meaning"), t("evaluation.indicators.meaning.of", kept.meaning(), Ui.date(kept.changedAt()))));
        return new KeyFacts(facts);
    }

    private static String label(String field) {
        return t("evaluation.indicators.field." + field);
    }

    private static void add(List<Fact> facts, String field, String text) {
        if (!text.isEmpty()) {
            facts.add(Fact.of(label(field), text));
        }
    }

    private void term(List<Fact> facts, String field, String key, Lang lang) {
        terms.find(key).ifPresent(term -> facts.add(Fact.of(label(field), term.label().in(lang))));
    }

    private Optional<Table> former(KeptIndicator kept, Lang lang) {
        var former = store.former(kept.id());
        var columns = List.of(
                Column.text(t("evaluation.indicators.since")), Column.number(t("evaluation.indicators.meaning")),
                Column.text(label("definition")), Column.text(t("evaluation.indicators.formula")));
        return former.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(t("evaluation.indicators.former"), columns, former.stream()
                        .map(state -> List.of(
                                Cell.of(Ui.date(state.changedAt())), Cell.of(String.valueOf(state.meaning())),
                                Cell.of(state.indicator().definition().in(lang)), Cell.of(formula(state.indicator(), lang))))
                        .toList()));
    }

    IndicatorFormPage fresh(Map<String, String> fields, Mistakes mistakes, Lang lang) {
        return new IndicatorFormPage(
                t("evaluation.indicators.add"), PLACE, 0, fields, mistakes, chosen("theme", fields, lang), chosen("effect", fields, lang), deeper());
    }

    IndicatorFormPage edit(KeptIndicator kept, Map<String, String> fields, Mistakes mistakes, Lang lang) {
        var name = kept.indicator().name().in(lang);
        var place = PLACE + "/" + kept.slug();
        return new IndicatorFormPage(
                t("evaluation.indicators.edit", name), place, kept.version(), fields, mistakes, chosen("theme", fields, lang),
                chosen("effect", fields, lang), List.of(deeper().getFirst(), deeper().getLast(), new Crumb(name, place)));
    }

    private List<Option> chosen(String scheme, Map<String, String> fields, Lang lang) {
        return terms(scheme, fields.getOrDefault(scheme, ""), lang);
    }
}
