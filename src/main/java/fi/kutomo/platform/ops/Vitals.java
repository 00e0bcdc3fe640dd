package fi.kutomo.platform.ops;

import fi.kutomo.platform.kernel.Lang;
import java.util.List;

/** A module's facts for the operations page. */
public interface Vitals {

    List<Vital> vitals(Lang lang);
}
