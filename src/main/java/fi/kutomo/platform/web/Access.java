package fi.kutomo.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a handler. Every handler has one; the object that it touches is checked by the module's rules besides. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Level value();

    /** From everybody to few. */
    enum Level {
        PUBLIC,
        SIGNED_IN,
        WRITER,
        EDITOR,
        OPERATOR
    }
}
