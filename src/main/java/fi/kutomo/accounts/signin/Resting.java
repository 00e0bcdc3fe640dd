package fi.kutomo.accounts.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session as it was seen, until something of it is to change: then the library's own is fetched, and the change made there. That somebody
 * was here is written down once a minute. What ended meanwhile takes no change any more.
 */
final class Resting<S extends Session> implements Session {

    private static final Duration REST = Duration.ofMinutes(1);

    private final Supplier<@Nullable S> library;
    private final Session seen;
    private Session shown;
    private @Nullable S kept;
    private boolean over;

    private Resting(Session seen, @Nullable S kept, Supplier<@Nullable S> library) {
        this.seen = seen;
        this.shown = seen;
        this.kept = kept;
        this.library = library;
    }

    static <S extends Session> Resting<S> kept(S session) {
        return new Resting<>(session, session, () -> session);
    }

    static <S extends Session> Resting<S> seen(Session seen, Supplier<@Nullable S> library) {
        return new Resting<>(seen, null, library);
    }

    /** The library's session, where it was fetched. */
    Optional<S> changed() {
        return Optional.ofNullable(kept);
    }

    private void change(Consumer<S> act) {
        if (kept == null && !over) {
            kept = library.get();
            over = kept == null;
        }
        if (kept != null) {
            act.accept(kept);
            shown = kept;
        }
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (Duration.between(shown.getLastAccessedTime(), time).compareTo(REST) >= 0) {
            change(session -> session.setLastAccessedTime(time));
        }
    }

    @Override
    public String changeSessionId() {
        change(Session::changeSessionId);
        return shown.getId();
    }

    @Override
    public void setAttribute(String name, Object value) {
        change(session -> session.setAttribute(name, value));
    }

    @Override
    public void removeAttribute(String name) {
        change(session -> session.removeAttribute(name));
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        change(session -> session.setMaxInactiveInterval(interval));
    }

    @Override
    public String getId() {
        return shown.getId();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        Object value = name.equals(SessionStore.CALLING) ? seen.getAttribute(name) : shown.getAttribute(name);
        return (T) (value instanceof SessionStore.Unread unread ? Attributes.read(unread.bytes()) : value);
    }

    @Override
    public Set<String> getAttributeNames() {
        return shown.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return shown.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return shown.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return shown.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return shown.isExpired();
    }
}
