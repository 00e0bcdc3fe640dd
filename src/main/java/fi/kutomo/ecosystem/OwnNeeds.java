package fi.kutomo.ecosystem;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import java.util.List;
import java.util.UUID;

/** Lets people say what actors of their own need, wherever the need came up. */
public interface OwnNeeds {

    /** Actors for which the caller speaks. */
    List<Own> of(Caller caller);

    /** What can be needed. */
    List<Kind> kinds(Lang lang);

    /**
     * Says for a year that the actor needs this.
     *
     * @param source where the need came up
     * @param open for everybody; otherwise for those who are in a community with the actor
     * @throws fi.kutomo.platform.kernel.NotFound when the caller does not speak for the actor
     * @throws fi.kutomo.platform.kernel.Refused when there is no such kind
     */
    UUID say(UUID actor, String kind, LocalizedText words, String source, boolean open, Caller caller);

    /**
     * An actor.
     *
     * @param path below the language prefix
     * @param page the record on whose page it is read
     */
    record Own(UUID id, LocalizedText name, String path, Ref page) {}

    /** Something that can be needed, with its name. */
    record Kind(String key, String name) {}
}
