package fi.kutomo.platform.web.ui;

import java.util.List;

/** A place with nothing in it yet: what it is for, and the first act. */
public record Empty(String heading, String text, List<Act> acts) {

    public static Empty of(String heading, String text, Act... acts) {
        return new Empty(heading, text, List.of(acts));
    }
}
