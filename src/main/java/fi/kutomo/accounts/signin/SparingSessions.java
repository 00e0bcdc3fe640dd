package fi.kutomo.accounts.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions ask the database no more than they must: every page of everybody who is signed in pays for it. */
@Configuration
class SparingSessions {

    /** Every page of somebody who is signed in would write when that was. */
    @Bean
    static BeanPostProcessor seldomWritten(ObjectProvider<SessionStore> store) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new RestingSessions<>(sessions, store::getObject) : bean;
            }
        };
    }

    @Bean
    static HttpSessionIdResolver notNamedAgain(CookieSerializer serializer) {
        var cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(serializer);
        return new NotNamedAgain(cookies);
    }

    /** Stands right behind the filter that keeps sessions. */
    @Bean
    static FilterRegistrationBean<Filter> answeredRequests() {
        Filter filter = (request, response, chain) -> {
            chain.doFilter(request, response);
            if (response.isCommitted() && response instanceof HttpServletResponse answer && answer.getStatus() < 400) {
                request.setAttribute(NotNamedAgain.ANSWERED, true);
            }
        };
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return registration;
    }

    /**
     * Spring Session keeps a session when the answer goes out and once more at the end of the request. The second time it asks again which
     * session the request named, only to compare, and would read it from the database for that. By then nobody needs to know.
     */
    private record NotNamedAgain(HttpSessionIdResolver cookies) implements HttpSessionIdResolver {

        static final String ANSWERED = "kutomo.session.answered";

        @Override
        public List<String> resolveSessionIds(HttpServletRequest request) {
            return request.getAttribute(ANSWERED) == null ? cookies.resolveSessionIds(request) : List.of();
        }

        @Override
        public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
            if (request.getAttribute(ANSWERED) == null) {
                cookies.setSessionId(request, response, sessionId);
            }
        }

        @Override
        public void expireSession(HttpServletRequest request, HttpServletResponse response) {
            cookies.expireSession(request, response);
        }
    }
}
