package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.web.Access;
import java.io.ByteArrayOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One term, or a whole vocabulary of ours, as linked data. */
@Controller
class LinkedDataController {

    private final Exchanging exchanging;

    LinkedDataController(Exchanging exchanging) {
        this.exchanging = exchanging;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/terms/{scheme}/{code}.ttl")
    ResponseEntity<byte[]> turtle(@PathVariable String scheme, @PathVariable String code) {
        return answer(scheme, code, SkosFormat.TURTLE);
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/terms/{scheme}/{code}.jsonld")
    ResponseEntity<byte[]> json(@PathVariable String scheme, @PathVariable String code) {
        return answer(scheme, code, SkosFormat.JSON_LD);
    }

    private ResponseEntity<byte[]> answer(String scheme, String code, SkosFormat format) {
        var out = new ByteArrayOutputStream();
        exchanging.giveOne(scheme, code, format, out);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(out.toByteArray());
    }
}
