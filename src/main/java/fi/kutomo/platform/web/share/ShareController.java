package fi.kutomo.platform.web.share;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The picture for shared links of pages that have none of their own. */
@Controller
class ShareController {

    private final ShareImage image;
    private final Messages messages;

    ShareController(ShareImage image, Messages messages) {
        this.image = image;
        this.messages = messages;
    }

    @Access(Access.Level.PUBLIC)
    @Paced(Pace.PICTURE)
    @GetMapping("/{lang}/share.png")
    ResponseEntity<byte[]> show(Lang lang) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                .body(image.png("", messages.in(lang, "platform.foot.what")));
    }
}
