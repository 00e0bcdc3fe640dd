package fi.kutomo.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for failures that happen before any handler is found: unknown addresses, refused tokens. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private final Errors errors;

    ErrorController(Errors errors) {
        this.errors = errors;
    }

    @Access(Access.Level.PUBLIC)
    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
            errors.handle(failure, request, response);
            return;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        errors.byStatus(status instanceof Integer number ? number : 404, request, response);
    }
}
