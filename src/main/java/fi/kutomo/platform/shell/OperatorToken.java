package fi.kutomo.platform.shell;

import fi.kutomo.platform.files.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The key of the operator's shell: drawn anew at each start, laid with the port into a file that only the owner of the data folder
 * can read, and removed at the end.
 */
@Component
class OperatorToken {

    /** First line the port, second line the token. */
    static final String FILE = "operator";

    private static final Logger LOG = LoggerFactory.getLogger(OperatorToken.class);

    private final DataFolder folder;
    private final String token;
    private @Nullable Path file;

    OperatorToken(DataFolder folder) {
        this.folder = folder;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.token = HexFormat.of().formatHex(bytes);
    }

    /** Compares in a time that does not tell how much was right. */
    boolean matches(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    String value() {
        return token;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void open(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null
                && context.getWebServer().getPort() > 0) {
            file = folder.writeSecret(FILE, context.getWebServer().getPort() + "\n" + token + "\n");
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        try {
            if (file != null && Files.exists(file) && Files.readString(file).contains(token)) {
                Files.delete(file);
            }
        } catch (IOException left) {
            LOG.warn("Could not remove {}: {}", file, left.getMessage());
        }
    }
}
