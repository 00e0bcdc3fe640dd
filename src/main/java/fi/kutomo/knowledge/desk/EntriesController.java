package fi.kutomo.knowledge.desk;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the pages that somebody writes, whole and page by page. */
@Controller
class EntriesController {

    private static final int ON_A_PAGE = 50;
    private static final int LAST_PAGE = 100_000;

    private final DeskQuery desk;
    private final Messages messages;
    private final Clock clock;

    EntriesController(DeskQuery desk, Messages messages, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/desk/entries")
    EntriesPage list(
            Lang lang,
            Caller caller,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page) {
        var editor = caller.is(Role.EDITOR);
        var asked = EntriesPage.Asked.of(whose, state, kind, q, editor);
        int number = page.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
        var found = desk.list(asked, caller, LocalDate.now(clock.withZone(Ui.ZONE)), (number - 1) * ON_A_PAGE, ON_A_PAGE);
        int pages = (int) Math.max(number, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE);
        return new EntriesPage(
                messages.in(lang, "knowledge.desk.entries.title"),
                asked.words(),
                editor ? options(Whose.values(), Whose::word, Optional.of(asked.whose()), "whose.", lang).toList() : List.of(),
                withAll("state", options(Queued.values(), Queued::word, asked.state(), "state.", lang), asked.state().isEmpty(), lang),
                withAll("kind", kinds(asked.kind(), lang), asked.kind().isEmpty(), lang),
                found.items(),
                found.total(),
                new Pager(number, pages, Ui.url(lang, "desk/entries?" + asked.query())));
    }

    private List<Option> withAll(String what, Stream<Option> options, boolean chosen, Lang lang) {
        return Stream.concat(Stream.of(Option.of("", messages.in(lang, "knowledge.desk.entries." + what + ".any"), chosen)), options).toList();
    }

    private Stream<Option> kinds(Optional<EntryKind> chosen, Lang lang) {
        return Arrays.stream(EntryKind.values())
                .map(kind -> Option.of(kind.word(), messages.in(lang, "knowledge.kind." + kind.word()), chosen.filter(kind::equals).isPresent()));
    }

    private <T> Stream<Option> options(T[] values, Function<T, String> word, Optional<T> chosen, String key, Lang lang) {
        return Arrays.stream(values)
                .map(value -> Option.of(
                        word.apply(value),
                        messages.in(lang, "knowledge.desk.entries." + key + word.apply(value)),
                        chosen.filter(value::equals).isPresent()));
    }
}
