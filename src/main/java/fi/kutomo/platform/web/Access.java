package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** Who may call a handler. Every handler has one; the object that it touches is checked by the module's rules besides. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Level value();

    /** From everybody to few. A role's level is open to that role only: no role includes another. */
    enum Level {
        PUBLIC,
        /** Has an account, suspended or not. */
        SIGNED_IN,
        /** Has an account that is not suspended. */
        MEMBER(Role.MEMBER),
        /** A member who may take part in small things. */
        PARTICIPANT(Role.PARTICIPANT),
        /** We know who it is. */
        IDENTIFIED(Role.IDENTIFIED),
        /** Writes in public; editors do so by their role. */
        WRITER(Role.WRITER, Role.EDITOR),
        WEAVER(Role.WEAVER),
        /** Keeps what everybody sees of the ecosystem. */
        WEAVER_OR_EDITOR(Role.WEAVER, Role.EDITOR),
        /** Cares for conversations. */
        WEAVER_OR_MODERATOR(Role.WEAVER, Role.MODERATOR),
        ASSESSOR(Role.ASSESSOR),
        MODERATOR(Role.MODERATOR),
        EDITOR(Role.EDITOR),
        OPERATOR(Role.OPERATOR);

        private final Set<Role> roles;

        Level(Role... roles) {
            this.roles = Set.of(roles);
        }

        public boolean openTo(Caller caller) {
            return switch (this) {
                case PUBLIC -> true;
                case SIGNED_IN -> caller.signedIn();
                default -> roles.stream().anyMatch(caller::is);
            };
        }
    }
}
