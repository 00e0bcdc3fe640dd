package fi.kutomo.evaluation.statements;

import fi.kutomo.platform.web.Access;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The public keys with which statements of this site are verified. */
@Controller
@Access(Access.Level.PUBLIC)
class KeyController {

    private final SigningKeys keys;

    KeyController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/kutomo-validation-keys.json")
    @ResponseBody
    ResponseEntity<Map<String, Object>> list() {
        var published = new ArrayList<Map<String, String>>();
        keys.all().forEach((name, key) -> {
            var one = new LinkedHashMap<String, String>();
            one.put("kty", "OKP");
            one.put("crv", "Ed25519");
            one.put("use", "sig");
            one.put("kid", name);
            one.put("x", Base64.getUrlEncoder().withoutPadding().encodeToString(PublicKeys.raw(key)));
            published.add(one);
        });
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .body(Map.of("keys", List.copyOf(published)));
    }
}
