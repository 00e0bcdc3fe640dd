package fi.kutomo.platform.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A pointer to any publishable thing, whichever module owns it. The kind is the owner's word, such as {@code model}. */
public record Ref(String kind, UUID id) {

    /** The pointer to a thing that its owner knows by a key, such as the area {@code region/06}. */
    public static Ref keyed(String kind, String key) {
        return new Ref(kind, UUID.nameUUIDFromBytes((kind + "/" + key).getBytes(StandardCharsets.UTF_8)));
    }
}
