package fi.kutomo.vocabulary.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the reference files that come with the program, and remembers by checksum which ones have been taken into the database. */
@Component
public class OwnFiles {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnFiles(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The text of a file below {@code vocabulary/}. */
    public static String text(String name) {
        try (var stream = OwnFiles.class.getResourceAsStream("/vocabulary/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Hands the text over when it is not the one that was taken in last; both happen together or not at all. Two programs
     * that start at once on one database wait for each other.
     */
    public boolean whenChanged(String name, String text, Consumer<String> take) {
        var checksum = checksum(text);
        if (isLoaded(name, checksum)) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('vocabulary.loaded_file'))").query().listOfRows();
            if (isLoaded(name, checksum)) {
                return false;
            }
            take.accept(text);
            remember(name, checksum);
            return true;
        }));
    }

    private boolean isLoaded(String name, String checksum) {
        return jdbc.sql("select count(*) from vocabulary.loaded_file where name = ? and checksum = ?")
                        .params(name, checksum)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void remember(String name, String checksum) {
        jdbc.sql("""
                insert into vocabulary.loaded_file (name, checksum, loaded_at) values (?, ?, ?)
                on conflict (name) do update set checksum = excluded.checksum, loaded_at = excluded.loaded_at
                """)
                .params(name, checksum, OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .update();
    }

    private static String checksum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
