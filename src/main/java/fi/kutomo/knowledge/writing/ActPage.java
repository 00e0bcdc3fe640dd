package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.writing.EditorPage.Hindrance;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * One act on an entry that deserves a look before it is done: submitting, publishing, withdrawing, deleting, another address,
 * confirming. The act's key names its messages; what stands in the way is listed before the button.
 */
public record ActPage(String title, String act, String id, String entryTitle, List<Ask> asks, List<Hindrance> obstacles, Optional<String> problem)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** Acts that take something away wear the danger colour. */
    public boolean dangerous() {
        return act.equals("withdrawal") || act.equals("deletion");
    }

    /** The field that the problem is about, where that is certain: a required one left empty, or the only one that is asked. */
    public Optional<String> slip() {
        return asks.stream()
                .filter(ask -> problem.isPresent() && ask.required() && (ask.value().isBlank() || asks.size() == 1))
                .map(Ask::name)
                .findFirst();
    }

    /** Something to fill in before the act; long ones get several lines. */
    public record Ask(String name, String value, boolean several, boolean required) {}
}
