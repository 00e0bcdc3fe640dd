package fi.kutomo.accounts.passwords;

import fi.kutomo.platform.limits.TooMany;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks hashes of passwords, which is heavy work by design. Only half of the cores do it, and few may wait: however many
 * sign in at once, the pages of everybody else stay quick, and who comes when the queue is full is told to come back.
 */
@Component
public class Hashing implements DisposableBean {

    static final int MOST_WAITING = 8;

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final PasswordEncoder passwords;
    private final ThreadPoolExecutor workers;

    Hashing(PasswordEncoder passwords) {
        this.passwords = passwords;
        var cores = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.workers = new ThreadPoolExecutor(
                cores,
                cores,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("hashing-", 0).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Asked before anything else is done for a sign-in, so that a storm of them costs little besides.
     *
     * @throws TooMany when too many wait already
     */
    public void expectRoom() {
        if (workers.getQueue().remainingCapacity() == 0) {
            throw new TooMany("hashing", COME_BACK);
        }
    }

    /** @throws TooMany when too many wait already */
    public String hash(String password) {
        return Objects.requireNonNull(inTurn(() -> passwords.encode(normal(password))));
    }

    /** @throws TooMany when too many wait already */
    public boolean matches(String password, String hash) {
        return inTurn(() -> passwords.matches(normal(password), hash));
    }

    /** Whether this hash was made in an older way and should be made anew. */
    public boolean outdated(String hash) {
        return passwords.upgradeEncoding(hash);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }

    /** The same letters typed on different keyboards are the same password (NIST SP 800-63B, 3.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Callable<T> work) {
        try {
            return workers.submit(work).get();
        } catch (RejectedExecutionException full) {
            throw new TooMany("hashing", COME_BACK);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
