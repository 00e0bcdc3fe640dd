package fi.kutomo.knowledge;

import fi.kutomo.platform.kernel.Lang;
import java.util.Map;

/** From where an import took what an entry says. A floor above answers. */
public interface Sources {

    /** By field, the place in words, such as "Line 12, projects.xlsx"; nothing for what was written here. */
    Map<String, String> places(PermanentId id, Lang lang);
}
