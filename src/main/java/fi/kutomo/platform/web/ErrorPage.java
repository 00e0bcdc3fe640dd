package fi.kutomo.platform.web;

import java.util.Optional;

/** What a reader sees when something cannot be shown or done: what happened, that nothing was lost, what to do. */
public record ErrorPage(int status, String title, String explanation, Optional<String> reference) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
