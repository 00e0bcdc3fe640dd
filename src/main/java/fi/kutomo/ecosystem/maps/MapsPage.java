package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The regions of Finland with their actors, and the maps that somebody has saved.
 *
 * @param regions empty while there are no actors
 */
public record MapsPage(String title, Optional<Content> regions, List<Line> lines, boolean mayBring) implements Page {

    @Override
    public Optional<String> summary() {
        return Optional.of(Ui.t("ecosystem.maps.lead"));
    }

    /** A saved map, and what it shows. */
    public record Line(String name, @Nullable String nameLang, String address, String told) {}
}
