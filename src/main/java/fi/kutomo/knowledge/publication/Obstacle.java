package fi.kutomo.knowledge.publication;

import java.util.List;
import java.util.Optional;

/**
 * Why an entry cannot go public yet. The message stands alone; where it belongs to a field, the page names the field beside it.
 *
 * @param field key of the template's field, if it is about one
 */
public record Obstacle(String messageKey, List<Object> arguments, Optional<String> field) {

    static Obstacle at(String field, String messageKey, Object... arguments) {
        return new Obstacle(messageKey, List.of(arguments), Optional.of(field));
    }

    static Obstacle of(String messageKey, Object... arguments) {
        return new Obstacle(messageKey, List.of(arguments), Optional.empty());
    }
}
