package fi.kutomo.evaluation.factors;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import org.springframework.stereotype.Component;

/** Which factors of success entries were said to have, in an export without the names of who said so. */
@Component
class CodingPortable implements Portable {

    @Override
    public Kind kind() {
        return Kind.of("factor-coding", "evaluation.factor_coding");
    }
}
