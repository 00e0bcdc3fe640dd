package fi.kutomo.platform.audit;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.limits.AddressBlock;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes whom the site refused something: who went too fast, by the block of addresses, and people with an account who asked for what
 * they may not. The kind of address is kept, never the address itself, for it may hold what somebody typed.
 */
@Component
class Refusals implements HandlerInterceptor, WebMvcConfigurer {

    private final HourlyLog log;

    Refusals(HourlyLog log) {
        this.log = log;
    }

    /** Around all others, because they are who refuses. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @org.jspecify.annotations.Nullable Exception failure) {
        var caller = Ui.caller();
        if (response.getStatus() == 429) {
            log.record(caller, "refused.often", about(caller), where(request), AddressBlock.of(request.getRemoteAddr()));
        } else if (response.getStatus() == 403 && caller.signedIn()) {
            log.record(caller, "refused.forbidden", about(caller), where(request), about(caller).id().toString());
        }
    }

    private static Ref about(Caller caller) {
        return caller.person().map(person -> new Ref("person", person)).orElseGet(() -> new Ref("refusal", Ids.next()));
    }

    private static Map<String, String> where(HttpServletRequest request) {
        return Map.of("where", String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    }
}
