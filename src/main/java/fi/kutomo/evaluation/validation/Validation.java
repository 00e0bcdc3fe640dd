package fi.kutomo.evaluation.validation;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The validation of one entry, in rounds.
 *
 * @param version counts every change
 * @param framework version of the framework in this round
 * @param revision published revision that is assessed, 0 before the first submission
 * @param core fingerprint of its core fields, so that a new major version is noticed
 * @param sentBack why an editor did not find it complete
 */
public record Validation(
        UUID id,
        int version,
        String slug,
        EntryId entry,
        PermanentId permanentId,
        int framework,
        int round,
        State state,
        int revision,
        String core,
        Optional<UUID> submitter,
        String sentBack,
        Instant createdAt,
        Optional<Instant> submittedAt,
        Instant changedAt) {

    static final String KIND = "validation";

    public String path() {
        return "validations/" + slug;
    }

    Validation in(State next) {
        return new Validation(
                id, version, slug, entry, permanentId, framework, round, next, revision, core, submitter, "", createdAt, submittedAt, changedAt);
    }

    Validation sentBack(String why) {
        return new Validation(
                id, version, slug, entry, permanentId, framework, round, State.DRAFT, revision, core, submitter, why, createdAt, submittedAt,
                changedAt);
    }

    /** Submitted for this published revision. */
    Validation submitted(int published, String fingerprint, Instant now) {
        return new Validation(
                id, version, slug, entry, permanentId, framework, round, State.SUBMITTED, published, fingerprint, submitter, "", createdAt,
                Optional.of(now), changedAt);
    }

    /** A new round, by the framework in force now. */
    Validation again(State from, int frameworkNow, int published, String fingerprint) {
        return new Validation(
                id, version, slug, entry, permanentId, frameworkNow, round + 1, from, published, fingerprint, submitter, "", createdAt,
                submittedAt, changedAt);
    }
}
