package fi.kutomo.platform.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** How requests are served, see ADR 0033. */
@Configuration
class Serving {

    /** A whole page goes out at once; our pages stay below 50 kB. */
    private static final String PIECE = String.valueOf(64 * 1024);

    /** Nothing asks for the request before it has reached its handler; from there on Spring itself tells of it. */
    @Bean
    static FilterRegistrationBean<RequestContextFilter> noRequestBeforeItsHandler() {
        var none = new FilterRegistrationBean<>(new RequestContextFilter());
        none.setEnabled(false);
        return none;
    }

    /**
     * Requests have threads of their own, all other work has virtual ones: a page asks the database several times, and a virtual thread is
     * taken off and put back for each answer, which costs more than it saves as long as pages are short and readers count in hundreds.
     */
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> ownThreads() {
        return factory -> {
            factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(null));
            factory.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", PIECE));
        };
    }
}
