package fi.kutomo.platform.announce;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells higher floors that something has happened. Insists on a transaction, outside of which the announcement would be lost. */
@Component
public class Announcements {

    private final ApplicationEventPublisher publisher;

    Announcements(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    public void announce(Object happened) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Announced outside a transaction: " + happened.getClass().getSimpleName());
        }
        publisher.publishEvent(happened);
    }
}
