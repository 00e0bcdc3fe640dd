package fi.kutomo.ecosystem.measuring;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads from the page of a region to the state of its net. */
@Component
class MeasuresPanel implements PanelSource {

    private static final int ORDER = 60;

    private final Places places;
    private final Html html;

    MeasuresPanel(Places places, Html html) {
        this.places = places;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (!ref.kind().equals("area")) {
            return Optional.empty();
        }
        return places.all(caller.lang()).stream()
                .filter(area -> Ref.keyed("area", area.key()).equals(ref))
                .findFirst()
                .map(area -> new Panel("net", Ui.t("ecosystem.measuring.panel"), html.content(new MeasuresPiece(Ui.url("areas/" + area.key() + "/net")))));
    }
}
