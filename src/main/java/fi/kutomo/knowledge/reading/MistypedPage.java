package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.web.Page;

/** A permanent id whose check digit is wrong: somebody has mistyped or miscopied it. */
public record MistypedPage(String title, String typed) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
