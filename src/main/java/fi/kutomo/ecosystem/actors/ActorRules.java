package fi.kutomo.ecosystem.actors;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Role;

/** Who may say what of an actor. */
public final class ActorRules {

    private ActorRules() {}

    /** The actor's own people, and weavers and editors; a person is kept by that person alone. */
    public static boolean keeps(Actor actor, Sight sight, Caller caller) {
        return actor.state() != Actor.State.GONE && (speaks(actor, sight) || actor.kind() != ActorKind.PERSON && weaves(caller));
    }

    public static void requireKeep(Actor actor, Sight sight, Caller caller) {
        if (!keeps(actor, sight, caller)) {
            throw new Forbidden("keep the actor");
        }
    }

    /** Whether the caller belongs to the actor, so that its word is the actor's own. */
    public static boolean speaks(Actor actor, Sight sight) {
        return sight.own().contains(actor.id());
    }

    /** Whether the caller may give its word on a tie that it sees. Nobody belongs to an authority that is a name only: weavers speak for it. */
    public static boolean answersFor(Actor actor, Sight sight, Caller caller) {
        return speaks(actor, sight) || actor.kind() == ActorKind.AUTHORITY && speaksForAuthorities(caller);
    }

    /** Whether the caller speaks for those to which nobody belongs. */
    public static boolean speaksForAuthorities(Caller caller) {
        return caller.is(Role.WEAVER);
    }

    /** Whether the caller may take back a claim that it sees, while neither end has said anything. */
    public static boolean drops(Caller caller) {
        return caller.is(Role.WEAVER);
    }

    public static boolean weaves(Caller caller) {
        return caller.is(Role.WEAVER) || caller.is(Role.EDITOR);
    }

    /** Whether the caller may show everybody what is proposed or withdrawn. What has become another is parted from that one instead. */
    public static boolean shows(Actor actor, Caller caller) {
        return actor.kind() == ActorKind.NETWORK && actor.state() != Actor.State.SHOWN && actor.became().isEmpty() && weaves(caller);
    }

    /** Whether a network that the caller makes is shown at once. */
    static boolean writes(Caller caller) {
        return weaves(caller) || caller.is(Role.WRITER);
    }
}
