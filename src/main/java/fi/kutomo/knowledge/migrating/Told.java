package fi.kutomo.knowledge.migrating;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Text;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Map;

/** What one field says: a text per language, or values that have none. */
record Told(Map<Lang, Text> texts, List<String> values) {

    static final Told NOTHING = new Told(Map.of(), List.of());

    Told {
        texts = Map.copyOf(texts);
        values = List.copyOf(values);
    }

    static Told by(Content content, String key) {
        return new Told(content.texts(key), content.values(key));
    }

    boolean isEmpty() {
        return texts.isEmpty() && values.isEmpty();
    }

    int words() {
        return texts.values().stream().mapToInt(text -> text.text().strip().split("\\s+").length).sum();
    }
}
