package fi.kutomo.knowledge.home;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.home.HomePage.Question;
import fi.kutomo.knowledge.publication.RevisionStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Act;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.Empty;
import fi.kutomo.platform.web.ui.Figure;
import fi.kutomo.platform.web.ui.Marked;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page in three languages. */
@Controller
class HomeController {

    private static final int NEWS = 6;
    private static final int NEWS_OF_A_KIND = 2;
    private static final int FIGURES = 3;
    private static final int LONGEST_BEGINNING = 700;
    private static final int ENOUGH = 420;
    private static final int TELLING = 3;

    /** What counts as news; organisations are the background of the others. */
    private static final List<EntryKind> NEWS_KINDS = Stream.of(EntryKind.values()).filter(kind -> kind != EntryKind.ORGANISATION).toList();

    /** The kinds to count, the most telling first. */
    private static final List<EntryKind> COUNTED = List.of(
            EntryKind.MODEL,
            EntryKind.PROJECT,
            EntryKind.ORGANISATION,
            EntryKind.CONCEPT,
            EntryKind.RESULT,
            EntryKind.MATERIAL,
            EntryKind.PROGRAMME,
            EntryKind.METHOD,
            EntryKind.TOOL);

    private static final List<String> BEGINNINGS = List.of("body", "coreIdea", "context");

    private final FrontStore front;
    private final Catalogue catalogue;
    private final EntryStore entries;
    private final RevisionStore revisions;
    private final Messages messages;
    private final Clock clock;

    HomeController(
            FrontStore front, Catalogue catalogue, EntryStore entries, RevisionStore revisions, Messages messages, Clock clock) {
        this.front = front;
        this.catalogue = catalogue;
        this.entries = entries;
        this.revisions = revisions;
        this.messages = messages;
        this.clock = clock;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}")
    HomePage show(Lang lang, Caller caller) {
        var counts = front.counts();
        // What comes with every installation makes it no less empty
        var empty = COUNTED.stream().noneMatch(kind -> counts.containsKey(kind.word()));
        return new HomePage(
                messages.in(lang, "knowledge.home.title"),
                messages.in(lang, "knowledge.home.lead"),
                empty ? List.of() : questions(lang),
                empty ? List.of() : news(lang),
                empty ? Optional.empty() : story(lang),
                figures(counts, lang),
                empty ? Optional.of(nothingYet(lang, caller)) : Optional.empty());
    }

    private List<Question> questions(Lang lang) {
        return List.of(
                question(lang, "knowledge.home.question.homes", "knowledge.home.question.homes.words"),
                question(lang, "knowledge.home.question.innovation", "knowledge.home.question.innovation.words"),
                question(lang, "knowledge.home.question.spread", "knowledge.home.question.spread.words"));
    }

    private Question question(Lang lang, String text, String words) {
        return new Question(messages.in(lang, text), Ui.url(lang, "search?q=" + Ui.encode(messages.in(lang, words))));
    }

    private List<CardLine> news(Lang lang) {
        var ids = front.newest(NEWS, NEWS_OF_A_KIND, NEWS_KINDS.stream().map(EntryKind::word).toList());
        var cards = catalogue.find(ids);
        return ids.stream().filter(cards::containsKey).map(cards::get).map(card -> line(card, lang)).toList();
    }

    private CardLine line(Card card, Lang lang) {
        var text = card.in(lang);
        return CardLine.of(
                        messages.in(lang, "knowledge.kind." + card.ref().kind()),
                        Marked.plain(text.title()),
                        Ui.url(lang, card.path()),
                        Marked.plain(text.summary()),
                        List.of(Ui.age(card.published())))
                .lang(Ui.foreign(card.langFor(lang)));
    }

    private List<Figure> figures(Map<String, Long> counts, Lang lang) {
        var figures = new ArrayList<Figure>();
        for (var kind : counted(counts)) {
            long count = counts.getOrDefault(kind.word(), 0L);
            figures.add(new Figure(
                    Ui.number(count),
                    messages.in(lang, "knowledge.home.figure." + kind.word(), count),
                    Ui.url(lang, "search?type=" + kind.word())));
        }
        return figures;
    }

    /** The first three kinds of which there are several, filled up with those of which there are few. */
    private static List<EntryKind> counted(Map<String, Long> counts) {
        var several = COUNTED.stream().filter(kind -> counts.getOrDefault(kind.word(), 0L) >= TELLING);
        var few = COUNTED.stream().filter(kind -> counts.getOrDefault(kind.word(), 0L) > 0);
        return Stream.concat(several, few).distinct().limit(FIGURES).toList();
    }

    private Optional<Story> story(Lang lang) {
        return front.ofTheDay(LocalDate.ofInstant(clock.instant(), Ui.ZONE))
                .map(id -> entries.get(new EntryId(id)))
                .flatMap(entry -> revisions.newest(entry).map(revision -> story(entry, revision.content(), lang)));
    }

    /** The story is told in one language throughout: the reader's if the entry has a title in it, else the original. */
    private Story story(Entry entry, Content content, Lang lang) {
        var told = content.texts(Content.TITLE).containsKey(lang) ? lang : entry.original();
        var text = BEGINNINGS.stream()
                .flatMap(field -> content.text(field, told).stream())
                .map(Text::text)
                .findFirst()
                .map(HomeController::beginning)
                .orElse("");
        return new Story(
                messages.in(lang, "knowledge.kind." + entry.kind().word()),
                content.text(Content.TITLE, told).map(Text::text).orElseGet(() -> entry.title(lang)),
                Markdown.plain(content.text(Content.SUMMARY, told).map(Text::text).orElse("")),
                text,
                Ui.url(lang, entry.path().orElseThrow()),
                Ui.foreign(told));
    }

    /** The first section or, where that is short, the next ones too, without headings: as much as fits beside the title. */
    static String beginning(String text) {
        var beginning = new StringBuilder();
        for (var paragraph : blocks(text)) {
            if (paragraph.startsWith("#") && beginning.length() > ENOUGH) {
                break;
            }
            if (paragraph.isBlank() || paragraph.startsWith("#") || paragraph.startsWith("|")) {
                continue;
            }
            if (!beginning.isEmpty() && beginning.length() + paragraph.length() > LONGEST_BEGINNING) {
                break;
            }
            beginning.append(beginning.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        return beginning.length() > 2 * LONGEST_BEGINNING ? Markdown.plain(beginning.substring(0, LONGEST_BEGINNING)) + " …" : beginning.toString();
    }

    /** Paragraphs, each with the list that it introduces. */
    private static List<String> blocks(String text) {
        var blocks = new ArrayList<String>();
        for (var block : text.split("\\R\\s*\\R")) {
            if (block.matches("(?s)([-*+]|\\d+[.)])\\s.*") && !blocks.isEmpty() && !blocks.getLast().startsWith("#")) {
                blocks.set(blocks.size() - 1, blocks.getLast() + "\n\n" + block);
            } else {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private Empty nothingYet(Lang lang, Caller caller) {
        var acts = new ArrayList<Act>();
        if (caller.is(Role.WRITER) || caller.is(Role.EDITOR)) {
            acts.add(Act.first(messages.in(lang, "knowledge.home.empty.write")).to(Ui.url(lang, "write")));
            acts.add(Act.second(messages.in(lang, "knowledge.home.empty.import")).to(Ui.url(lang, "import")));
        } else if (!caller.signedIn()) {
            acts.add(Act.first(messages.in(lang, "knowledge.home.empty.signIn")).to(Ui.url(lang, "sign-in")));
        }
        return new Empty(
                messages.in(lang, "knowledge.home.empty.title"), messages.in(lang, "knowledge.home.empty.text"), List.copyOf(acts));
    }
}
