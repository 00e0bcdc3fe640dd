package fi.kutomo.platform.shell;

import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes the words of {@code bin/kutomo} from this machine, if they come with the token of the data folder, and streams the answer.
 * The last line is an end mark and the exit code. To everybody else the address does not exist.
 */
@Controller
@Access(Access.Level.PUBLIC)
class CommandController {

    private static final int WORDS_LIMIT = 1 << 20;

    private final Shell shell;
    private final OperatorToken token;
    private final Map<String, AtomicBoolean> running = new ConcurrentHashMap<>();

    CommandController(Shell shell, OperatorToken token) {
        this.shell = shell;
        this.token = token;
    }

    /** The body has one URL-encoded word a line, the calling folder first. */
    @PostMapping("/operator/commands/{id}")
    void run(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        check(request);
        var words = words(request);
        var stop = new AtomicBoolean();
        running.put(id, stop);
        try {
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.flushBuffer();
            // Not the response's own writer: that one hides it when the reader is gone.
            var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            var out = new PrintWriter(new LeavingWriter(writer, stop), true);
            int code = shell.run(words.subList(1, words.size()), Path.of(words.getFirst()), stop, out);
            out.println(Terminal.END_MARK + String.valueOf(code));
        } finally {
            running.remove(id);
        }
    }

    @PostMapping("/operator/commands/{id}/stop")
    void stop(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        check(request);
        var stop = running.get(id);
        if (stop != null) {
            stop.set(true);
        }
        response.setStatus(204);
    }

    private void check(HttpServletRequest request) throws IOException {
        boolean near = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (!near || !token.matches(request.getHeader(Terminal.TOKEN_HEADER))) {
            throw new NotFound("operator");
        }
    }

    private static List<String> words(HttpServletRequest request) throws IOException {
        var body = new String(request.getInputStream().readNBytes(WORDS_LIMIT), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("\n"))
                .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
                .toList();
    }
}
