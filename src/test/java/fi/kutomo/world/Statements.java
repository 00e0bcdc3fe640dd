package fi.kutomo.world;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements that a piece of work prepares in its own thread, for tests that no page asks once per row. Import it into
 * the test. What listeners do meanwhile in other threads is not counted.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Statements implements BeanPostProcessor {

    private final Map<Thread, AtomicInteger> prepared = new ConcurrentHashMap<>();

    /** Something to do that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public int during(Work work) throws Exception {
        prepared.put(Thread.currentThread(), new AtomicInteger());
        work.run();
        return prepared.remove(Thread.currentThread()).get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource) ? new Counting(source) : bean;
    }

    /** Questions that go together in one are as many as they are. */
    private static int asked(Object[] arguments) {
        return (int) Stream.of(String.valueOf(arguments[0]).split(";")).filter(part -> !part.isBlank()).count();
    }

    private class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare")) {
                            prepared.computeIfPresent(Thread.currentThread(), (thread, count) -> {
                                count.addAndGet(asked(arguments));
                                return count;
                            });
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getTargetException();
                        }
                    });
        }
    }
}
