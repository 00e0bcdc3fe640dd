package fi.kutomo.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Renders a page or fragment record by the template of its path and name. */
@Component
public class Html {

    private static final String ROOT = "fi.kutomo.";

    /** Bytes that are held ready for a page, which stays below 50 kB, and for a part of one. */
    private static final int PAGE = 48 * 1024;

    private static final int FRAGMENT = 2 * 1024;

    private static final ClassValue<String> TEMPLATES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> record) {
            return template(record);
        }
    };

    private final TemplateEngine engine;

    Html(@Qualifier("environment") Environment environment) {
        // Reloading needs the sources and another class loader, so precompiled templates must be off then
        this.engine = environment.getProperty("kutomo.dev", Boolean.class, false)
                ? TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of("src/main/jte")), Path.of("target/jte-classes"), ContentType.Html)
                : TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kutomo.templates");
        engine.setTrimControlStructures(true);
    }

    static String template(Class<?> record) {
        var name = record.getName();
        if (!name.startsWith(ROOT)) {
            throw new IllegalArgumentException("No template for " + name);
        }
        return name.substring(ROOT.length()).replace('.', '/').replace('$', '_') + ".jte";
    }

    Written written(Object record) {
        var output = new Written(record instanceof Page ? PAGE : FRAGMENT);
        engine.render(TEMPLATES.get(record.getClass()), record, output);
        return output;
    }

    /** The rendered fragment, for setting into another page. */
    public Content content(Fragment fragment) {
        var output = new gg.jte.output.StringOutput();
        engine.render(template(fragment.getClass()), fragment, output);
        var html = output.toString();
        return target -> target.writeContent(html);
    }
}
