package fi.kutomo.platform.web.ui;

import java.util.Optional;

/** A message on a page, with or without a heading. */
public record Notice(Tone tone, Optional<String> heading, String text) {

    public static Notice plain(String text) {
        return new Notice(Tone.PLAIN, Optional.empty(), text);
    }

    public static Notice good(String text) {
        return new Notice(Tone.GOOD, Optional.empty(), text);
    }

    public static Notice careful(String text) {
        return new Notice(Tone.CAREFUL, Optional.empty(), text);
    }

    public static Notice bad(String text) {
        return new Notice(Tone.BAD, Optional.empty(), text);
    }

    public Notice headed(String heading) {
        return new Notice(tone, Optional.of(heading), text);
    }
}
