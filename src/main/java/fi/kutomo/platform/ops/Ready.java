package fi.kutomo.platform.ops;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on the console that Kutomo is ready, where it is, and what the modules add as {@link Greeting}. */
@Component
class Ready {

    private final List<Greeting> greetings;

    Ready(List<Greeting> greetings) {
        this.greetings = greetings;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null
                || context.getWebServer().getPort() < 0) {
            return;
        }
        var text = new StringBuilder()
                .append("Kutomo is ready at http://127.0.0.1:")
                .append(context.getWebServer().getPort())
                .append('\n');
        greetings.forEach(greeting -> greeting.lines().forEach(line -> text.append("  ").append(line).append('\n')));
        System.out.print(text);
        System.out.flush();
    }
}
