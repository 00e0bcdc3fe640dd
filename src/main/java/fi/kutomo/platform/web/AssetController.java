package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.NotFound;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves style sheets, scripts, fonts and pictures of the program itself. */
@Controller
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/assets/{version}/{*file}")
    ResponseEntity<byte[]> show(
            @PathVariable String file, @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        var asset = assets.find(file.substring(1)).orElseThrow(() -> new NotFound(file));
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.type()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        var gzip = asset.gzip();
        return gzip != null && accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip)
                : answer.body(asset.bytes());
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(302).location(URI.create(assets.address("img/mark.svg"))).build();
    }
}
