package fi.kutomo.accounts.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions that are read by one question of our own; the library keeps them, and is asked only when one of them changes. */
class RestingSessions<S extends Session> implements FindByIndexNameSessionRepository<Resting<S>>, DisposableBean {

    private final FindByIndexNameSessionRepository<S> library;
    private final Supplier<SessionStore> store;

    RestingSessions(FindByIndexNameSessionRepository<S> library, Supplier<SessionStore> store) {
        this.library = library;
        this.store = store;
    }

    @Override
    public Resting<S> createSession() {
        return Resting.kept(library.createSession());
    }

    @Override
    public void save(Resting<S> session) {
        session.changed().ifPresent(library::save);
    }

    @Override
    public @Nullable Resting<S> findById(String id) {
        var found = store.get().find(id);
        if (found.isEmpty()) {
            return null;
        }
        if (found.get().isExpired()) {
            library.deleteById(id);
            return null;
        }
        return Resting.seen(found.get(), () -> library.findById(id));
    }

    @Override
    public void deleteById(String id) {
        library.deleteById(id);
    }

    @Override
    public Map<String, Resting<S>> findByIndexNameAndIndexValue(String name, String value) {
        var found = new LinkedHashMap<String, Resting<S>>();
        library.findByIndexNameAndIndexValue(name, value).forEach((id, session) -> found.put(id, Resting.kept(session)));
        return found;
    }

    @Override
    public void destroy() throws Exception {
        if (library instanceof DisposableBean bean) {
            bean.destroy();
        }
    }
}
