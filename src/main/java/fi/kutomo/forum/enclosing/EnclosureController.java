package fi.kutomo.forum.enclosing;

import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files of posts, for those who may read the conversation; what was not sent yet, for who gave it. Pictures are shown, everything else is
 * only ever downloaded, so that no file of somebody's can act as a page of ours.
 */
@Controller
class EnclosureController {

    private final EnclosureStore enclosures;
    private final ThreadStore threads;
    private final ThreadRules rules;
    private final FileStore files;

    EnclosureController(EnclosureStore enclosures, ThreadStore threads, ThreadRules rules, FileStore files) {
        this.enclosures = enclosures;
        this.threads = threads;
        this.rules = rules;
        this.files = files;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/forum-files/{id}/{name}")
    ResponseEntity<Resource> show(@PathVariable UUID id, @PathVariable String name, Caller caller) {
        var enclosure = enclosures.find(id).filter(each -> reads(each, caller)).orElseThrow(() -> new NotFound("file"));
        var file = enclosure.file();
        var shown = file.picture().isPresent() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header("Content-Disposition", shown.filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .eTag(file.sha256())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new FileSystemResource(files.path(file)));
    }

    /** With a post that was taken out of sight its files are, too. */
    private boolean reads(Enclosure enclosure, Caller caller) {
        boolean own = rules.own(caller, enclosure.giver());
        return enclosure.thread().isPresent()
                ? threads.find(enclosure.thread().get())
                        .map(thread -> rules.access(caller, thread))
                        .filter(access -> access.reads() && (own || enclosure.shown() || access.keepsOrder()))
                        .isPresent()
                : own;
    }
}
