package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.LocalizedText;
import java.util.UUID;

/** A vocabulary: its code is the first part of its terms' keys. Own ones come with the program, others were imported. */
public record Scheme(UUID id, String code, String uri, LocalizedText title, boolean own) {}
