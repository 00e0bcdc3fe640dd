package fi.kutomo.evaluation.validation;

import java.util.Set;

/** Where the validation of an entry stands. What was decided, and until when it holds, is said by its {@link Decision}. */
public enum State {
    /** The questions are being answered. */
    DRAFT,
    SUBMITTED,
    /** An editor has found it complete. */
    CHECKED,
    /** Assessors are marking, each without seeing the others. */
    ASSIGNED,
    /** The assessors differ too much and look at the open criteria together. */
    RECONCILING,
    /** All marks are settled. */
    REVIEWED,
    /** Decided, not yet public. */
    DECIDED,
    PUBLISHED,
    APPEALED,
    EXPIRED,
    WITHDRAWN;

    private static final Set<State> BLIND = Set.of(DRAFT, SUBMITTED, CHECKED, ASSIGNED);
    private static final Set<State> CLOSED = Set.of(PUBLISHED, EXPIRED, WITHDRAWN);

    /** Between a submission and its public decision. */
    public boolean underway() {
        return this != DRAFT && this != APPEALED && !CLOSED.contains(this);
    }

    /** Every assessor that the framework asks for has marked, so that nobody is swayed by another's marks. */
    public boolean marked() {
        return !BLIND.contains(this);
    }

    /** At its end until somebody begins a new round. */
    public boolean closed() {
        return CLOSED.contains(this);
    }

    public String labelKey() {
        return "evaluation.validation.state." + name();
    }
}
