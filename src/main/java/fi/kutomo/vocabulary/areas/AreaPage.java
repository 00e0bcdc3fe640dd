package fi.kutomo.vocabulary.areas;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.vocabulary.Area;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One area: its names, what it lies in on which days, and what lies in it today.
 *
 * @param language f, s, fs, sf, or empty above the municipality
 * @param inside what lies in it today, by kind
 * @param panels what other modules say about it
 */
public record AreaPage(
        String title,
        Area area,
        String language,
        List<Around> around,
        Optional<Around> funding,
        Map<String, List<Area>> inside,
        boolean former,
        List<Panel> panels,
        List<Crumb> trail,
        Optional<String> linkedData)
        implements Page {

    /** An area around, and from which day until which day it is so. */
    public record Around(Area area, Optional<LocalDate> from, Optional<LocalDate> until) {}
}
