package fi.kutomo.knowledge.entries;

import fi.kutomo.accounts.Offered;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writing an entry with others: who was asked and says yes is a co-author from then on. */
@Component
class CoAuthoring implements Offered {

    static final String KIND = "co-author";

    private final EntryStore entries;
    private final EntryRules rules;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    CoAuthoring(EntryStore entries, EntryRules rules, AuditLog audit, Messages messages, Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> words(UUID thing, Lang lang) {
        return entries.many(List.of(new EntryId(thing))).stream()
                .findFirst()
                .map(entry -> messages.in(lang, "knowledge.writing.authors.asked", entry.title(lang)));
    }

    @Override
    public String accept(UUID thing, Question question, Caller caller) {
        if (!rules.mayCreate(caller)) {
            throw new Refused("knowledge.writing.authors.noWriter");
        }
        var entry = entries.lock(new EntryId(thing));
        var person = caller.person().orElseThrow();
        if (!entry.authors().include(person)) {
            entries.addCoAuthor(entry.id(), person, clock.instant());
            audit.record(caller, "knowledge.coAuthorAdded", entry.ref(), Map.of("person", person));
        }
        return "write/" + entry.permanentId().value();
    }
}
