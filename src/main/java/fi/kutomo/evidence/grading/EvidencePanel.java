package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.grading.EvidencePage.Conclusion;
import fi.kutomo.evidence.grading.EvidencePage.Found;
import fi.kutomo.evidence.grading.EvidencePage.Missing;
import fi.kutomo.evidence.grading.EvidencePage.NotWorked;
import fi.kutomo.platform.web.Fragment;
import java.util.List;

/** How sure, how much, for whom and where it did not work, in short, on the page of the entry. */
public record EvidencePanel(
        Conclusion conclusion, int studies, List<Found> found, List<NotWorked> notWorked, List<Missing> missing, String path) implements Fragment {}
