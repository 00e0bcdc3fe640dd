package fi.kutomo.evidence.screening;

import fi.kutomo.accounts.Offers;
import fi.kutomo.accounts.People;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of screenings. */
@Component
class ScreeningPages {

    private static final int SHOWN = 25;

    private final ScreeningStore screenings;
    private final ReferenceStore references;
    private final Deciding deciding;
    private final People people;
    private final Offers offers;
    private final Messages messages;

    ScreeningPages(
            ScreeningStore screenings, ReferenceStore references, Deciding deciding, People people, Offers offers, Messages messages) {
        this.screenings = screenings;
        this.references = references;
        this.deciding = deciding;
        this.people = people;
        this.offers = offers;
        this.messages = messages;
    }

    ScreeningsPage list(Lang lang, Caller caller, int number) {
        var found = screenings.list(caller.is(Role.EDITOR), caller.person(), number);
        return new ScreeningsPage(
                messages.in(lang, "evidence.screening.title"),
                found.items().stream()
                        .map(each -> new ScreeningsPage.Line(
                                "screenings/" + each.slug(), each.title(), foreign(each.lang(), lang), each.open(),
                                messages.in(lang, "evidence.screening.facts", each.references(), Ui.date(each.changedAt()))))
                        .toList(),
                new Pager(found.number(), found.pages(), Ui.url("screenings")),
                caller.is(Role.WRITER) || caller.is(Role.EDITOR));
    }

    ScreeningPage page(Screening screening, Lang lang, Caller caller) {
        var queue = deciding.queue(screening);
        var flow = Flow.of(queue.items());
        var diagram = FlowDiagram.of(flow, messages, lang);
        var included = queue.items().stream().filter(Item::included).map(Item::number).toList();
        return new ScreeningPage(
                screening.title(),
                trail(lang),
                path(screening),
                foreign(screening.lang(), lang),
                screening.open(),
                screening.question(),
                screening.criteria(),
                screening.doubled(),
                diagram,
                diagram.table(messages, lang).csv(Ui.url(path(screening) + "/flow.csv")),
                flow.done(),
                references.these(screening.id(), included),
                screening.worksOn(caller) ? Optional.of(work(screening, queue, caller)) : Optional.empty());
    }

    private static ScreeningPage.Work work(Screening screening, Queue queue, Caller caller) {
        var me = screening.screener(caller).map(Screening.Screener::id);
        var known = Deciding.known(screening, caller);
        int mine = queue.conflictsFor(known, Stage.TITLE).size() + queue.conflictsFor(known, Stage.FULL_TEXT).size();
        return new ScreeningPage.Work(
                me.isPresent(),
                screening.ledBy(caller),
                me.map(id -> queue.waitingFor(id, Stage.TITLE).size()).orElse(0),
                me.map(id -> queue.waitingFor(id, Stage.FULL_TEXT).size()).orElse(0),
                mine,
                queue.conflicts(Stage.TITLE) + queue.conflicts(Stage.FULL_TEXT) - mine);
    }

    /** The next reference for this screener, or the one that is asked for again. */
    DeskPage desk(Screening screening, Stage stage, Optional<Integer> again, Lang lang, Caller caller, Mistakes mistakes) {
        var me = screening.screener(caller).orElseThrow().id();
        var queue = deciding.queue(screening);
        var waiting = queue.waitingFor(me, stage);
        var item = again.flatMap(number -> queue.items().stream().filter(each -> each.number() == number).findFirst())
                .filter(each -> queue.answerable(each, me, stage))
                .or(() -> waiting.stream().findFirst());
        var own = item.flatMap(each -> queue.mine(each, me, stage)).map(each -> words(each, lang));
        return desk(screening, stage, false, item, List.of(), own, waiting.size(), references.lastAnswered(me, stage), lang, mistakes);
    }

    /** The next conflict that the caller may settle; both answers are told, their givers are not. */
    DeskPage conflicts(Screening screening, Stage stage, Lang lang, Caller caller, Mistakes mistakes) {
        var queue = deciding.queue(screening);
        var waiting = queue.conflictsFor(Deciding.known(screening, caller), stage);
        var item = waiting.stream().findFirst();
        var said = item.map(each -> queue.answers(each, stage).stream().map(answer -> words(answer, lang)).sorted().toList()).orElse(List.of());
        return desk(screening, stage, true, item, said, Optional.empty(), waiting.size(), Optional.empty(), lang, mistakes);
    }

    private DeskPage desk(
            Screening screening, Stage stage, boolean conflict, Optional<Item> item, List<String> said, Optional<String> own, int left,
            Optional<Integer> last, Lang lang, Mistakes mistakes) {
        var reference = item.flatMap(each -> references.find(screening.id(), each.number()));
        return new DeskPage(
                messages.in(lang, conflict ? "evidence.screening.conflicts." + stage : "evidence.screening.desk." + stage),
                inner(screening, lang), path(screening), stage, conflict, reference, said, own, screening.criteria(), screening.reasons(), left,
                last.filter(number -> reference.isEmpty() || reference.get().number() != number), mistakes);
    }

    private String words(Decision decision, Lang lang) {
        var answer = messages.in(lang, "evidence.screening.answer." + decision.answer());
        return decision.reason().isEmpty() ? answer : answer + ": " + decision.reason();
    }

    ReferencesPage references(
            Screening screening, int number, ReferencesPage.Adding adding, ReferencesPage.Marking marking, Lang lang, Mistakes mistakes) {
        var found = references.page(screening.id(), number);
        var pairs = screening.rule().find(references.all(screening.id()));
        var items = references.items(screening);
        var numbers = items.stream().collect(Collectors.toMap(Item::id, Item::number));
        var reports = items.stream().filter(item -> item.reportOf().isPresent()).collect(Collectors.toMap(Item::number, item -> item.reportOf().orElseThrow()));
        return new ReferencesPage(
                messages.in(lang, "evidence.screening.references"),
                inner(screening, lang),
                path(screening),
                found.items().stream()
                        .map(each -> new ReferencesPage.Line(
                                each,
                                marks(each, each.duplicateOf().map(numbers::get), Optional.ofNullable(reports.get(each.number())).map(numbers::get), lang)))
                        .toList(),
                new Pager(found.number(), found.pages(), Ui.url(path(screening) + "/references")),
                pairs.stream().limit(SHOWN).map(pair -> new ReferencesPage.Same(pair.kept().number(), pair.copy().number(), pair.copy().title())).toList(),
                pairs.size(),
                adding,
                marking,
                mistakes);
    }

    private List<String> marks(Reference reference, Optional<Integer> duplicateOf, Optional<Integer> reportOf, Lang lang) {
        var marks = new ArrayList<String>();
        marks.add(messages.in(lang, "evidence.screening.source." + reference.source()) + (reference.sourceName().isEmpty() ? "" : ", " + reference.sourceName()));
        duplicateOf.ifPresent(number -> marks.add(messages.in(lang, "evidence.screening.duplicateOf", number)));
        reportOf.ifPresent(number -> marks.add(messages.in(lang, "evidence.screening.reportOf", number)));
        reference.removal().ifPresent(removal -> marks.add(messages.in(lang, "evidence.screening.removal." + removal)));
        if (reference.notRetrieved()) {
            marks.add(messages.in(lang, "evidence.screening.notRetrieved"));
        }
        return marks;
    }

    ReferencesPage.Adding adding(String text, String sourceName, String source, Lang lang) {
        return new ReferencesPage.Adding(text, sourceName, options(Source.values(), "evidence.screening.source.", source, lang));
    }

    ReferencesPage.Marking marking(String number, String other, String mark, Lang lang) {
        return new ReferencesPage.Marking(number, other, options(Gathering.Mark.values(), "evidence.screening.mark.", mark, lang));
    }

    ScreeningEditPage edit(Lang lang, Optional<Screening> screening, ScreeningForm form, String typedName, Mistakes mistakes) {
        var active = screening.stream().flatMap(each -> each.screeners().stream()).filter(Screening.Screener::active).toList();
        var names = people.namesAtWork(active.stream().flatMap(each -> each.person().stream()).toList());
        return new ScreeningEditPage(
                messages.in(lang, screening.isPresent() ? "evidence.screening.edit" : "evidence.screening.begin"),
                screening.map(each -> inner(each, lang)).orElseGet(() -> trail(lang)),
                screening.map(each -> path(each) + "/edit").orElse("screenings"),
                screening.isPresent(),
                form,
                active.stream()
                        .map(each -> new ScreeningEditPage.Person(each.id(), each.person().map(person -> names.getOrDefault(person, "")).orElse("")))
                        .toList(),
                screening.map(each -> offers.waiting(Joining.KIND, each.id())).orElse(List.of()),
                typedName,
                mistakes);
    }

    private List<Option> options(Enum<?>[] words, String key, String chosen, Lang lang) {
        return Arrays.stream(words).map(word -> Option.of(word.name(), messages.in(lang, key + word.name()), word.name().equals(chosen))).toList();
    }

    private List<Crumb> trail(Lang lang) {
        return List.of(new Crumb(messages.in(lang, "evidence.screening.title"), "screenings"));
    }

    private List<Crumb> inner(Screening screening, Lang lang) {
        return List.of(trail(lang).getFirst(), new Crumb(screening.title(), path(screening)));
    }

    private static String path(Screening screening) {
        return "screenings/" + screening.slug();
    }

    private static @Nullable String foreign(Lang written, Lang read) {
        return written == read ? null : written.tag();
    }
}
