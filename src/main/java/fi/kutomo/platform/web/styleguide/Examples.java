package fi.kutomo.platform.web.styleguide;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Act;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Choice;
import fi.kutomo.platform.web.ui.Confirm;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Diff;
import fi.kutomo.platform.web.ui.Empty;
import fi.kutomo.platform.web.ui.Facets;
import fi.kutomo.platform.web.ui.Figure;
import fi.kutomo.platform.web.ui.FileField;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Marked;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Notice;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Progress;
import fi.kutomo.platform.web.ui.Seek;
import fi.kutomo.platform.web.ui.Select;
import fi.kutomo.platform.web.ui.Sides;
import fi.kutomo.platform.web.ui.Steps;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Tabs;
import fi.kutomo.platform.web.ui.Tags;
import fi.kutomo.platform.web.ui.TextArea;
import fi.kutomo.platform.web.ui.TextField;
import fi.kutomo.platform.web.ui.Watch;
import fi.kutomo.platform.web.ui.WeaveGlyph;
import java.util.List;
import java.util.Optional;

/** One example of every part, in the reader's language. */
public final class Examples {

    private static final String HERE = "#example";

    private Examples() {}

    private static String ex(String word) {
        return t("platform.styleguide.ex." + word);
    }

    public static Mistakes mistakes() {
        return Mistakes.none().and("name", ex("nameWrong"));
    }

    public static TextField textField() {
        return TextField.of("name", ex("name"), "").help(ex("nameHelp")).error(mistakes().at("name"));
    }

    public static TextArea textArea() {
        return TextArea.of("summary", ex("summary"), "")
                .help(ex("summaryHelp"))
                .example(ex("summaryText"))
                .most(500)
                .asOptional();
    }

    public static Choice radios() {
        return Choice.one(
                "stage",
                ex("stage"),
                List.of(
                        Option.of("1", ex("stage1"), true).help(ex("stage1Help")),
                        Option.of("2", ex("stage2"), false),
                        Option.of("3", ex("stage3"), false)));
    }

    public static Choice checkboxes() {
        return Choice.several("who", ex("who"), List.of(Option.of("1", ex("who1"), true), Option.of("2", ex("who2"), false)))
                .sideBySide();
    }

    public static Select select() {
        return Select.of("branch", ex("branch"), List.of(Option.of("1", ex("branch1"), true), Option.of("2", ex("branch2"), false)));
    }

    public static DateField date() {
        return DateField.of("started", ex("started"), "1.3.2015");
    }

    public static FileField file() {
        return FileField.of("file", ex("file"), ex("fileHelp")).accept(".pdf,.docx,.odt,image/*");
    }

    public static List<Act> acts() {
        return List.of(
                Act.first(ex("publish")),
                Act.second(ex("preview")),
                Act.danger(ex("remove")),
                Act.plain(ex("edit")),
                Act.second(ex("edit")).icon("pen").asSmall());
    }

    public static List<Notice> notices() {
        return List.of(
                Notice.plain(ex("plain")), Notice.good(ex("good")), Notice.careful(ex("careful")), Notice.bad(ex("bad")));
    }

    public static List<Crumb> trail() {
        return List.of(new Crumb(ex("models"), "styleguide"));
    }

    public static Tabs tabs() {
        return new Tabs(
                ex("parts"),
                List.of(
                        Tabs.Tab.of(ex("tab1"), HERE, true),
                        Tabs.Tab.of(ex("tab2"), HERE, false),
                        Tabs.Tab.of(ex("tab3"), HERE, false).count(Ui.number(4))));
    }

    public static Pager pager() {
        return new Pager(6, 24, Ui.url("styleguide"));
    }

    public static Facets facets() {
        return new Facets(List.of(
                new Facets.Facet(
                        ex("kind"),
                        List.of(
                                new Facets.Value(ex("model"), Ui.number(14), HERE, true),
                                new Facets.Value(ex("project"), Ui.number(2881), HERE, false))),
                new Facets.Facet(
                        ex("theme"),
                        List.of(
                                new Facets.Value(ex("theme1"), Ui.number(121), HERE, false),
                                new Facets.Value(ex("theme2"), Ui.number(9), HERE, false)))));
    }

    public static List<Chip> chips() {
        return List.of(new Chip(ex("model"), HERE), new Chip(ex("theme2"), HERE));
    }

    public static CardLine cardLine() {
        return CardLine.of(
                        ex("model"),
                        Marked.between(ex("title"), "«", "»"),
                        HERE,
                        Marked.between(ex("text"), "«", "»"),
                        List.of(ex("stage3"), ex("place"), ex("evidence"), ex("fresh")))
                .why(ex("why"))
                .glyph(glyph());
    }

    public static WeaveGlyph glyph() {
        return WeaveGlyph.of(5, 6, 3, 5, ex("glyph"));
    }

    public static Table table() {
        return Table.of(
                ex("funds"),
                List.of(
                        Table.Column.text(ex("fund")).sortedBy(HERE, Table.Sorted.UP),
                        Table.Column.number(ex("count")).sortedBy(HERE, Table.Sorted.NOT)),
                List.of(
                        List.of(Table.Cell.link(ex("fund1"), HERE), Table.Cell.of(Ui.number(1677))),
                        List.of(Table.Cell.link(ex("fund2"), HERE), Table.Cell.of(Ui.number(1204)))));
    }

    public static Empty empty() {
        return Empty.of(ex("emptyTitle"), ex("emptyText"), Act.first(ex("emptyAct")).to(HERE));
    }

    public static Progress progress() {
        return new Progress(
                ex("progress"), 1204, 2881, t("platform.styleguide.ex.progressCount", Ui.number(1204), Ui.number(2881)));
    }

    public static Tags tags() {
        return new Tags(ex("theme"), List.of(Tags.Tag.of(ex("theme1"), HERE), Tags.Tag.of(ex("theme2"), HERE)));
    }

    public static KeyFacts facts() {
        return new KeyFacts(List.of(
                KeyFacts.Fact.of(ex("stage"), ex("stage3")),
                KeyFacts.Fact.of(ex("factWho"), ex("who1")),
                KeyFacts.Fact.of(ex("factWhere"), ex("place")),
                new KeyFacts.Fact(ex("factAsk"), List.of(KeyFacts.Answer.link(ex("branch1"), HERE)))));
    }

    public static Sides sides() {
        return new Sides(List.of(
                new Sides.Side(ex("mine"), null, ex("mineText"), Sides.Whose.MINE, null),
                new Sides.Side(ex("theirs"), null, ex("theirsText"), Sides.Whose.THEIRS, null)));
    }

    public static Diff diff() {
        return new Diff(
                List.of(
                        new Diff.Piece(Diff.Change.SAME, ex("diffStart") + " "),
                        new Diff.Piece(Diff.Change.REMOVED, ex("diffOld")),
                        new Diff.Piece(Diff.Change.ADDED, ex("diffNew")),
                        new Diff.Piece(Diff.Change.SAME, " " + ex("diffEnd"))),
                null);
    }

    public static Confirm confirm() {
        return new Confirm(ex("confirm"), ex("loss"), Act.danger(ex("remove")), HERE);
    }

    public static Steps steps() {
        return new Steps(List.of(ex("step1"), ex("step2"), ex("step3")), 2);
    }

    public static List<Badge> badges() {
        return List.of(
                new Badge(ex("badge1"), Badge.Dye.WOOL),
                new Badge(ex("badge2"), Badge.Dye.WOAD),
                new Badge(ex("badge3"), Badge.Dye.LICHEN),
                new Badge(ex("badge4"), Badge.Dye.MADDER),
                new Badge(ex("badge5"), Badge.Dye.WELD),
                new Badge(ex("badge6"), Badge.Dye.HEATHER));
    }

    public static Seek seek() {
        return new Seek("seek-example", ex("seek"), "", ex("seekHint"), true);
    }

    public static Watch watch() {
        return Watch.of(Ref.keyed("example", "watch"), Optional.of(Watches.Level.WATCHING));
    }

    public static List<Figure> figures() {
        return List.of(new Figure(Ui.number(2881), ex("figure"), HERE));
    }
}
