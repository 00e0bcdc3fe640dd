package fi.kutomo.notifications.telling;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.notices.Telling.Told;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody who tells things, asked once for each kind. */
@Component
public class Tellers {

    private static final Logger LOG = LoggerFactory.getLogger(Tellers.class);

    private final Map<String, Telling> byKind;
    private final TransactionTemplate aside;

    Tellers(ObjectProvider<Telling> tellings, PlatformTransactionManager transactions) {
        this.byKind = tellings.stream().collect(Collectors.toMap(Telling::kind, telling -> telling));
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        aside.setReadOnly(true);
    }

    /** What these are to that reader. */
    public Words tell(Collection<Ref> things, Caller reader) {
        var told = new HashMap<Ref, Told>();
        var answered = new HashSet<String>();
        things.stream()
                .collect(Collectors.groupingBy(Ref::kind, Collectors.mapping(Ref::id, Collectors.toSet())))
                .forEach((kind, ids) -> ask(kind, ids, reader).ifPresent(answer -> {
                    answered.add(kind);
                    answer.forEach((id, words) -> told.put(new Ref(kind, id), words));
                }));
        return new Words(told, answered);
    }

    /**
     * Whoever fails says nothing: that is no word about the things. Each is asked in a transaction of its own, for one that fails in the
     * database would take the asker's with it.
     */
    private Optional<Map<UUID, Told>> ask(String kind, Collection<UUID> ids, Caller reader) {
        var telling = Optional.ofNullable(byKind.get(kind));
        try {
            return telling.map(owner -> aside.execute(_ -> owner.tell(ids, reader)));
        } catch (RuntimeException failure) {
            LOG.warn("Nothing is told of {} {}", ids.size(), kind, failure);
            return Optional.empty();
        }
    }

    /** Whether somebody tells things of that kind. */
    public boolean knows(String kind) {
        return byKind.containsKey(kind);
    }

    /**
     * What was told.
     *
     * @param answered kinds whose owner has answered
     */
    public record Words(Map<Ref, Told> told, Set<String> answered) {

        public Optional<Told> of(Ref thing) {
            return Optional.ofNullable(told.get(thing));
        }

        /** Whether its owner says that there is nothing to read any more. */
        public boolean gone(Ref thing) {
            return answered.contains(thing.kind()) && !told.containsKey(thing);
        }
    }
}
