package fi.kutomo.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the program answers, with its declared access: what pages and tests about access are made from. */
@Component
public class Routes {

    private final RequestMappingHandlerMapping mapping;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * One address with one method.
     *
     * @param access empty: none is declared, and the address is closed to everybody
     * @param handler class and method that answer
     */
    public record Route(String method, String path, Optional<Access.Level> access, String handler) {

        /** Whether the address names one of many things, which has to be checked besides the caller's role. */
        public boolean carriesObject() {
            return path.replace("{lang}", "").contains("{");
        }
    }

    /** By path and method. */
    public List<Route> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(each -> each.getKey().getPatternValues().stream().flatMap(path -> methods(each.getKey().getMethodsCondition().getMethods())
                        .map(method -> new Route(
                                method,
                                path,
                                Optional.ofNullable(AccessInterceptor.declared(each.getValue())).map(Access::value),
                                each.getValue().getBeanType().getSimpleName() + "." + each.getValue().getMethod().getName()))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method).thenComparing(Route::handler))
                .toList();
    }

    private static java.util.stream.Stream<String> methods(java.util.Set<RequestMethod> methods) {
        return methods.isEmpty() ? java.util.stream.Stream.of("GET") : methods.stream().map(RequestMethod::name);
    }
}
