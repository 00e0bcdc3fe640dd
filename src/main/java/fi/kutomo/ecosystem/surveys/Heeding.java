package fi.kutomo.ecosystem.surveys;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;

/** A weaver takes note of what has come in to a survey, so that the desk does not tell it again. */
@Workflow
public class Heeding {

    private final NewsStore news;
    private final SurveyRules rules;
    private final Clock clock;

    Heeding(NewsStore news, SurveyRules rules, Clock clock) {
        this.news = news;
        this.rules = rules;
        this.clock = clock;
    }

    /** Looking again changes the time alone. */
    public void look(Survey survey, Caller caller) {
        rules.requireMind(caller, survey);
        news.looked(caller.person().orElseThrow(), survey.id(), clock.instant());
    }
}
