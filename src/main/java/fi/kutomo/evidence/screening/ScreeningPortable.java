package fi.kutomo.evidence.screening;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import org.springframework.stereotype.Component;

/** Screenings in an export: what is asked and which references were found. Who screens and what they answered stays here. */
@Component
class ScreeningPortable implements Portable {

    @Override
    public Kind kind() {
        return Kind.of("screening", "evidence.screening").with("evidence.screening_reference");
    }
}
