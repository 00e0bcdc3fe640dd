package fi.kutomo.ecosystem.contacts;

import fi.kutomo.ecosystem.desk.Sign;
import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever was in contact with a weaver has given a sign, as far as the log is the reader's to read. */
@Component
class ContactSign implements Sign {

    private final NoteStore notes;

    ContactSign(NoteStore notes) {
        this.notes = notes;
    }

    @Override
    public Map<UUID, Instant> last(Collection<UUID> actors, Worth.Asked asked) {
        return notes.last(actors, asked.sight(), asked.caller().person().orElseThrow()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().atStartOfDay(Ui.ZONE).toInstant()));
    }
}
