package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Progress;
import java.time.Instant;
import java.util.Optional;

/** How far a collection has come; asks for itself again while it goes on. */
public record ExportState(String id, boolean running, boolean failed, int done, int total, long size, Optional<Instant> until)
        implements Fragment {

    static ExportState of(Export export) {
        return new ExportState(
                export.id().toString(),
                export.running(),
                export.failed(),
                export.done(),
                export.total(),
                export.size(),
                export.readyAt().map(ready -> export.askedAt().plus(Export.KEPT)));
    }

    public Progress progress() {
        return new Progress(Ui.t("accounts.privacy.export.collecting"), done, total, Ui.t("accounts.privacy.export.count", done, total));
    }
}
