package fi.kutomo.evidence.screening;

import java.util.UUID;

/**
 * One screener's answer about one reference at one stage.
 *
 * @param reason of an exclusion, empty where none is asked
 * @param third settles a conflict of others
 */
record Decision(UUID screener, Stage stage, Answer answer, String reason, boolean third) {}
