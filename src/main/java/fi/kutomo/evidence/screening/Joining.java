package fi.kutomo.evidence.screening;

import fi.kutomo.accounts.Offered;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Messages;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who was asked to screen and says yes screens from then on. */
@Component
class Joining implements Offered {

    static final String KIND = "screener";

    private final ScreeningStore screenings;
    private final AuditLog audit;
    private final Messages messages;

    Joining(ScreeningStore screenings, AuditLog audit, Messages messages) {
        this.screenings = screenings;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> words(UUID thing, Lang lang) {
        return screenings.find(thing).map(screening -> messages.in(lang, "evidence.screening.asked", screening.title()));
    }

    @Override
    public String accept(UUID thing, Question question, Caller caller) {
        var person = caller.person().orElseThrow();
        screenings.addScreener(thing, person);
        audit.record(caller, "screening.screenerAdded", new Ref("screening", thing), Map.of("person", person));
        return "screenings/" + screenings.find(thing).orElseThrow().slug();
    }
}
