package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.attachments.Attachment;
import fi.kutomo.knowledge.attachments.AttachmentStore;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.files.FileKind;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Files of entries. Pictures and PDF are shown, everything else is only ever downloaded, so that no file of somebody's can act as a
 * page of ours.
 */
@Controller
class FileController {

    /** The widths that pages ask for; any number would let a stranger fill the disk with small pictures. */
    private static final Set<Integer> WIDTHS = Set.of(240, 480, 800, 1200);

    /** A browser's own reader of PDF does not work in a sandbox. */
    private static final String NOTHING_INSIDE = "default-src 'none'; style-src 'unsafe-inline'";

    private final AttachmentStore attachments;
    private final EntryStore entries;
    private final EntryRules rules;
    private final FileStore files;

    FileController(AttachmentStore attachments, EntryStore entries, EntryRules rules, FileStore files) {
        this.attachments = attachments;
        this.entries = entries;
        this.rules = rules;
        this.files = files;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/files/{id}/{name}")
    ResponseEntity<Resource> show(
            @PathVariable UUID id, @PathVariable String name, @RequestParam(defaultValue = "0") int width, Caller caller) {
        var attachment = attachments.find(id).orElseThrow(() -> new NotFound("file"));
        var entry = entries.get(attachment.entry());
        boolean open = attachment.open() && entry.isPublic();
        if (!open && !rules.maySeeWorking(caller, entry)) {
            throw new NotFound("file");
        }
        var file = attachment.file();
        var path = width > 0 && attachment.isPicture() && WIDTHS.contains(width) ? files.thumbnail(file, width) : files.path(file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header("Content-Disposition", disposition(attachment).toString())
                .header("Content-Security-Policy", file.kind() == FileKind.PDF ? NOTHING_INSIDE : NOTHING_INSIDE + "; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .eTag(file.sha256() + (width > 0 ? "-" + width : ""))
                .cacheControl(open ? CacheControl.maxAge(Duration.ofDays(1)).cachePublic() : CacheControl.noStore())
                .body(new FileSystemResource(path));
    }

    private static ContentDisposition disposition(Attachment attachment) {
        var shown = switch (attachment.file().kind()) {
            case PNG, JPEG, WEBP, PDF -> ContentDisposition.inline();
            default -> ContentDisposition.attachment();
        };
        return shown.filename(attachment.file().name(), StandardCharsets.UTF_8).build();
    }
}
