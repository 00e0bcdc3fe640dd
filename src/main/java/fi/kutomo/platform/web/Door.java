package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import java.util.List;

/**
 * One of the few doors in the header, a verb of the user's work. Modules contribute places to the doors as beans of {@link Place};
 * a door without a place is not shown.
 */
public enum Door {
    FIND,
    DEVELOP,
    WEAVE,
    DISCUSS,
    HAPPENS;

    public String labelKey() {
        return "platform.door." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A place behind a door or, with no door, in the account menu. */
    public interface Place {

        /** Null: the account menu. */
        @org.jspecify.annotations.Nullable Door door();

        /** Smaller comes first. */
        int order();

        String labelKey();

        /** Path below the language prefix. */
        String path();

        default boolean openTo(Caller caller) {
            return true;
        }

        static Place of(Door door, int order, String labelKey, String path) {
            return new Fixed(door, order, labelKey, path, List.of());
        }

        /** Only for callers that have one of these roles. */
        static Place of(
                @org.jspecify.annotations.Nullable Door door,
                int order,
                String labelKey,
                String path,
                List<fi.kutomo.platform.kernel.Role> roles) {
            return new Fixed(door, order, labelKey, path, roles);
        }
    }

    private record Fixed(
            @org.jspecify.annotations.Nullable Door door,
            int order,
            String labelKey,
            String path,
            List<fi.kutomo.platform.kernel.Role> roles)
            implements Place {

        @Override
        public boolean openTo(Caller caller) {
            if (roles.isEmpty()) {
                return true;
            }
            for (var role : roles) {
                if (caller.is(role)) {
                    return true;
                }
            }
            return false;
        }
    }
}
