package fi.kutomo.evaluation.experiences;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Optional;

/**
 * Uses of entries, or of one entry, as people have told of them.
 *
 * @param about title and address of the entry where the list is narrowed to one
 * @param drafts of the reader, of everybody for editors
 */
public record ExperiencesPage(
        String title,
        Optional<String> summary,
        Optional<ExperienceLine> about,
        String beginPath,
        long total,
        List<ExperienceLine> lines,
        List<ExperienceLine> drafts,
        boolean mayTell,
        Pager pager)
        implements Page {}
