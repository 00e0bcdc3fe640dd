package fi.kutomo.platform.ops;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The operators' page. */
@Controller
class OperationsController {

    private final List<Vitals> sources;
    private final FailedDeliveries deliveries;
    private final Messages messages;

    OperationsController(List<Vitals> sources, FailedDeliveries deliveries, Messages messages) {
        this.sources = sources;
        this.deliveries = deliveries;
        this.messages = messages;
    }

    @Access(Access.Level.OPERATOR)
    @GetMapping("/{lang}/operations")
    OperationsPage show(Lang lang) {
        var vitals = new ArrayList<>(program(lang));
        sources.forEach(source -> vitals.addAll(source.vitals(lang)));
        return new OperationsPage(messages.in(lang, "platform.operations.title"), vitals, deliveries.list());
    }

    private List<Vital> program(Lang lang) {
        var runtime = Runtime.getRuntime();
        var used = (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024);
        var up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return List.of(
                new Vital("platform.operations.java", Runtime.version().toString(), true),
                new Vital(
                        "platform.operations.memory",
                        messages.in(lang, "platform.operations.memoryValue", used, runtime.maxMemory() / (1024 * 1024)),
                        used < runtime.maxMemory() / (1024 * 1024) * 9 / 10),
                new Vital(
                        "platform.operations.uptime",
                        messages.in(lang, "platform.operations.uptimeValue", up.toDays(), up.toHoursPart(), up.toMinutesPart()),
                        true));
    }
}
