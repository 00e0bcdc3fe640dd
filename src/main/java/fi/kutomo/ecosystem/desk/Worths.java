package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.Deskwork;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of lines that the desk knows, of rooms beside it and of modules above, by their words. */
@Component
class Worths {

    private final Map<String, Worth> byWord;
    private final Messages messages;

    Worths(List<Worth> worths, ObjectProvider<Deskwork> given, Messages messages) {
        this.byWord = Stream.concat(worths.stream(), given.orderedStream().map(WorkGiven::new))
                .sorted(Comparator.comparing(Worth::word))
                .collect(Collectors.toMap(Worth::word, worth -> worth, (one, _) -> one, LinkedHashMap::new));
        this.messages = messages;
    }

    List<Worth> all() {
        return List.copyOf(byWord.values());
    }

    Optional<Worth> of(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** What a kind of line is called. */
    String name(String word, Lang lang) {
        return of(word).flatMap(worth -> worth.name(lang)).orElseGet(() -> messages.in(lang, "ecosystem.desk.kind." + word));
    }
}
