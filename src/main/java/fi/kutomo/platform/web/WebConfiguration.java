package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Wires pages, languages and access into Spring MVC. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor access;
    private final Pacing pacing;

    WebConfiguration(AccessInterceptor access, Pacing pacing) {
        this.access = access;
        this.pacing = pacing;
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static WebMvcRegistrations routesByHead() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RoutesByHead();
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
        registry.addInterceptor(pacing);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FromChrome());
    }

    /** Ours must come before Spring's own handlers, which would take a record for a view's model. */
    @Bean
    static org.springframework.beans.factory.SmartInitializingSingleton answeringFirst(
            ObjectProvider<RequestMappingHandlerAdapter> adapters, Answering answering) {
        return () -> adapters.forEach(adapter -> {
            var handlers = new ArrayList<HandlerMethodReturnValueHandler>();
            handlers.add(answering);
            var former = adapter.getReturnValueHandlers();
            if (former != null) {
                handlers.addAll(former);
            }
            adapter.setReturnValueHandlers(handlers);
        });
    }

    /** Gives handlers the {@link Lang} and the {@link Caller} of the request. A first segment that is no language is not found. */
    private static class FromChrome implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Lang.class || parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            if (variables instanceof Map<?, ?> map
                    && map.get("lang") instanceof String tag
                    && Lang.of(tag).isEmpty()) {
                throw new NotFound(tag);
            }
            return parameter.getParameterType() == Lang.class ? Chrome.now().lang() : Chrome.now().caller();
        }
    }
}
