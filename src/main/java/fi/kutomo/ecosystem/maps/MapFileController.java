package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.netfiles.Format;
import fi.kutomo.ecosystem.netfiles.NetFile;
import fi.kutomo.ecosystem.netfiles.NetWriter;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A map as a file for other programs: the same actors and ties as the picture, in five formats. */
@Controller
@Access(Access.Level.PUBLIC)
class MapFileController {

    private final Charting charting;
    private final Asking asking;
    private final MapFiles files;

    MapFileController(Charting charting, Asking asking, MapFiles files) {
        this.charting = charting;
        this.asking = asking;
        this.files = files;
    }

    /** @param part of a pair of files: actors or ties */
    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/map/file")
    void file(
            Lang lang, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String part, HttpServletResponse response)
            throws IOException {
        send(files.of(charting.of(asking.sure(sent).sentence(), lang), lang), format, part, "kutomo-map", response);
    }

    /** @param name of the file, without its ending */
    static void send(NetFile file, String format, String part, String name, HttpServletResponse response) throws IOException {
        var known = Arrays.stream(Format.values()).filter(each -> each.ending().equals(format)).findFirst().orElseThrow(() -> new NotFound("format " + format));
        var written = NetWriter.write(file, known).stream()
                .filter(each -> known != Format.CSV || each.ending().equals("-" + part + ".csv"))
                .findFirst()
                .orElseThrow(() -> new NotFound("part " + part));
        response.setContentType(written.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + written.ending() + "\"");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        response.getOutputStream().write(written.bytes());
    }
}
