package fi.kutomo.evaluation.returns;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.proxies.KeptProxy;
import fi.kutomo.evaluation.proxies.ProxyStore;
import fi.kutomo.evaluation.returns.PartPage.Filled;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages on which an analysis is written. */
@Component
class WritingPages {

    private static final int MOST_FORECASTS = 100;

    private final ReturnStore store;
    private final ProxyStore proxies;
    private final Terms terms;
    private final Overlap overlap;
    private final Clock clock;

    WritingPages(ReturnStore store, ProxyStore proxies, Terms terms, Overlap overlap, Clock clock) {
        this.store = store;
        this.proxies = proxies;
        this.terms = terms;
        this.overlap = overlap;
        this.clock = clock;
    }

    WorkbenchPage workbench(Analysis analysis, String reason, Mistakes mistakes, Caller caller) {
        var content = analysis.content();
        var valuation = Valuation.of(content);
        var guard = Guard.of(valuation, overlap::between);
        var edit = ReturnPages.path(analysis) + "/edit/";
        return new WorkbenchPage(
                content.scope().title(), analysis.slug(), analysis.version(), Ui.foreign(content.scope().lang()), content.scope().scope(),
                rows(content, valuation, edit), inputs(content, edit),
                guard.obstacles().stream()
                        .map(obstacle -> new WorkbenchPage.Missing(
                                t("evaluation.returns.obstacle." + obstacle.key(), obstacle.about().toArray()), edit + obstacle.place()))
                        .toList(),
                guard.warnings().stream().map(ReturnPages::text).toList(), ReturnPages.headline(valuation, analysis.changedAt()),
                caller.is(Role.EDITOR), analysis.edition() > 0, analysis.state() == Analysis.State.PUBLISHED, reason, mistakes,
                ReturnPages.trail());
    }

    private static List<WorkbenchPage.Line> rows(Content content, Valuation valuation, String edit) {
        return content.rows().stream()
                .map(row -> new WorkbenchPage.Line(
                        row.code(), row.change(),
                        valuation.result().lines().stream()
                                .filter(line -> line.row().code().equals(row.code()))
                                .map(line -> Figures.money(line.impact()))
                                .findFirst()
                                .orElseGet(() -> t("evaluation.returns.unfinished")),
                        edit + "outcomes/" + row.id()))
                .toList();
    }

    private static List<WorkbenchPage.Line> inputs(Content content, String edit) {
        return content.inputs().stream()
                .map(input -> new WorkbenchPage.Line(
                        input.name(), input.source(),
                        input.amount() == null ? t("evaluation.returns.unfinished") : Figures.money(input.value()), edit + "inputs/" + input.id()))
                .toList();
    }

    ScopePage fresh(Map<String, String> fields, Mistakes mistakes, Caller caller) {
        var form = new Filled(ReturnPages.PLACE, fields, "", mistakes);
        return new ScopePage(t("evaluation.returns.begin"), true, form, forecasts(fields, "", caller), ReturnPages.trail());
    }

    ScopePage scope(Analysis analysis, Map<String, String> fields, Mistakes mistakes, Lang lang, Caller caller) {
        var scope = analysis.content().scope();
        var form = new Filled(ReturnPages.path(analysis) + "/edit/scope", fields, Seen.of(ScopeForm.fields(scope, lang)), mistakes);
        return new ScopePage(
                t("evaluation.returns.part.scope"), false, form, forecasts(fields, analysis.slug(), caller),
                PartPage.trail(scope.title(), analysis.slug()));
    }

    /** Forecasts that are public or the writer's own: with them an analysis made afterwards can be compared. */
    private List<Option> forecasts(Map<String, String> fields, String but, Caller caller) {
        var chosen = fields.getOrDefault("forecast", "");
        var all = Stream.concat(store.published(0, MOST_FORECASTS).stream(), store.drafts(caller.person(), MOST_FORECASTS).stream())
                .filter(analysis -> analysis.content().scope().kind() == Kind.FORECAST && !analysis.slug().equals(but))
                .map(analysis -> Option.of(analysis.slug(), analysis.content().scope().title(), analysis.slug().equals(chosen)))
                .distinct()
                .toList();
        var options = new ArrayList<Option>();
        options.add(Option.of("", t("evaluation.returns.none"), chosen.isEmpty()));
        options.addAll(all);
        return List.copyOf(options);
    }

    RowPage row(Analysis analysis, String part, Map<String, String> fields, Mistakes mistakes, Lang lang) {
        var scope = analysis.content().scope();
        var known = analysis.content().rows().stream().filter(row -> row.id().toString().equals(part)).findFirst();
        var action = ReturnPages.path(analysis) + "/edit/outcomes/" + part;
        var seen = known.map(row -> Seen.of(RowForm.fields(row, lang))).orElse("");
        return new RowPage(
                known.map(row -> t("evaluation.returns.row.title", row.code())).orElseGet(() -> t("evaluation.returns.row.fresh")),
                new Filled(action, fields, seen, mistakes), stakeholders(scope, fields), effects(lang), register(fields, lang),
                known.isPresent() ? action + "/removal" : "", PartPage.trail(scope.title(), analysis.slug()));
    }

    private static List<Option> stakeholders(Scope scope, Map<String, String> fields) {
        var written = fields.getOrDefault("stakeholder", "");
        return Stream.concat(scope.stakeholders().stream(), Stream.of(written))
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> Option.of(name, name, name.equals(written)))
                .toList();
    }

    private List<Option> effects(Lang lang) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", t("evaluation.returns.none"), false));
        terms.of("effect", lang).forEach(term -> options.add(Option.of(term.key(), term.label().in(lang), false)));
        return List.copyOf(options);
    }

    /** Values whose time is over are offered no longer; one that was taken before stays to be seen. */
    private List<Option> register(Map<String, String> fields, Lang lang) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", t("evaluation.returns.register.none"), false));
        var chosen = fields.getOrDefault("register", "");
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        for (var kept : proxies.offered()) {
            var taken = kept.id().toString().equals(chosen);
            if (taken || !kept.proxy().expired(today)) {
                options.add(Option.of(kept.id().toString(), label(kept, lang), taken));
            }
        }
        return List.copyOf(options);
    }

    private static String label(KeptProxy kept, Lang lang) {
        var proxy = kept.proxy();
        return t(
                "evaluation.returns.register.line", proxy.name().in(lang), Figures.money(proxy.worth().value()), proxy.currency(),
                proxy.countryIn(lang), String.valueOf(proxy.priceYear()));
    }

    SpentPage input(Analysis analysis, String part, Map<String, String> fields, Mistakes mistakes, Lang lang) {
        var scope = analysis.content().scope();
        var known = analysis.content().inputs().stream().filter(input -> input.id().toString().equals(part)).findFirst();
        var action = ReturnPages.path(analysis) + "/edit/inputs/" + part;
        var seen = known.map(input -> Seen.of(SpentForm.fields(input, lang))).orElse("");
        return new SpentPage(
                known.map(Spent::name).orElseGet(() -> t("evaluation.returns.input.fresh")), new Filled(action, fields, seen, mistakes),
                scope.currency(), known.isPresent() ? action + "/removal" : "", PartPage.trail(scope.title(), analysis.slug()));
    }
}
