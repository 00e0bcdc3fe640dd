package fi.kutomo.evidence.arriving;

import fi.kutomo.platform.kernel.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Recognises by its beginning what a file of references is written in, and reads it. */
@Component
class ReferenceFile {

    /** More than anybody looks through before saying yes. */
    static final int MOST = 20_000;

    private final JsonMapper mapper;

    ReferenceFile(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** What a file may be written in. */
    enum Format {
        RIS,
        BIBTEX,
        CSL_JSON,
        CSV
    }

    /** The references of a file, in its order. */
    record Read(Format format, List<Reference> references) {}

    /** Refused when the file is none of ours, holds nothing, or holds too much. */
    Read read(byte[] bytes) {
        var text = text(bytes);
        var format = format(text);
        var references = switch (format) {
            case RIS -> Ris.read(text);
            case BIBTEX -> BibTex.read(text);
            case CSL_JSON -> csl(text);
            case CSV -> CsvStudies.read(text);
        };
        if (references.isEmpty()) {
            throw new Refused("evidence.arriving.nothing");
        }
        if (references.size() > MOST) {
            throw new Refused("evidence.arriving.tooMany", MOST);
        }
        return new Read(format, references);
    }

    private List<Reference> csl(String text) {
        try {
            return CslJson.read(mapper.readTree(text));
        } catch (JacksonException broken) {
            throw new Refused("evidence.arriving.unknown");
        }
    }

    private static Format format(String text) {
        var start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return Format.CSL_JSON;
        }
        if (start.matches("(?s)TY  ?- ?.*")) {
            return Format.RIS;
        }
        if (start.matches("(?s)(%[^\\n]*\\n\\s*)*@[A-Za-z]+\\s*[{(].*")) {
            return Format.BIBTEX;
        }
        if (CsvStudies.recognises(start)) {
            return Format.CSV;
        }
        throw new Refused("evidence.arriving.unknown");
    }

    /** UTF-8, or what older programs of Western Europe write. */
    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
    }
}
