package fi.kutomo.platform.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Listens to the database while somebody at this node wants to hear, on a connection of its own; a lost connection is opened anew. */
@Component
class Ear {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final Duration BREATH = Duration.ofSeconds(15);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final DataSource database;
    private @Nullable Thread thread;

    Ear(DataSource database) {
        this.database = database;
    }

    /**
     * Begins unless it listens already; ends by itself when nobody wants to hear any more.
     *
     * @param listening told whenever it listens from now on: what was told before was not heard
     */
    synchronized void listen(Consumer<String> heard, BooleanSupplier wanted, Runnable breath, Runnable listening) {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("live").start(() -> {
                while (goesOn(wanted)) {
                    session(heard, wanted, breath, listening);
                }
            });
        }
    }

    /** Asked and answered in one, so that whoever begins to listen now is not left to a thread that is just ending. */
    private synchronized boolean goesOn(BooleanSupplier wanted) {
        if (wanted.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            return true;
        }
        thread = null;
        return false;
    }

    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void session(Consumer<String> heard, BooleanSupplier wanted, Runnable breath, Runnable listening) {
        try (var connection = database.getConnection()) {
            hear(connection, heard, wanted, breath, listening);
        } catch (SQLException | RuntimeException lost) {
            LOG.info("The database is not heard; listening again: {}", lost.getMessage());
            try {
                Thread.sleep(AGAIN);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void hear(Connection connection, Consumer<String> heard, BooleanSupplier wanted, Runnable breath, Runnable listening) throws SQLException {
        execute(connection, "listen " + Live.CHANNEL);
        listening.run();
        try {
            var line = connection.unwrap(PGConnection.class);
            var breathed = System.nanoTime();
            while (wanted.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
                var found = line.getNotifications((int) AGAIN.toMillis());
                for (var each : found == null ? new org.postgresql.PGNotification[0] : found) {
                    heard.accept(each.getParameter());
                }
                if (System.nanoTime() - breathed > BREATH.toNanos()) {
                    breathed = System.nanoTime();
                    breath.run();
                }
            }
        } finally {
            execute(connection, "unlisten *");
        }
    }

    private static void execute(Connection connection, String words) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(words);
        }
    }
}
