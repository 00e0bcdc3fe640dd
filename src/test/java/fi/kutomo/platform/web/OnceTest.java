package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

@KutomoTest
class OnceTest {

    @Autowired
    Once once;

    @Autowired
    Errors errors;

    @Autowired
    Messages messages;

    private final String key = Once.fresh();
    private final AtomicInteger done = new AtomicInteger();

    /** What the program does with the form. */
    @FunctionalInterface
    private interface Deed {
        void answer(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }

    @Test
    void aFormIsDoneOnceAndAnsweredTwice() throws Exception {
        assertThat(send((_, response) -> response.sendRedirect("/fi/done")).getRedirectedUrl()).isEqualTo("/fi/done");
        var second = send((_, response) -> response.sendRedirect("/fi/other"));
        assertThat(second.getHeader("Location")).isEqualTo("/fi/done");
        assertThat(done).hasValue(1);
    }

    @Test
    void aFormThatWasRefusedMayBeSentAgain() throws Exception {
        assertThat(send((request, response) -> errors.handle(new Refused("platform.form.alreadySent"), request, response)).getStatus()).isEqualTo(409);
        assertThat(send((_, response) -> response.sendRedirect("/fi/done")).getRedirectedUrl()).isEqualTo("/fi/done");
        assertThat(done).hasValue(2);
    }

    @Test
    void aFormForWhichTheDatabaseWasAwayMayBeSentAgain() throws Exception {
        assertThat(send((request, response) -> errors.handle(new CannotCreateTransactionException("away"), request, response)).getStatus()).isEqualTo(503);
        assertThat(send((_, response) -> response.sendRedirect("/fi/done")).getRedirectedUrl()).isEqualTo("/fi/done");
    }

    /** The database was killed after it had kept the words and before it could say so. */
    @Test
    void aFormOfWhichNobodyKnowsWhetherItWasKeptIsNotDoneTwice() throws Exception {
        var lost = new DataAccessResourceFailureException("the connection ended during the commit");
        assertThat(send((request, response) -> errors.handle(lost, request, response)).getStatus()).isEqualTo(503);
        assertThat(send((_, response) -> response.sendRedirect("/fi/done")).getStatus()).isEqualTo(409);
        assertThat(done).hasValue(1);
    }

    private MockHttpServletResponse send(Deed deed) throws Exception {
        var request = new MockHttpServletRequest("POST", "/fi/form");
        request.setParameter(Once.FIELD, key);
        var response = new MockHttpServletResponse();
        return ScopedValue.where(Chrome.CURRENT, TestChrome.in(Lang.FI, messages)).call(() -> {
            once.doFilter(request, response, (asked, answered) -> {
                done.incrementAndGet();
                try {
                    deed.answer((HttpServletRequest) asked, (HttpServletResponse) answered);
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
            return response;
        });
    }
}
