package fi.kutomo.evidence.studies;

import java.util.LinkedHashMap;
import java.util.Map;

/** What still keeps a study from the public: a message key for each field, in the order of the form. */
final class Obstacles {

    private Obstacles() {}

    static Map<String, String> of(StudyText text) {
        var obstacles = new LinkedHashMap<String, String>();
        var source = text.source();
        if (source.doi().isEmpty() && source.address().isEmpty() && source.publishedIn().isEmpty()) {
            obstacles.put("publishedIn", "evidence.studies.obstacle.source");
        }
        if (text.entries().isEmpty() && text.terms(StudyText.APPROACH).isEmpty()) {
            obstacles.put("entries", "evidence.studies.obstacle.studied");
        }
        if (text.making().design().isEmpty()) {
            obstacles.put("design", "evidence.studies.obstacle.design");
        }
        if (text.making().setting().isEmpty()) {
            obstacles.put("setting", "evidence.studies.obstacle.setting");
        }
        if (text.outcomes().isEmpty() && text.processLearning().isEmpty()) {
            obstacles.put("o0-effect", "evidence.studies.obstacle.outcome");
        }
        for (int i = 0; i < text.outcomes().size(); i++) {
            if (text.outcomes().get(i).passage().isBlank()) {
                obstacles.put("o" + i + "-passage", "evidence.studies.obstacle.passage");
            }
        }
        return obstacles;
    }
}
