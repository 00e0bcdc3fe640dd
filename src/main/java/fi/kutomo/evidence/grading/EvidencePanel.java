package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.grading.EvidencePage.Conclusion;
import fi.kutomo.evidence.grading.EvidencePage.Found;
import fi.kutomo.evidence.grading.EvidencePage.Missing;
import fi.kutomo.evidence.grading.EvidencePage.Went;
import fi.kutomo.platform.web.Fragment;
import java.util.List;
import java.util.Optional;

/**
 * How sure, how much, for whom and where it did not work, in short, on the page of the entry.
 *
 * @param versions said when studies looked at an earlier version of the entry than the one that is read
 */
public record EvidencePanel(
        Conclusion conclusion,
        int studies,
        List<Found> found,
        List<Went> worked,
        List<Went> notWorked,
        Optional<String> versions,
        List<Missing> missing,
        String path)
        implements Fragment {}
