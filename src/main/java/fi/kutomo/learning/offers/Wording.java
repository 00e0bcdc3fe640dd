package fi.kutomo.learning.offers;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Words with their language, where it is not the page's. */
public record Wording(String words, @Nullable String lang) {

    public static final Wording NONE = new Wording("", null);

    public static Wording of(LocalizedText text, Lang reader) {
        return new Wording(text.in(reader), text.isEmpty() ? null : Ui.foreign(text.langFor(reader)));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** What a form sent under this name, with line ends as the program keeps them. */
    public static String read(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    /** The three fields of a form that begin with this prefix. */
    static LocalizedText inThree(MultiValueMap<String, String> sent, String prefix) {
        return new LocalizedText(Lang.ALL.stream().collect(Collectors.toMap(lang -> lang, lang -> read(sent, prefix + lang.tag()))));
    }
}
