package fi.kutomo.evaluation.potential;

/**
 * What is judged under each criterion, 0 none, 1 weak, 2 fair, 3 good, 4 strong. For 0, 2 and 4 an anchor says what must be so:
 * {@code evaluation.potential.point.<NAME>.0}.
 */
public enum Point {
    NEED_TODAY(Aspect.TIMELINESS),
    POLICY_WINDOW(Aspect.TIMELINESS),
    URGENCY(Aspect.TIMELINESS),
    USERS_ASK(Aspect.DEMAND),
    ADOPTERS_ASK(Aspect.DEMAND),
    PAYER(Aspect.DEMAND),
    LAW_AND_ETHICS(Aspect.FEASIBILITY),
    SKILLS(Aspect.FEASIBILITY),
    COST(Aspect.FEASIBILITY),
    BETTER(Aspect.VALUE_PROPOSITION),
    FOR_WHOM(Aspect.VALUE_PROPOSITION),
    SOCIAL_MEANS(Aspect.VALUE_PROPOSITION);

    public static final int MOST = 4;

    private final Aspect aspect;

    Point(Aspect aspect) {
        this.aspect = aspect;
    }

    public Aspect aspect() {
        return aspect;
    }

    public String labelKey() {
        return "evaluation.potential.point." + name() + ".name";
    }

    /** What must be so for 0, 2 or 4. */
    public String anchorKey(int mark) {
        return "evaluation.potential.point." + name() + "." + mark;
    }
}
