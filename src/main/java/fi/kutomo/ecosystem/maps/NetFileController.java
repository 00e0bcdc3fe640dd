package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.netfiles.Bounds;
import fi.kutomo.ecosystem.netfiles.NetReader;
import fi.kutomo.ecosystem.netfiles.NetSource;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A network file of one's own, looked at: drawn, told as a table, and compared with the actors that are here. Nothing of it is kept. */
@Controller
@Access(Access.Level.MEMBER)
class NetFileController {

    private static final int MOST = 4;

    private final NetFilePages pages;

    NetFileController(NetFilePages pages) {
        this.pages = pages;
    }

    @GetMapping("/{lang}/network-file")
    NetFilePage fresh() {
        return pages.fresh(Mistakes.none());
    }

    @PostMapping("/{lang}/network-file")
    Reply look(Lang lang, @RequestParam(required = false) @Nullable List<MultipartFile> file) {
        var given = Optional.ofNullable(file).orElse(List.of()).stream().filter(each -> !each.isEmpty()).toList();
        if (given.isEmpty() || given.size() > MOST) {
            return Reply.of(pages.fresh(Mistakes.none().and("file", t("ecosystem.maps.bring.choose", MOST))), 422);
        }
        var reading = NetReader.read(given.stream().map(NetFileController::source).toList(), Bounds.usual());
        return Reply.of(pages.of(reading, lang), reading.refused() ? 422 : 200);
    }

    private static NetSource source(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return new NetSource(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), file::getInputStream);
    }
}
