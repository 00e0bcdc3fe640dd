package fi.kutomo.platform.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream. A send that fails ends it; the page opens another by itself. */
record Stream(Set<UUID> topics, String reader, Audience audience, SseEmitter emitter) {

    static final Duration LIFE = Duration.ofMinutes(15);

    void send(String name, String word) {
        attempt(SseEmitter.event().name(name).data(word));
    }

    void breathe() {
        attempt(SseEmitter.event().comment(""));
    }

    void end() {
        emitter.complete();
    }

    private void attempt(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
