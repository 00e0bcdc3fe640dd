package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Collects the panels about a thing. A panel that fails is left out: it must not take the page down. */
@Component
public class Panels {

    private static final Logger LOG = LoggerFactory.getLogger(Panels.class);

    private final List<PanelSource> sources;

    Panels(List<PanelSource> sources) {
        this.sources = sources.stream().sorted(Comparator.comparingInt(PanelSource::order)).toList();
    }

    public List<Panel> about(Ref ref, Caller caller) {
        return sources.stream().map(source -> ask(source, ref, caller)).flatMap(Optional::stream).toList();
    }

    private Optional<Panel> ask(PanelSource source, Ref ref, Caller caller) {
        try {
            return source.about(ref, caller);
        } catch (RuntimeException failure) {
            LOG.warn("No panel of {} about {} {}", source.getClass().getSimpleName(), ref.kind(), ref.id(), failure);
            return Optional.empty();
        }
    }
}
