package fi.kutomo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends a reader without a language to the front page in the language that the browser asks for. */
@Controller
class RootController {

    @Access(Access.Level.PUBLIC)
    @GetMapping("/")
    ResponseEntity<Void> show(HttpServletRequest request) {
        return ResponseEntity.status(302)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .location(URI.create("/" + Languages.preferred(request).tag()))
                .build();
    }
}
