package fi.kutomo.exchange.innokyla;

import fi.kutomo.knowledge.Stage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Innokylä's words for how far the development has come. */
final class Stages {

    private static final Map<String, Stage> BY_BEGINNING = new LinkedHashMap<>();

    static {
        BY_BEGINNING.put("ide", Stage.IDEA);
        BY_BEGINNING.put("kehitteillä", Stage.IN_DEVELOPMENT);
        BY_BEGINNING.put("kehittämis", Stage.IN_DEVELOPMENT);
        BY_BEGINNING.put("kokeil", Stage.PILOTING);
        BY_BEGINNING.put("pilot", Stage.PILOTING);
        BY_BEGINNING.put("testa", Stage.PILOTING);
        BY_BEGINNING.put("arvioi", Stage.EVALUATED);
        BY_BEGINNING.put("valmis", Stage.READY);
        BY_BEGINNING.put("käyttöönotettavissa", Stage.READY);
        BY_BEGINNING.put("levi", Stage.SPREADING);
        BY_BEGINNING.put("vakiint", Stage.EMBEDDED);
        BY_BEGINNING.put("vakiinn", Stage.EMBEDDED);
        BY_BEGINNING.put("juurtu", Stage.EMBEDDED);
        BY_BEGINNING.put("keskey", Stage.PAUSED);
        BY_BEGINNING.put("tauolla", Stage.PAUSED);
        BY_BEGINNING.put("päätty", Stage.ENDED_WITH_LESSONS);
    }

    private Stages() {}

    static Optional<Stage> named(String words) {
        var tidy = words.strip().toLowerCase(Locale.ROOT);
        return BY_BEGINNING.entrySet().stream().filter(entry -> tidy.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
