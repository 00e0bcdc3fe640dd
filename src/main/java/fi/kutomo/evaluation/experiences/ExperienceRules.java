package fi.kutomo.evaluation.experiences;

import fi.kutomo.evaluation.experiences.Experience.State;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;

/** Who may do what to an experience. */
final class ExperienceRules {

    private ExperienceRules() {}

    static boolean mayTell(Caller caller) {
        return caller.is(Role.WRITER) || caller.is(Role.EDITOR);
    }

    /** A draft belongs to its writer and to editors; what is or was public, editors change. */
    static boolean mayWrite(Experience experience, Caller caller) {
        return caller.is(Role.EDITOR) || experience.state() == State.DRAFT && caller.is(Role.WRITER) && experience.by(caller.person());
    }

    static void requireRead(Experience experience, Caller caller) {
        if (experience.state() == State.DRAFT && !mayWrite(experience, caller)) {
            throw new NotFound(experience.path());
        }
    }

    static void requireWrite(Experience experience, Caller caller) {
        requireRead(experience, caller);
        if (!mayWrite(experience, caller)) {
            throw new Forbidden(experience.path());
        }
    }

    static void requireEditor(Caller caller) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("publishing an experience");
        }
    }
}
