package fi.kutomo.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.platform.limits.Limits.Rate;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.world.KutomoTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KutomoTest
class KeptLimitsTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    Vault vault;

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final String subject = UUID.randomUUID().toString();

    @Test
    void givesBackEvenly() {
        var rate = new Rate("test.even", 3, Duration.ofMinutes(30));
        for (int i = 0; i < 3; i++) {
            limits().take(rate, subject);
        }
        assertThatThrownBy(() -> limits().take(rate, subject))
                .isInstanceOfSatisfying(TooMany.class, often -> assertThat(often.after()).isEqualTo(Duration.ofMinutes(10)));

        now = now.plus(Duration.ofMinutes(10));
        limits().take(rate, subject);
        assertThatThrownBy(() -> limits().take(rate, subject)).isInstanceOf(TooMany.class);
    }

    @Test
    void letsARestAfterFailuresPassAsAWhole() {
        var rate = Rate.backOff("test.back", 5, Duration.ofMinutes(15));
        for (int i = 0; i < 5; i++) {
            limits().take(rate, subject);
        }
        now = now.plus(Duration.ofMinutes(14));
        assertThatThrownBy(() -> limits().take(rate, subject))
                .isInstanceOfSatisfying(TooMany.class, often -> assertThat(often.minutes()).isEqualTo(1));

        // What was refused does not make the rest longer
        now = now.plus(Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            limits().take(rate, subject);
        }
        assertThatThrownBy(() -> limits().take(rate, subject)).isInstanceOf(TooMany.class);
    }

    @Test
    void givesPortionsOutWithoutAskingTheDatabaseEachTime() {
        var rate = Rate.inPortions("test.portions", 20, Duration.ofMinutes(1), 10);
        var node = limits();
        var other = limits();
        for (int i = 0; i < 10; i++) {
            node.take(rate, subject);
        }
        for (int i = 0; i < 10; i++) {
            other.take(rate, subject);
        }
        assertThatThrownBy(() -> node.take(rate, subject))
                .isInstanceOfSatisfying(TooMany.class, often -> assertThat(often.after()).isEqualTo(Duration.ofSeconds(30)));
    }

    @Test
    void forgivesAfterASuccess() {
        var rate = Rate.backOff("test.forgive", 2, Duration.ofMinutes(15));
        limits().take(rate, subject);
        limits().take(rate, subject);
        limits().forgive(rate, subject);
        limits().take(rate, subject);
    }

    @Test
    void givesNoneTwiceWhenManyAskAtOnce() throws Exception {
        var rate = new Rate("test.race", 7, Duration.ofDays(1));
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = many.invokeAll(IntStream.range(0, 60).<Callable<Boolean>>mapToObj(_ -> () -> {
                try {
                    limits().take(rate, subject);
                    return true;
                } catch (TooMany often) {
                    return false;
                }
            }).toList());
            int given = 0;
            for (var each : asked) {
                given += each.get() ? 1 : 0;
            }
            assertThat(given).isEqualTo(7);
        }
    }

    @Test
    void keepsNoSubjectAsItIs() {
        limits().take(new Rate("test.secret", 1, Duration.ofHours(1)), "salainen@example.org");
        assertThat(sql.sql("select count(*) from platform.rate where subject like '%salainen%'").query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24", "::ffff:192.0.2.9, 192.0.2.0/24", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64", "::1, 0:0:0:0::/64", "fe80::1%eth0, fe80:0:0:0::/64", "2001:0db8:0001:0002::, 2001:db8:1:2::/64"
    })
    void countsByBlocksOfAddresses(String address, String block) {
        assertThat(AddressBlock.of(address)).isEqualTo(block);
    }

    private KeptLimits limits() {
        return new KeptLimits(sql, vault, new LimitSettings(1), Clock.fixed(now, ZoneOffset.UTC));
    }
}
