package fi.kutomo.ecosystem.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.maps.MapNets;
import fi.kutomo.ecosystem.maps.MapNets.Mapped;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the public page of the net of a saved map. What single ones trust is not told of selections that anybody could compare. */
@Component
class MapMeasuresPages {

    private final Runs runs;
    private final MapNets maps;
    private final MeasuresPages pages;

    MapMeasuresPages(Runs runs, MapNets maps, MeasuresPages pages) {
        this.runs = runs;
        this.maps = maps;
        this.pages = pages;
    }

    MeasuresPage page(Mapped map, Question question, boolean current, Lang lang) {
        var answer = runs.open(question);
        var rests = t(map.namesKinds() ? "ecosystem.measuring.map.restsText" : "ecosystem.measuring.restsText");
        return new MeasuresPage(
                MeasuresPages.title(question, lang), maps.told(map, lang), t("ecosystem.measuring.map.text"), new Tabs("", List.of()),
                answer.run().map(run -> pages.told(question, run, current, rests, lang)), MeasuresPages.progress(answer),
                answer instanceof Runs.TooFew ? t("ecosystem.measuring.map.tooFew", Net.FEWEST) : MeasuresPages.why(answer), Optional.empty(), Optional.empty(), List.of(),
                List.of(new Crumb(t("ecosystem.maps.title"), "maps"), new Crumb(map.name().in(lang), map.path())), current);
    }
}
