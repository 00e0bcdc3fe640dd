package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import jakarta.servlet.http.HttpServletRequest;

/** Tells who is calling. Accounts know. */
public interface Callers {

    Caller caller(HttpServletRequest request, Lang lang);
}
