package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.writing.EditorPage.Clash;
import fi.kutomo.knowledge.writing.EditorPage.Problem;
import fi.kutomo.platform.web.Fragment;
import java.time.Instant;
import java.util.List;

/** What a field says below itself after it was saved while typing. */
public record SavedField(boolean clean, Instant at, List<Problem> problems, List<Clash> clashes) implements Fragment {}
