package fi.kutomo.platform.files;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that Kutomo keeps. What a file is decides its content, never its name. */
public enum FileKind {
    PDF("application/pdf", "pdf", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", true),
    ODT("application/vnd.oasis.opendocument.text", "odt", true),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", true),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", true),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods", true),
    TXT("text/plain", "txt", true),
    CSV("text/csv", "csv", true),
    HTML("text/html", "html", true),
    PNG("image/png", "png", false),
    JPEG("image/jpeg", "jpg", false),
    WEBP("image/webp", "webp", false),
    SVG("image/svg+xml", "svg", false);

    private final String mediaType;
    private final String extension;
    private final boolean document;

    FileKind(String mediaType, String extension, boolean document) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.document = document;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** Has text that can be extracted. */
    public boolean isDocument() {
        return document;
    }

    /** May be shown as a picture in a page. An SVG may carry script, so it is only ever downloaded. */
    public boolean isPicture() {
        return this == PNG || this == JPEG || this == WEBP;
    }

    static Optional<FileKind> ofMediaType(String mediaType) {
        return switch (mediaType) {
            case "application/xhtml+xml" -> Optional.of(HTML);
            case "text/tab-separated-values", "text/x-matlab", "text/x-log", "text/x-web-markdown", "text/x-tika-text-based-message" ->
                Optional.of(TXT);
            default -> Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
        };
    }
}
