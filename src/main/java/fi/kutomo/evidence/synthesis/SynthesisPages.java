package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes what readers see of syntheses. */
@Component
class SynthesisPages {

    private final SynthesisStore store;
    private final SynthesisFollowStore follows;
    private final Synthesising synthesising;
    private final Saying saying;
    private final Messages messages;

    SynthesisPages(SynthesisStore store, SynthesisFollowStore follows, Synthesising synthesising, Saying saying, Messages messages) {
        this.store = store;
        this.follows = follows;
        this.synthesising = synthesising;
        this.saying = saying;
        this.messages = messages;
    }

    SynthesesPage list(Lang lang, Caller caller, int number) {
        var found = store.list(caller.is(Role.EDITOR) || caller.is(Role.ASSESSOR), caller.person(), number);
        return new SynthesesPage(
                messages.in(lang, "evidence.synthesis.title"),
                found.items().stream().map(each -> line(each, lang)).toList(),
                new Pager(found.number(), found.pages(), Ui.url("syntheses")),
                caller.is(Role.WRITER) || caller.is(Role.EDITOR));
    }

    private SynthesesPage.Line line(SynthesisStore.Line line, Lang lang) {
        var run = line.latest();
        return new SynthesesPage.Line(
                "syntheses/" + line.slug(),
                run.map(each -> each.inputs().question().title()).orElse(line.title()),
                line.lang(),
                line.state() == Synthesis.State.DRAFT,
                run.map(Run::stands).orElse(true),
                run.map(each -> saying.conclusion(each.inputs().question(), each.result().pooling(), lang)).orElse(""),
                run.map(each -> messages.in(lang, "evidence.synthesis.facts", each.result().pooling().k(), Ui.date(each.at()))).orElse(""));
    }

    /** The latest run, or the working copy of a draft. */
    SynthesisPage page(Synthesis synthesis, Lang lang, Caller caller, Mistakes mistakes) {
        return page(synthesis, store.latest(synthesis.id()), lang, caller, mistakes);
    }

    SynthesisPage page(Synthesis synthesis, Optional<Run> run, Lang lang, Caller caller, Mistakes mistakes) {
        var now = run.isEmpty() || synthesis.state() == Synthesis.State.PUBLISHED ? Optional.of(synthesising.inputs(synthesis)) : Optional.<Inputs>empty();
        var inputs = run.map(Run::inputs).or(() -> now).orElseThrow();
        var calculation = run.map(Run::result).or(() -> Calculation.of(inputs.question().measure(), inputs.lines()));
        var outdated = run.isPresent() && now.isPresent() && !now.get().lines().equals(inputs.lines());
        return new SynthesisPage(
                inputs.question().title(),
                List.of(new Crumb(messages.in(lang, "evidence.synthesis.title"), "syntheses")),
                "syntheses/" + synthesis.slug(),
                synthesis.lang(),
                inputs.question(),
                run,
                store.stamps(synthesis.id()),
                run.isEmpty(),
                outdated,
                run.filter(each -> !each.stands()).map(_ -> saying.lost(lang)),
                synthesis.state() == Synthesis.State.WITHDRAWN ? synthesis.withdrawnReason() : Optional.empty(),
                calculation.map(each -> result(synthesis, run, inputs, each, lang)),
                synthesis.state() == Synthesis.State.PUBLISHED
                        ? caller.person().map(person -> follows.follows(synthesis.id(), person))
                        : Optional.empty(),
                acts(synthesis, lang, caller),
                mistakes);
    }

    private SynthesisPage.Acts acts(Synthesis synthesis, Lang lang, Caller caller) {
        if (!synthesis.editableBy(caller)) {
            return SynthesisPage.Acts.NONE;
        }
        var editor = caller.is(Role.EDITOR);
        return new SynthesisPage.Acts(
                true,
                editor,
                editor && synthesis.state() == Synthesis.State.PUBLISHED,
                synthesis.version(),
                synthesising.obstacles(synthesis).values().stream().map(key -> messages.in(lang, key)).toList());
    }

    private SynthesisPage.Result result(Synthesis synthesis, Optional<Run> run, Inputs inputs, Calculation calculation, Lang lang) {
        var shown = new Shown(lang, inputs.question().measure());
        var address = Ui.url("syntheses/" + synthesis.slug() + run.map(each -> "/runs/" + each.number()).orElse("")) + "/studies.csv";
        return new SynthesisPage.Result(
                saying.all(inputs.question(), calculation.pooling(), lang),
                forest(inputs, calculation, lang),
                table(inputs, calculation, run.map(Run::lost).orElse(Set.of()), shown, lang).csv(address),
                facts(inputs, calculation, shown, lang),
                calculation.influence().size() < 3 ? Optional.empty() : Optional.of(influence(inputs, calculation, shown, lang)),
                calculation.asymmetry().map(each -> new SynthesisPage.Funnel(FunnelPlot.of(inputs, calculation, shown), funnelSays(each, shown, lang))));
    }

    ForestPlot forest(Inputs inputs, Calculation calculation, Lang lang) {
        return ForestPlot.of(
                inputs,
                calculation,
                new Shown(lang, inputs.question().measure()),
                messages.in(lang, "evidence.synthesis.common"),
                messages.in(lang, "evidence.synthesis.random"),
                messages.in(lang, "evidence.synthesis.prediction"));
    }

    private Table table(Inputs inputs, Calculation calculation, Set<String> lost, Shown shown, Lang lang) {
        var measure = messages.in(lang, "evidence.synthesis.measure." + inputs.question().measure());
        var sourced = inputs.lines().stream().anyMatch(line -> !line.source().isBlank());
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < inputs.lines().size(); i++) {
            var line = inputs.lines().get(i);
            var effect = calculation.effects().get(i);
            var label = lost.contains(line.path()) ? messages.in(lang, "evidence.synthesis.lost.study", line.label()) : line.label();
            rows.add(List.of(
                    line.path().isEmpty() ? Cell.of(label) : Cell.link(label, Ui.url(line.path())),
                    Cell.of(String.join(" \u00b7 ", line.numbers().stream().map(number -> plain(number, shown)).toList())),
                    Cell.of(shown.effect(effect.y())),
                    Cell.of(shown.interval(new Pooling.Interval(effect.low(), effect.high()))),
                    Cell.of(shown.percent(calculation.pooling().randomWeights().get(i), 1)),
                    Cell.of(line.source())));
        }
        rows.add(pooled("evidence.synthesis.common", calculation.pooling().common(), shown, lang));
        rows.add(pooled("evidence.synthesis.random", calculation.pooling().random(), shown, lang));
        var columns = List.of(
                        Column.text(messages.in(lang, "evidence.synthesis.study")),
                        Column.number(messages.in(lang, "evidence.synthesis.numbers")),
                        Column.number(measure),
                        Column.number(messages.in(lang, "evidence.synthesis.interval")),
                        Column.number(messages.in(lang, "evidence.synthesis.weight")),
                        Column.text(messages.in(lang, "evidence.synthesis.source")));
        int width = sourced ? columns.size() : columns.size() - 1;
        return Table.of(
                messages.in(lang, "evidence.synthesis.table"),
                columns.subList(0, width),
                rows.stream().map(row -> row.subList(0, width)).toList());
    }

    private List<Cell> pooled(String key, Pooling.Pooled pooled, Shown shown, Lang lang) {
        return List.of(
                Cell.of(messages.in(lang, key)), Cell.of(""), Cell.of(shown.effect(pooled.estimate())), Cell.of(shown.interval(pooled.interval())),
                Cell.of(""), Cell.of(""));
    }

    /** As many decimals as the number has, at most six. */
    private static String plain(double number, Shown shown) {
        int decimals = 0;
        while (decimals < 6 && Math.abs(number * Math.pow(10, decimals) - Math.rint(number * Math.pow(10, decimals))) > 1e-9) {
            decimals++;
        }
        return shown.number(number, decimals);
    }

    /** The figures that somebody who computes it again compares, on the scale of pooling with four decimals. */
    private KeyFacts facts(Inputs inputs, Calculation calculation, Shown shown, Lang lang) {
        var pooling = calculation.pooling();
        var heterogeneity = pooling.heterogeneity();
        var facts = new ArrayList<Fact>();
        facts.add(fact(lang, "scale", messages.in(lang, "evidence.synthesis.scale." + inputs.question().measure())));
        facts.add(fact(lang, "randomFact", pooledFact(pooling.random(), shown)));
        facts.add(fact(lang, "commonFact", pooledFact(pooling.common(), shown)));
        facts.add(fact(lang, "tau2", shown.number(heterogeneity.tau2(), 4)));
        facts.add(fact(lang, "i2", shown.percent(heterogeneity.i2(), 2)));
        facts.add(fact(lang, "q", messages.in(
                lang, "evidence.synthesis.qFact", shown.number(heterogeneity.q(), 4), heterogeneity.df(), shown.chance(heterogeneity.p()))));
        facts.add(fact(lang, "z", messages.in(
                lang, "evidence.synthesis.zFact", shown.number(pooling.random().z(), 4), shown.chance(pooling.random().p()))));
        pooling.prediction().ifPresent(interval -> facts.add(fact(lang, "predictionFact", wide(interval, shown))));
        return new KeyFacts(facts);
    }

    private Fact fact(Lang lang, String word, String answer) {
        return Fact.of(messages.in(lang, "evidence.synthesis." + word), answer);
    }

    private static String pooledFact(Pooling.Pooled pooled, Shown shown) {
        return shown.number(pooled.estimate(), 4) + " (" + wide(pooled.interval(), shown) + ")";
    }

    private static String wide(Pooling.Interval interval, Shown shown) {
        return shown.range(shown.number(interval.low(), 4), shown.number(interval.high(), 4));
    }

    private Table influence(Inputs inputs, Calculation calculation, Shown shown, Lang lang) {
        var rows = IntStream.range(0, inputs.lines().size())
                .mapToObj(i -> {
                    var each = calculation.influence().get(i);
                    return List.of(
                            Cell.of(inputs.lines().get(i).label()),
                            Cell.of(shown.effect(each.without().estimate())),
                            Cell.of(shown.interval(each.without().interval())),
                            Cell.of(shown.percent(each.i2(), 0)),
                            Cell.of(shown.number(each.shift(), 2)),
                            Cell.of(messages.in(lang, each.turns() ? "evidence.synthesis.turns" : "evidence.synthesis.stays")));
                })
                .toList();
        return Table.of(
                messages.in(lang, "evidence.synthesis.influence"),
                List.of(
                        Column.text(messages.in(lang, "evidence.synthesis.without")),
                        Column.number(messages.in(lang, "evidence.synthesis.measure." + inputs.question().measure())),
                        Column.number(messages.in(lang, "evidence.synthesis.interval")),
                        Column.number(messages.in(lang, "evidence.synthesis.i2")),
                        Column.number(messages.in(lang, "evidence.synthesis.shift")),
                        Column.text(messages.in(lang, "evidence.synthesis.conclusion"))),
                rows);
    }

    private String funnelSays(Asymmetry asymmetry, Shown shown, Lang lang) {
        return messages.in(
                lang,
                asymmetry.p() < 0.1 ? "evidence.synthesis.funnelUneven" : "evidence.synthesis.funnelEven",
                shown.number(asymmetry.t(), 4),
                asymmetry.df(),
                shown.chance(asymmetry.p()));
    }
}
