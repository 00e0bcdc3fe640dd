package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.importing.FieldPlan.Step;
import fi.kutomo.exchange.importing.PreviewPage.Item;
import fi.kutomo.exchange.importing.PreviewPage.Line;
import fi.kutomo.exchange.importing.PreviewPage.Link;
import fi.kutomo.exchange.importing.PreviewPage.Row;
import fi.kutomo.exchange.importing.PreviewPage.Sum;
import fi.kutomo.exchange.importing.PreviewPage.Told;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Template;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Notice;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Progress;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the pages of an import in the reader's language. */
@Component
class RunViews {

    private static final int ON_A_PAGE = 20;
    private static final int MOST_LINES = 25;
    private static final int MOST_ENTRIES = 50;
    private static final int LOOKED_AT_FOR_LIKENESS = 5000;
    private static final List<Remark.Kind> TOLD =
            List.of(Remark.Kind.REJECTED, Remark.Kind.NOT_PLACED, Remark.Kind.LEFT_OUT, Remark.Kind.WARNING, Remark.Kind.MENDED);

    private final StagedStore staged;
    private final Planning planning;
    private final Entries entries;
    private final Terms terms;
    private final Areas areas;
    private final Rejects rejects;
    private final Messages messages;

    RunViews(StagedStore staged, Planning planning, Entries entries, Terms terms, Areas areas, Rejects rejects, Messages messages) {
        this.staged = staged;
        this.planning = planning;
        this.entries = entries;
        this.terms = terms;
        this.areas = areas;
        this.rejects = rejects;
        this.messages = messages;
    }

    List<ImportPage.Earlier> earlier(List<Run> runs, Lang lang) {
        return runs.stream()
                .map(run -> new ImportPage.Earlier(
                        "import/" + run.id(),
                        name(run, lang),
                        messages.in(lang, "exchange.reading.kind." + run.reading()),
                        messages.in(lang, "exchange.importing.state." + word(run.state())),
                        Ui.dateTime(run.startedAt()),
                        run.state() == Run.State.READ ? "" : sums(run, lang)))
                .toList();
    }

    PreviewPage preview(Run run, int number, Caller caller, Lang lang) {
        int all = staged.count(run.id(), true);
        int pages = Math.max(1, (all + ON_A_PAGE - 1) / ON_A_PAGE);
        var described = staged.page(run.id(), true, (number - 1) * ON_A_PAGE, ON_A_PAGE);
        var named = number > 1 ? List.<Staged>of() : staged.page(run.id(), false, 0, 200);
        var address = "import/" + run.id();
        return new PreviewPage(
                messages.in(lang, "exchange.importing.preview.title"),
                address,
                name(run, lang),
                messages.in(lang, "exchange.reading.kind." + run.reading()),
                sums(run, all, lang),
                items(described, lang),
                items(named, lang),
                pages > 1 ? Optional.of(new Pager(number, pages, "/" + lang.tag() + "/" + address)) : Optional.empty(),
                told(run, lang),
                (int) run.remarks().stream().filter(remark -> remark.kind() == Remark.Kind.IGNORED).count(),
                Likenesses.in(staged.page(run.id(), true, 0, LOOKED_AT_FOR_LIKENESS).stream().map(Staged::finding).toList()),
                caller.is(Role.EDITOR),
                Rejects.any(run.remarks()),
                trail(lang));
    }

    /** Before a whole site comes in: what it would do here, and how much of what it holds. */
    PreviewPage whole(Run run, Map<String, Integer> kinds, BundleImport.Brought brought, Caller caller, Lang lang) {
        var sums = new ArrayList<Sum>();
        add(sums, Plan.Doing.CREATE, brought.created(), lang);
        add(sums, Plan.Doing.CHANGE, brought.changed(), lang);
        add(sums, Plan.Doing.NOTHING, brought.unchanged(), lang);
        kinds.forEach((kind, number) -> sums.add(new Sum(Ui.number(number), messages.in(lang, "exchange.importing.kinds." + kind, number))));
        return new PreviewPage(
                messages.in(lang, "exchange.importing.preview.title"), "import/" + run.id(), name(run, lang), messages.in(lang, "exchange.reading.kind." + run.reading()),
                sums, List.of(), List.of(), Optional.empty(), List.of(), 0, List.of(), caller.is(Role.EDITOR), false, trail(lang));
    }

    /** A pasted text has no name of its own. */
    private String name(Run run, Lang lang) {
        return run.sourceName().equals(Source.PASTED) ? messages.in(lang, "exchange.importing.pasted") : run.sourceName();
    }

    private List<Crumb> trail(Lang lang) {
        return List.of(new Crumb(messages.in(lang, "exchange.importing.title"), "import"));
    }

    private List<Sum> sums(Run run, int all, Lang lang) {
        var planned = staged.planned(run.id());
        var sums = new ArrayList<Sum>();
        for (var doing : Plan.Doing.values()) {
            add(sums, doing, planned.getOrDefault(doing.name(), 0), lang);
        }
        int left = all - staged.wanted(run.id());
        if (left > 0) {
            sums.add(new Sum(Ui.number(left), messages.in(lang, "exchange.importing.unticked", left)));
        }
        return sums;
    }

    private void add(List<Sum> sums, Plan.Doing doing, int count, Lang lang) {
        if (count > 0) {
            sums.add(new Sum(Ui.number(count), messages.in(lang, "exchange.importing.doing." + word(doing), count)));
        }
    }

    private List<Item> items(List<Staged> page, Lang lang) {
        if (page.isEmpty()) {
            return List.of();
        }
        var plans = planning.of(page.stream().map(Staged::wish).toList());
        var shown = new Shown(plans, terms, areas, entries, lang);
        var items = new ArrayList<Item>();
        for (int i = 0; i < page.size(); i++) {
            items.add(item(page.get(i), plans.get(i), shown, lang));
        }
        return items;
    }

    private Item item(Staged one, Plan plan, Shown shown, Lang lang) {
        var template = entries.template(plan.kind());
        var rows = plan.fields().stream().map(field -> row(field, template, shown, lang)).toList();
        var title = one.finding().field("title").map(found -> found.passage()).orElse(Passage.line(0, ""));
        return new Item(
                one.position(),
                one.wanted(),
                one.finding().title(),
                messages.in(lang, "exchange.importing.will." + word(plan.doing())),
                shown.link(plan.target()),
                shown.link(plan.twin()),
                Arrays.stream(EntryKind.values())
                        .map(kind -> Option.of(kind.word(), messages.in(lang, "exchange.importing.kind." + kind.word()), kind == plan.kind()))
                        .toList(),
                rows,
                Shown.cut(title.text()),
                where(title, lang));
    }

    private Row row(FieldPlan field, Template template, Shown shown, Lang lang) {
        var found = field.found();
        var label = template.field(found.field()).map(known -> known.label().in(lang)).orElse(found.field());
        boolean offered = List.of(Step.ADD, Step.CHANGE, Step.OFF, Step.CONFLICT).contains(field.step());
        var step = field.step() == Step.OFF ? (field.before().isEmpty() ? Step.ADD : Step.CHANGE) : field.step();
        return new Row(
                label,
                messages.in(lang, "exchange.importing.step." + word(step)),
                dye(step),
                offered ? step.name() + ":" + found.field() : "",
                field.writes(),
                found.field(),
                shown.values(found, field.now()),
                field.step() == Step.SAME ? List.of() : shown.values(found, field.before()),
                field.unknown(),
                Shown.cut(found.passage().text()),
                where(found.passage(), lang),
                found.lang().filter(of -> of != lang).map(Lang::tag).orElse(null),
                String.join("\n", field.now()).strip().equals(found.passage().text().strip()));
    }

    private static String dye(Step step) {
        return switch (step) {
            case ADD -> "badge badge--lichen";
            case CHANGE -> "badge badge--weld";
            case CONFLICT, UNKNOWN, NO_FIELD -> "badge badge--madder";
            default -> "badge";
        };
    }

    private String where(Passage passage, Lang lang) {
        if (passage.from() == 0) {
            return messages.in(lang, "exchange.importing.where.whole");
        }
        var key = !passage.column().isEmpty() ? "cell" : passage.until() > passage.from() ? "lines" : "line";
        return messages.in(lang, "exchange.importing.where." + key, passage.from(), passage.until());
    }

    private List<Told> told(Run run, Lang lang) {
        var told = new ArrayList<Told>();
        for (var kind : TOLD) {
            var of = run.remarks().stream().filter(remark -> remark.kind() == kind).toList();
            if (!of.isEmpty()) {
                var lines = of.stream().limit(MOST_LINES).map(remark -> new Line(where(remark.passage(), lang), rejects.reason(remark, lang), Shown.cut(remark.passage().text()))).toList();
                told.add(new Told(
                        messages.in(lang, "exchange.importing.told." + word(kind), of.size()),
                        kind == Remark.Kind.REJECTED ? "notice--bad" : "notice--plain",
                        lines,
                        Math.max(0, of.size() - MOST_LINES)));
            }
        }
        return told;
    }

    RunPage run(Run run, Lang lang) {
        var done = staged.page(run.id(), true, 0, MOST_ENTRIES).stream().filter(one -> one.entry().isPresent()).toList();
        return new RunPage(
                messages.in(lang, "exchange.importing.run.title"),
                "import/" + run.id(),
                name(run, lang),
                progress(run, lang),
                run.state().running() ? List.of() : done.stream().map(one -> new Link(one.finding().title(), "/id/" + one.entry().orElseThrow())).toList(),
                run.state().running() ? Optional.empty() : rejectTable(run, lang),
                Rejects.any(run.remarks()),
                trail(lang));
    }

    private Optional<Table> rejectTable(Run run, Lang lang) {
        if (run.rejects().isEmpty()) {
            return Optional.empty();
        }
        var columns = List.of(
                Table.Column.text(messages.in(lang, "exchange.importing.column.where")),
                Table.Column.text(messages.in(lang, "exchange.importing.column.reason")),
                Table.Column.text(messages.in(lang, "exchange.importing.column.text")));
        var rows = run.rejects().stream()
                .limit(MOST_LINES)
                .map(remark -> List.of(
                        Table.Cell.of(where(remark.passage(), lang)), Table.Cell.of(rejects.reason(remark, lang)), Table.Cell.of(Shown.cut(remark.passage().text()))))
                .toList();
        return Optional.of(Table.of(messages.in(lang, "exchange.importing.told.rejected", run.rejects().size()), columns, rows)
                .csv("/" + lang.tag() + "/import/" + run.id() + "/rejects.csv"));
    }

    RunProgress progress(Run run, Lang lang) {
        var words = messages.in(lang, "exchange.importing.state." + word(run.state()));
        var notice = switch (run.state()) {
            case DONE -> Notice.good(words);
            case FAILED -> Notice.bad(messages.in(lang, "exchange.importing.trouble", trouble(run, lang))).headed(words);
            default -> Notice.plain(words);
        };
        var counts = run.counts();
        return new RunProgress(
                "import/" + run.id(),
                run.state().running(),
                run.state().canContinue(),
                notice,
                new Progress(words, counts.done(), counts.total(), messages.in(lang, "exchange.importing.progress", counts.done(), counts.total())),
                sums(run, lang));
    }

    private String trouble(Run run, Lang lang) {
        return run.trouble().indexOf('.') > 0 ? messages.in(lang, run.trouble()) : messages.in(lang, "exchange.importing.failed");
    }

    private String sums(Run run, Lang lang) {
        var counts = run.counts();
        return messages.in(
                lang, "exchange.importing.sums", counts.created(), counts.changed(), counts.unchanged(), counts.rejected(), counts.organisations());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
