package fi.kutomo.platform.ops;

import fi.kutomo.platform.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells at the console in plain words why a start failed, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return new FailureAnalysis(
                        "Port " + taken.getPort() + " is taken by another program.",
                        "Stop that program, or choose another port: bin/run --port " + (taken.getPort() + 1),
                        failure);
            }
            if (cause instanceof CannotStart told) {
                return new FailureAnalysis(String.valueOf(told.getMessage()), null, failure);
            }
        }
        return null;
    }
}
