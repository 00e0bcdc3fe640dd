package fi.kutomo.gatherings.sessions;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Messages;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** The usual agenda of each kind of session, in all languages. */
@Component
public class Agendas {

    private static final String KEY = "gatherings.agenda.";

    private final Messages messages;

    Agendas(Messages messages) {
        this.messages = messages;
    }

    public List<Part> of(Kind kind) {
        return kind.steps().stream().map(step -> new Part(step.minutes(), text(step.word() + ".title"), text(step.word() + ".say"))).toList();
    }

    private LocalizedText text(String word) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> texts.put(lang, messages.in(lang, KEY + word)));
        return new LocalizedText(texts);
    }
}
