package fi.kutomo.evaluation.transfer;

import java.util.List;

/**
 * The seven areas in which Management Systems International (MSI) looks at whether something can be scaled, each with the fields of a
 * description that speak to it. They are there to think with: each stands for itself and no sum is made of them.
 */
enum ScalingArea {
    STRATEGY("baselineAndStrategy", "desiredChange", "implementationPlan"),
    CREDIBILITY("changeMeasurement", "pilotResults", "evaluationSummary"),
    SUPPORT("needs", "coDevelopers"),
    ADVANTAGE("coreIdea", "novelty"),
    EASE("adoptionConditions", "adopterTips"),
    ADOPTER("context", "targetGroups", "userInsight", "userTesting"),
    FUNDING("funders", "funderText");

    private final List<String> fields;

    ScalingArea(String... fields) {
        this.fields = List.of(fields);
    }

    List<String> fields() {
        return fields;
    }
}
