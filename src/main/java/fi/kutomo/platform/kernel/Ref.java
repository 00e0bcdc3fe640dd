package fi.kutomo.platform.kernel;

import java.util.UUID;

/** A pointer to any publishable thing, whichever module owns it. The kind is the owner's word, such as {@code model}. */
public record Ref(String kind, UUID id) {}
