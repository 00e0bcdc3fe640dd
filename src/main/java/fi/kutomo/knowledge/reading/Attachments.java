package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.attachments.Attachment;
import fi.kutomo.knowledge.attachments.AttachmentStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files and pictures of an entry that the public may see. */
@Component
class Attachments {

    static final int WIDE = 1200;
    private static final int LOGO = 240;

    private final AttachmentStore store;

    Attachments(AttachmentStore store) {
        this.store = store;
    }

    /** The open attachments in their order. */
    List<Attachment> of(Reading reading) {
        return store.of(reading.entry().id()).stream().filter(Attachment::open).toList();
    }

    static Optional<Picture> cover(List<Attachment> attachments, Lang reader) {
        return pictures(attachments, Attachment.COVER_IMAGE, WIDE, reader).stream().findFirst();
    }

    static List<Picture> logos(List<Attachment> attachments, Lang reader) {
        return pictures(attachments, Attachment.IMPLEMENTER_LOGOS, LOGO, reader);
    }

    private static List<Picture> pictures(List<Attachment> attachments, String field, int width, Lang reader) {
        return attachments.stream()
                .filter(each -> each.field().equals(field) && each.isPicture() && each.file().picture().isPresent())
                .map(each -> picture(each, width, reader))
                .toList();
    }

    private static Picture picture(Attachment attachment, int width, Lang reader) {
        var size = attachment.file().picture().orElseThrow();
        int shown = Math.min(width, size.width());
        int height = Math.max(1, Math.round((float) size.height() * shown / size.width()));
        return new Picture(address(attachment, Optional.of(width)), attachment.alt().in(reader), shown, height, attachment.licence());
    }

    static List<FileLine> files(List<Attachment> attachments, Lang reader) {
        return attachments.stream()
                .filter(each -> !each.field().equals(Attachment.COVER_IMAGE) && !each.field().equals(Attachment.IMPLEMENTER_LOGOS))
                .map(each -> file(each, reader))
                .toList();
    }

    private static FileLine file(Attachment attachment, Lang reader) {
        var what = attachment.file().kind().extension().toUpperCase(Locale.ROOT) + ", " + Ui.bytes(attachment.file().size())
                + attachment.lang().map(lang -> ", " + lang.locale().getDisplayLanguage(reader.locale())).orElse("");
        var lang = attachment.title().isEmpty() ? null : Ui.foreign(attachment.title().langFor(reader));
        return new FileLine(attachment.title(reader), address(attachment, Optional.empty()), what, lang);
    }

    /** Where the file is served; with a width a picture that is not wider. */
    static String address(Attachment attachment, Optional<Integer> width) {
        var name = Ui.encode(attachment.file().name()).replace("+", "%20");
        return "/files/" + attachment.id() + "/" + name + width.map(pixels -> "?width=" + pixels).orElse("");
    }
}
