package fi.kutomo.world;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.kutomo.platform.sql.Json;
import fi.kutomo.platform.sql.TestJson;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own for a test class: real PostgreSQL, migrated, empty. Hold it in a static field so that it is dropped when
 * the class is done:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = TestDatabase.cloned();
 * }</pre>
 *
 * The server is an embedded PostgreSQL under {@code target/test-postgres}, one for each program that runs tests, or the one that the
 * environment names in {@code KUTOMO_TEST_DATABASE_URL} (with user and password as URL parameters).
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {

    private final String name;
    private final HikariDataSource dataSource;

    private TestDatabase(String name, String url, String user, String password) {
        this.name = name;
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setPoolName(name);
        this.dataSource = new HikariDataSource(config);
    }

    /** A fresh database with all migrations and nothing else in it. */
    public static TestDatabase cloned() {
        var server = TestServer.running();
        var name = server.cloneTemplate();
        return new TestDatabase(name, server.url(name), server.user(), server.password());
    }

    /** A fresh database without any table. */
    public static TestDatabase bare() {
        var server = TestServer.running();
        var name = server.createEmpty();
        return new TestDatabase(name, server.url(name), server.user(), server.password());
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(dataSource);
    }

    public PlatformTransactionManager transactions() {
        return new DataSourceTransactionManager(dataSource);
    }

    /** For {@code database.transaction().executeWithoutResult(status -> …)}. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions());
    }

    public Json json() {
        return TestJson.json();
    }

    public String url() {
        return dataSource.getJdbcUrl();
    }

    public String user() {
        return dataSource.getUsername();
    }

    public String password() {
        return dataSource.getPassword();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        if (!dataSource.isClosed()) {
            dataSource.close();
            TestServer.running().drop(name);
        }
    }
}
