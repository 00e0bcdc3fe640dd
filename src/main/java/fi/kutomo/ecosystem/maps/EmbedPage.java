package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import gg.jte.Content;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One picture of a map for the pages of others: with its sentences and its table, without scripts, forms and anything of the reader.
 *
 * @param told what the map shows
 * @param drawing empty while nobody is on the map
 * @param aggregate why groups are drawn where the net was asked for; empty: as asked
 * @param address where the whole map is
 */
public record EmbedPage(String title, @Nullable String titleLang, String told, Optional<Content> drawing, String aggregate, String address)
        implements Page {

    /** In place of a map that was taken away. */
    static EmbedPage gone(String title, @Nullable String titleLang, String maps) {
        return new EmbedPage(title, titleLang, Ui.t("ecosystem.maps.embed.gone"), Optional.empty(), "", maps);
    }

    @Override
    public boolean framed() {
        return true;
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
