package fi.kutomo.forum.threads;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What goes with some kinds of threads.
 *
 * @param begins first day of a gathering
 * @param until its last day, or the last day on which one can take part
 * @param place where it is held, or the country of an opportunity abroad
 * @param link an address elsewhere with more about it
 */
public record Particulars(Optional<LocalDate> begins, Optional<LocalDate> until, String place, String link) {

    public static final Particulars NONE = new Particulars(Optional.empty(), Optional.empty(), "", "");
}
