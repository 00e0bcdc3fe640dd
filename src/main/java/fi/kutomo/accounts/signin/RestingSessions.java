package fi.kutomo.accounts.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions that write down once a minute that somebody was here; everything else is kept at once. */
class RestingSessions<S extends Session> implements FindByIndexNameSessionRepository<RestingSessions.Resting<S>>, DisposableBean {

    private static final Duration REST = Duration.ofMinutes(1);

    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    private final FindByIndexNameSessionRepository<S> kept;

    RestingSessions(FindByIndexNameSessionRepository<S> kept) {
        this.kept = kept;
    }

    /** What changes a session is one transaction. Reading one is a single question, and needs none. */
    static TransactionOperations writing(PlatformTransactionManager manager) {
        var template = new TransactionTemplate(manager);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.afterPropertiesSet();
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> deed) {
                return READING.isBound() ? TransactionOperations.withoutTransaction().execute(deed) : template.execute(deed);
            }
        };
    }

    @Override
    public Resting<S> createSession() {
        return new Resting<>(kept.createSession());
    }

    @Override
    public void save(Resting<S> session) {
        kept.save(session.kept());
    }

    @Override
    public @Nullable Resting<S> findById(String id) {
        var found = ScopedValue.where(READING, true).call(() -> kept.findById(id));
        return found == null ? null : new Resting<>(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    @Override
    public Map<String, Resting<S>> findByIndexNameAndIndexValue(String name, String value) {
        var found = new LinkedHashMap<String, Resting<S>>();
        kept.findByIndexNameAndIndexValue(name, value).forEach((id, session) -> found.put(id, new Resting<>(session)));
        return found;
    }

    @Override
    public void destroy() throws Exception {
        if (kept instanceof DisposableBean bean) {
            bean.destroy();
        }
    }

    /** A session whose last access is not told again within a minute. */
    record Resting<S extends Session>(S kept) implements Session {

        @Override
        public void setLastAccessedTime(Instant time) {
            if (Duration.between(kept.getLastAccessedTime(), time).compareTo(REST) >= 0) {
                kept.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
