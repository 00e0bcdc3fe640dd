package fi.kutomo.forum.caring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be done for one question.
 *
 * @param lang of its words when it is not the page's, else null
 * @param words its beginning
 * @param address where it is read and answered
 * @param home where the forms are sent, without the last part
 * @param suggests whether the reader may see who could answer
 * @param weavers to whom it can be handed on
 * @param asleep whether it sleeps now
 * @param answered whether it does not wait any more
 */
public record QuestionPage(
        String title, List<Crumb> trail, @Nullable String lang, String words, String address, String home, boolean answered, List<String> why, List<String> state, boolean suggests,
        List<Person> people, List<Option> weavers, boolean asleep, Map<String, String> typed, Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Somebody who could answer, with the reasons. */
    public record Person(String id, String name, List<String> reasons, Optional<String> careful) {}
}
