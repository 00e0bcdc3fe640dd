package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.Fragment;
import java.util.Optional;

/**
 * What a model's own page says of its validation.
 *
 * @param versions which version was assessed, when the reader sees a newer one
 * @param begin where those who wrote it begin a validation; empty for others
 */
public record ValidationPart(Optional<Sign> sign, String words, Optional<String> versions, Optional<String> address, Optional<String> begin)
        implements Fragment {}
