package fi.kutomo.forum.translating;

import fi.kutomo.platform.kernel.Lang;
import java.util.Optional;
import java.util.UUID;

/**
 * A post in another language.
 *
 * @param html safe markup
 * @param by who translated it; empty when that person is not here any more
 * @param old whether the post was changed afterwards
 */
public record Translation(UUID post, Lang lang, String html, Optional<UUID> by, boolean old, int version) {}
