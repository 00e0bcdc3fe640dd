package fi.kutomo.platform.web.ui;

import java.util.Optional;

/** One thing to choose. */
public record Option(String value, String label, Optional<String> help, boolean chosen) {

    public static Option of(String value, String label, boolean chosen) {
        return new Option(value, label, Optional.empty(), chosen);
    }

    public Option help(String help) {
        return new Option(value, label, Optional.of(help), chosen);
    }
}
