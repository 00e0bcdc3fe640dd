package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.receiving.UntakenStore.Untaken;
import fi.kutomo.notifications.telling.Tellers;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.web.Messages;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells people in their inbox that an answer of theirs was not taken, where no letter may say so: perhaps it was not theirs. Nothing of it
 * goes out by mail.
 */
@Component
public class UntakenTelling implements Telling {

    public static final String KIND = "untaken-answer";

    private final UntakenStore untaken;
    private final ObjectProvider<Tellers> tellers;
    private final Messages messages;

    UntakenTelling(UntakenStore untaken, ObjectProvider<Tellers> tellers, Messages messages) {
        this.untaken = untaken;
        this.tellers = tellers;
        this.messages = messages;
    }

    /** Of all that somebody sends to one thing in a day there is one. */
    static Ref ref(UUID person, Ref about, LocalDate day) {
        return Ref.keyed(KIND, person + " " + about.kind() + " " + about.id() + " " + day);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, Told> tell(Collection<UUID> ids, Caller reader) {
        var found = reader.person().map(person -> untaken.find(ids, person)).orElseGet(List::of);
        var words = tellers.getObject().tell(found.stream().map(Untaken::about).toList(), reader);
        return found.stream().collect(Collectors.toMap(Untaken::id, each -> told(each, words.of(each.about()), reader.lang())));
    }

    private Told told(Untaken untaken, Optional<Told> about, Lang lang) {
        return new Told(
                messages.in(lang, "notifications.receiving.untaken", about.isPresent() ? "yes" : "no", about.map(Told::title).orElse("")),
                Optional.empty(),
                messages.in(lang, "notifications.receiving.why." + untaken.outcome().name()),
                Optional.of(lang),
                about.map(Told::path).orElse("notices"),
                about.map(Told::place).orElse(untaken.about()),
                false,
                false);
    }
}
