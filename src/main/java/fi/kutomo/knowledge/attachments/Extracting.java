package fi.kutomo.knowledge.attachments;

import fi.kutomo.knowledge.attachments.Attachment.Extraction;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.files.TextExtraction;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads the text of attached documents, one at a time, so that search finds what stands in them. */
@Workflow
public class Extracting {

    private final AttachmentStore attachments;
    private final EntryStore entries;
    private final FileStore files;
    private final TextExtraction extraction;

    public Extracting(AttachmentStore attachments, EntryStore entries, FileStore files, TextExtraction extraction) {
        this.attachments = attachments;
        this.entries = entries;
        this.files = files;
        this.extraction = extraction;
    }

    /** Reads the attachment that has waited longest. Answers its entry, or nothing when none waits. A broken document is marked, not retried. */
    public Optional<Entry> readNext() {
        var waiting = attachments.lockWaiting();
        waiting.ifPresent(this::read);
        return waiting.map(each -> entries.get(each.entry()));
    }

    private void read(Attachment attachment) {
        try {
            var extracted = extraction.extract(files.path(attachment.file()), attachment.file().kind());
            attachments.extracted(attachment.id(), Extraction.DONE, extracted.text().replace("\0", ""), extracted.lang());
        } catch (Refused | UncheckedIOException unreadable) {
            attachments.extracted(attachment.id(), Extraction.FAILED, "", Optional.empty());
        }
    }
}
