package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.web.Access;
import fi.kutomo.world.KutomoTest;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KutomoTest
class RoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void nameTheirAccess() {
        mapping.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getName().startsWith("fi.kutomo.")) {
                assertThat(access(handler)).as("%s has no @Access", route).isNotEqualTo("none");
            }
        });
    }

    @Test
    void areKnownBesidesOursOnlyWhereSpringNeedsThem() {
        assertThat(mapping.getHandlerMethods().values())
                .allMatch(handler -> handler.getBeanType().getName().startsWith("fi.kutomo."));
    }

    @Test
    void standAsDocumented() {
        var lines = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            var methods = route.getMethodsCondition().getMethods();
            for (String path : route.getPatternValues()) {
                lines.add("%-60s %-8s %-10s %s.%s"
                        .formatted(
                                path,
                                methods.isEmpty() ? "ANY" : methods.iterator().next(),
                                access(handler),
                                handler.getBeanType().getSimpleName(),
                                handler.getMethod().getName()));
            }
        });
        Generated.check("routes.txt", "Addresses, method, access, handler.\n" + String.join("\n", lines));
    }

    private static String access(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        var access = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
        return access == null ? "none" : access.value().name();
    }
}
