package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class WaitingTest {

    @Test
    void isWhatWasToldWithTheRequestUnlessSomebodyHasLearnedItSince() {
        var person = UUID.randomUUID();
        var request = new MockHttpServletRequest();
        Waiting.told(request, 10);

        ScopedValue.where(Chrome.CURRENT, TestChrome.of(person, Waiting.of(request))).run(() -> {
            Waiting.learned(UUID.randomUUID(), 3);
            assertThat(Ui.waiting()).hasValue(10);
            Waiting.learned(person, 4);
            assertThat(Ui.waiting()).hasValue(4);
        });

        Waiting.learned(person, 5);
    }

    @Test
    void isUnknownWhereNobodyToldIt() {
        assertThat(Waiting.of(new MockHttpServletRequest()).count()).isEmpty();
    }
}
