package fi.kutomo.platform.web;

import fi.kutomo.platform.limits.Pace;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How fast one caller may call a handler; who is faster gets 429 with the time to wait. The interface for programs and all that brings
 * files is paced without saying so.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Paced {

    Pace value();
}
