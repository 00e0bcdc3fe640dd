package fi.kutomo.evaluation.transfer;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import org.springframework.stereotype.Component;

/** Figures of municipalities that editors have brought, in an export. */
@Component
class ContextPortable implements Portable {

    @Override
    public Kind kind() {
        return Kind.of("municipality-figures", "evaluation.context");
    }
}
