package fi.kutomo.evaluation.experiences;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Experiences of use and their costs in an export, under their own numbers. */
@Component
class ExperiencePortable implements Portable {

    private final ExperienceCards cards;

    ExperiencePortable(ExperienceCards cards) {
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(Experience.KIND, "evaluation.experience");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        cards.show(ids);
    }
}
