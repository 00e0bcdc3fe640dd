package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.drawing.WholeNet;
import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.ui.DateField;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the page of a large net fetches to draw it: the same actors and ties as on the page, with their places. */
@Controller
@Access(Access.Level.PUBLIC)
class WholeNetController {

    private static final String WAIT = "5";

    private final SavedMapStore maps;
    private final SnapshotStore snapshots;
    private final Charting charting;
    private final Asking asking;
    private final Placing placing;
    private final LargeNets large;

    WholeNetController(SavedMapStore maps, SnapshotStore snapshots, Charting charting, Asking asking, Placing placing, LargeNets large) {
        this.maps = maps;
        this.snapshots = snapshots;
        this.charting = charting;
        this.asking = asking;
        this.placing = placing;
        this.large = large;
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/map/net")
    @ResponseBody
    ResponseEntity<WholeNet> net(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var content = borne(charting.of(asking.sure(sent).sentence(), lang));
        return answer(content, large.anew(content), lang, caller);
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/maps/{slug}/net")
    @ResponseBody
    ResponseEntity<WholeNet> saved(Lang lang, @PathVariable String slug, Caller caller) {
        var map = maps.require(slug);
        var content = borne(charting.of(map.sentence(), lang));
        return answer(content, large.of(placing.ground(map, content.net()), content), lang, caller);
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/maps/{slug}/snapshots/{day}/net")
    @ResponseBody
    ResponseEntity<WholeNet> then(Lang lang, @PathVariable String slug, @PathVariable String day, Caller caller) {
        var map = maps.require(slug);
        var snapshot = DateField.read(day).flatMap(known -> snapshots.on(map.id(), known)).orElseThrow(() -> new NotFound("snapshot " + day));
        var content = borne(charting.of(snapshot, lang));
        return answer(content, large.of(placing.ground(map, content.net()), content), lang, caller);
    }

    private static MapContent borne(MapContent content) {
        if (!MapPictures.borne(content)) {
            throw new NotFound("net of so many: " + content.actors().size());
        }
        return content;
    }

    private static ResponseEntity<WholeNet> answer(MapContent content, Optional<Map<UUID, Spot>> spots, Lang lang, Caller caller) {
        var answer = ResponseEntity.status(spots.isPresent() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header("Cache-Control", caller.signedIn() ? "no-store" : "no-cache")
                .header("X-Robots-Tag", "noindex");
        return spots.map(known -> answer.body(WholeNet.of(MapPictures.net("", content, known, lang)))).orElseGet(() -> answer.header("Retry-After", WAIT).build());
    }
}
