package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class WaitingTest {

    @Test
    void asksNothingThatWasJustLearnedOfTheCaller() {
        var person = UUID.randomUUID();
        var asked = new AtomicInteger();
        var waiting = new Waiting(() -> OptionalInt.of(10 * asked.incrementAndGet()));

        ScopedValue.where(Chrome.CURRENT, TestChrome.of(person, waiting)).run(() -> {
            Waiting.learned(UUID.randomUUID(), 3);
            assertThat(Ui.waiting()).hasValue(10);
            Waiting.learned(person, 4);
            assertThat(Ui.waiting()).hasValue(4);
        });

        assertThat(asked).hasValue(1);
        Waiting.learned(person, 5);
    }

    @Test
    void isWhatWasToldWithTheRequest() {
        var request = new MockHttpServletRequest();
        assertThat(Waiting.known(request)).isEmpty();

        Waiting.told(request, 6);

        assertThat(Waiting.known(request)).hasValue(6);
    }
}
