package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.CardLine;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands at the address of something that is no longer public: why, since when, and what to read instead. */
public record TombstonePage(
        String title,
        @Nullable String titleLang,
        String kindName,
        String permanentId,
        String reason,
        Instant since,
        Optional<CardLine> replacement)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
