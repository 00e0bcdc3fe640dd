package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.writing.EditorPage.Clash;
import fi.kutomo.knowledge.writing.EditorPage.Problem;
import java.util.List;
import java.util.Map;

/** What became of a whole form: which fields met another's text, which could not be taken, by field key. */
record Saved(int changed, Map<String, Clash> clashes, List<Problem> problems) {

    boolean clean() {
        return clashes.isEmpty() && problems.isEmpty();
    }
}
