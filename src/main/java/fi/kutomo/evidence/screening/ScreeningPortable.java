package fi.kutomo.evidence.screening;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Screenings in an export: what is asked and which references were found. Who screens and what they answered stays here. */
@Component
class ScreeningPortable implements Portable {

    private final ScreeningCards cards;

    ScreeningPortable(ScreeningCards cards) {
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(Screening.KIND, "evidence.screening").with("evidence.screening_reference");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        cards.show(ids);
    }
}
