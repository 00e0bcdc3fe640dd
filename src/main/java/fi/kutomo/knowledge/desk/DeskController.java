package fi.kutomo.knowledge.desk;

import fi.kutomo.knowledge.desk.DeskPage.Item;
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
        var queues = new ArrayList<Queue>();
        if (editor) {
            var waiting = desk.waiting(lang);
            queues.add(new Queue("waiting", waiting, Math.max(waiting.size(), desk.waitingCount()), Optional.empty()));
            queues.add(new Queue("merges", List.of(), desk.mergesCount(), Optional.of("organisations/merges")));
            queues.add(new Queue("suggestions", List.of(), desk.suggestionsCount(), Optional.of("suggestions")));
        }
        add(queues, "returned", desk.returned(caller));
        add(queues, "due", desk.due(caller, editor, LocalDate.now(clock.withZone(Ui.ZONE))));
        add(queues, "changed", desk.unpublishedChanges(caller));
        add(queues, "drafts", desk.drafts(caller));
        add(queues, "submitted", desk.submitted(caller));
        return new DeskPage(
                messages.in(lang, "knowledge.desk.title"),
                caller.name(),
                caller.is(Role.WRITER) || editor,
                queues.stream().filter(queue -> queue.total() > 0).toList());
    }

    private static void add(List<Queue> queues, String key, List<Item> items) {
        queues.add(new Queue(key, items, items.size(), Optional.empty()));
    }
}
