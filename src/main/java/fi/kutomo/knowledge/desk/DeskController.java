package fi.kutomo.knowledge.desk;

import fi.kutomo.knowledge.desk.DeskPage.Queue;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk of whoever is signed in. */
@Controller
class DeskController {

    private final DeskQuery desk;
    private final Messages messages;
    private final Clock clock;

    DeskController(DeskQuery desk, Messages messages, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @Access(Access.Level.SIGNED_IN)
    @GetMapping("/{lang}/desk")
    DeskPage show(Lang lang, Caller caller) {
        var editor = caller.is(Role.EDITOR);
        var today = LocalDate.now(clock.withZone(Ui.ZONE));
        var queues = new ArrayList<Queue>();
        if (editor) {
            queues.add(queue("waiting", desk.waiting(caller, today), list(Whose.ALL, Queued.SUBMITTED)));
            queues.add(new Queue("merges", List.of(), desk.mergesCount(), Optional.of("organisations/merges")));
            queues.add(new Queue("suggestions", List.of(), desk.suggestionsCount(), Optional.of("suggestions")));
        }
        for (var state : List.of(Queued.RETURNED, Queued.DUE, Queued.CHANGED, Queued.DRAFTS, Queued.SUBMITTED)) {
            var found = state == Queued.DUE ? desk.due(caller, editor, today) : desk.mine(state, caller, today);
            queues.add(queue(state.word(), found, list(Whose.MINE, state)));
        }
        return new DeskPage(
                messages.in(lang, "knowledge.desk.title"),
                caller.name(),
                caller.is(Role.WRITER) || editor,
                queues.stream().filter(queue -> queue.total() > 0).toList());
    }

    private static Queue queue(String key, DeskQuery.Found found, String more) {
        return new Queue(key, found.items(), found.total(), Optional.of(more));
    }

    private static String list(Whose whose, Queued state) {
        return "desk/entries?whose=" + whose.word() + "&state=" + state.word();
    }
}
