package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.Saving;
import fi.kutomo.knowledge.writing.EditorPage.Clash;
import fi.kutomo.knowledge.writing.EditorPage.Problem;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Saves what a writer sent, field by field: one field that cannot be taken holds up no other. */
@Component
class SavingForm {

    private final Drafting drafting;
    private final Naming naming;
    private final Messages messages;

    SavingForm(Drafting drafting, Naming naming, Messages messages) {
        this.drafting = drafting;
        this.naming = naming;
        this.messages = messages;
    }

    Saved save(Entry entry, Template template, Written written, Caller caller) {
        var clashes = new LinkedHashMap<String, Clash>();
        var problems = new ArrayList<Problem>();
        int changed = 0;
        for (var field : template.fields()) {
            if (!written.has(field)) {
                continue;
            }
            try {
                var saving = field.input().isText()
                        ? text(entry, field, written, caller)
                        : values(entry, field, written, caller, problems);
                if (saving.isPresent()) {
                    changed++;
                    clash(saving.get(), caller).ifPresent(clash -> clashes.put(field.key(), clash));
                }
            } catch (Refused refused) {
                problems.add(new Problem(
                        field.key(),
                        messages.in(caller.lang(), refused.messageKey(), refused.arguments().toArray())));
            }
        }
        return new Saved(changed, clashes, problems);
    }

    /** Nothing where the writer left the text as it was, so that many fields on a page cost nothing. */
    private Optional<Saving> text(Entry entry, Template.Field field, Written written, Caller caller) {
        var text = written.text(field);
        var status = written.status(field);
        var sameStatus = status.isEmpty()
                || entry.content().text(field.key(), written.lang()).filter(now -> now.status() == status.get()).isPresent();
        if (text.stripTrailing().equals(written.base(field).stripTrailing()) && (sameStatus || text.isBlank())) {
            return Optional.empty();
        }
        return Optional.of(drafting.say(entry.id(), field.key(), written.lang(), text, status, written.base(field), caller));
    }

    private Optional<Saving> values(Entry entry, Template.Field field, Written written, Caller caller, List<Problem> problems) {
        var wanted = new ArrayList<>(written.ticked(field));
        for (var typed : written.typed(field)) {
            var value = naming.value(field, typed);
            if (value.isEmpty()) {
                problems.add(new Problem(field.key(), messages.in(caller.lang(), "knowledge.writing.unknownWord", typed)));
            } else if (!wanted.contains(value.get())) {
                wanted.add(value.get());
            }
        }
        var base = written.baseValues(field);
        if (new HashSet<>(wanted).equals(new HashSet<>(base))) {
            return Optional.empty();
        }
        return Optional.of(drafting.choose(entry.id(), field.key(), wanted, base, caller));
    }

    private Optional<Clash> clash(Saving saving, Caller caller) {
        return saving instanceof Saving.Conflict conflict
                ? Optional.of(new Clash(
                        conflict.yours(),
                        conflict.theirs(),
                        conflict.theirName()
                                .filter(name -> !name.isBlank())
                                .orElseGet(() -> messages.in(caller.lang(), "knowledge.writing.authors.former")),
                        conflict.theirTime()))
                : Optional.empty();
    }

    /** What was typed for values and could not be understood, to be shown again. */
    static Map<String, String> typed(Template template, Written written, Saved saved) {
        var typed = new LinkedHashMap<String, String>();
        for (var problem : saved.problems()) {
            template.field(problem.field())
                    .filter(field -> !field.input().isText())
                    .ifPresent(field -> typed.put(field.key(), written.text(field)));
        }
        return typed;
    }
}
